/** Where the content of a file was read. Never with a key or a token. */
export interface PacketFileSource {
  readonly host: string;
  /** Of the request, e.g. `get`. */
  readonly method: string;
  /** Path or command address that was asked for, e.g. `/buckets/blip_portal:builder_published_flow`. */
  readonly resource: string;
  /** UTC instant, ISO 8601. */
  readonly observedAt: string;
}

/** One file of a packet before it is packed. */
export interface PacketFile {
  /** Relative path: ASCII letters, digits, `-`, `_`, `.` and `/`. */
  readonly path: string;
  /** Text is written as UTF-8. */
  readonly content: string | Uint8Array;
  readonly mediaType: string;
  /** What it shows: one sentence in the packet's language. */
  readonly proves: string;
  /** Null for what was not read from a service as it is. */
  readonly source: PacketFileSource | null;
  /** Version of the rules by which personal data in it was masked; null where it was left as it is. */
  readonly redactionRule: string | null;
  /** SHA-256 (hex) of the content that stays in the workspace; null where nothing was masked in it. */
  readonly unredactedSha256: string | null;
}

/** A statement of a packet and the files that bear it out. */
export interface PacketClaim {
  /** One or two sentences in the packet's language. */
  readonly text: string;
  /** Paths inside the packet. */
  readonly files: readonly string[];
}
