import type { HandlingEntry } from '#core/model/handling-log.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Claim } from '#core/packet/index-page.ts';
import type { Manifest, ManifestFacts, PacketFile } from '#core/packet/manifest.ts';
import type { PacketProblem } from '#core/packet/packet-problem.ts';
import type { SecretStore } from './secret-store.ts';

/** The key with which this installation signs packets. The private part never leaves it. */
export interface InstallKey {
  /** SPKI in PEM: goes into every packet. */
  readonly publicKeyPem: string;
  /** SHA-256 (hex) of the public key's DER form. */
  readonly fingerprint: string;
  /** Ed25519 signature, 64 bytes; the same message gives the same one. */
  sign(message: Uint8Array): Uint8Array;
}

/** What goes into a packet; everything else in it is made from this. */
export interface PacketContents {
  readonly locale: Locale;
  /** Without what follows from key and log. */
  readonly facts: Omit<ManifestFacts, 'installKey' | 'handlingLog'>;
  readonly files: readonly PacketFile[];
  readonly claims: readonly Claim[];
  /** Rows of the client's handling log, in order, up to its last one. */
  readonly log: readonly HandlingEntry[];
}

/** A packet on its way to the disk. */
export interface WrittenPacket {
  /** The ZIP. */
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  /** SHA-256 (hex) of `manifest.json`: names the packet in the handling log. */
  readonly manifestSha256: string;
}

/** An authority that stamps packets (RFC 3161). */
export interface TimestampAuthority {
  /** `http:` or `https:`; it learns a hash and the address of this machine. */
  readonly url: string;
  /** Certificates in PEM that its answer must lead to; empty: whose they are is not judged. */
  readonly certificates: string;
}

/** What a reader of a packet knows from elsewhere. */
export interface PacketTrust {
  /** Fingerprint that the sender's key is known to have, hex; null where it is not known. */
  readonly fingerprint: string | null;
  /** Certificates in PEM that a timestamp's authority must lead to; empty where none are known. */
  readonly authorities: string;
}

/** What a timestamp that holds says. */
export interface Timestamp {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** Subject of the authority's certificate, in one line. */
  readonly authority: string;
  /** Whether its certificate was followed to a trusted one; false where none was given. */
  readonly isTrusted: boolean;
}

/** What checking a packet gave. */
export interface CheckedPacket {
  /** Null when it cannot be read. */
  readonly manifest: Manifest | null;
  /** How many files the packet holds. */
  readonly files: number;
  /** Nothing is wrong when there are none. */
  readonly problems: readonly PacketProblem[];
  /** Null where there is none, or none that holds. */
  readonly timestamp: Timestamp | null;
}

/** What packets need of the machine: signatures, ZIP files, an authority's time. */
export interface Packets {
  /**
   * The installation's key, made and stored where there is none. `isNew` tells the caller to write that down in the
   * handling log: packets made before stay valid, and bear another fingerprint.
   */
  openKey(secrets: SecretStore): InstallKey & { readonly isNew: boolean };
  /** Fingerprint of the installation's key; null while it has none. Makes none. */
  ownFingerprint(secrets: SecretStore): string | null;
  /**
   * A packet as one ZIP; the same contents and key give the same bytes, unless a timestamp is asked for.
   * Throws AppFault `packet-too-large`, and `timestamp-failed`: then there is no packet.
   */
  write(
    contents: PacketContents,
    key: InstallKey,
    authority: TimestampAuthority | null,
  ): Promise<WrittenPacket>;
  /**
   * Recomputes a packet on the disk, ZIP or folder, without network and without a workspace. Throws AppFault
   * `file-missing`, `file-unreadable`, `not-a-packet`, `zip-damaged`, `zip-unsafe`, `packet-too-large`.
   */
  check(path: string, trust: PacketTrust): Promise<CheckedPacket>;
  /** Whether a text is one or more certificates in PEM and nothing else. */
  areCertificates(pem: string): boolean;
}
