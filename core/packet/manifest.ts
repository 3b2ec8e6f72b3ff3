import { z } from 'zod';
import { rulesetIdSchema } from '#core/model/run.ts';
import { byPath } from './checksums.ts';
import { canonicalJson, sha256Hex, utf8 } from './digest.ts';
import { pathFault, pathKey, type PathFault } from './safe-path.ts';

/** What a packet is for. */
export const packetKinds = ['appeal', 'remedied', 'report'] as const;

/** What a packet is for: an appeal, an appeal after a correction, or a report alone. */
export type PacketKind = (typeof packetKinds)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/);
const word = z.string().max(500);
const sentence = z.string().max(4_000);

/** Schema of where a file's content was read. Never a token: no header is kept. */
const sourceSchema = z.strictObject({
  host: word,
  method: word,
  /** Path or command address that was asked for. */
  resource: z.string().max(2_000),
  observedAt: instant,
});

/** Schema of what is said about a file, besides its bytes. */
const factsSchema = z.strictObject({
  path: z.string().max(120),
  mediaType: word,
  /** One sentence, in the packet's language. */
  proves: sentence,
  source: sourceSchema.optional(),
  /** Name and version of the rule that masked personal data in it. */
  redactionRule: word.optional(),
  /** Hash of the original that stays in the workspace. */
  unredactedSha256: hash.optional(),
});

/** What is said about a file, besides its bytes. */
export type FileFacts = z.infer<typeof factsSchema>;

const fileSchema = factsSchema.extend({ bytes: z.number().int().min(0), sha256: hash });

/** A file as the manifest lists it. */
export type ManifestFile = z.infer<typeof fileSchema>;

/** Schema of `manifest.json`. */
export const manifestSchema = z.strictObject({
  schema: z.literal('transbordo.packet/1'),
  /** UUID. */
  packetId: word,
  kind: z.enum(packetKinds),
  /** When it was made, by this installation's clock. */
  madeAt: instant,
  /** The moment that its statements speak of. */
  asOf: instant,
  tool: z.strictObject({ name: z.literal('transbordo'), version: word }),
  ruleset: rulesetIdSchema,
  /** Fingerprint of the key that signed: SHA-256 (hex) of the public key's DER form. */
  installKey: hash,
  subject: z.strictObject({
    client: z.strictObject({ id: word, name: word }),
    bots: z.array(z.strictObject({ id: word, name: word })),
    numbers: z.array(
      z.strictObject({
        id: word,
        /** As shown in the packet; masked where the packet masks it. */
        phone: word,
        /** Meta's ids; null where they are not known. */
        phoneNumberId: word.nullable(),
        wabaId: word.nullable(),
      }),
    ),
  }),
  /** By path. All but the manifest, its signature, its timestamp and the list of hashes. */
  files: z.array(fileSchema).max(2_000),
  /** First and last row of the handling log that the packet holds, and the last one's hash; null for none. */
  handlingLog: z
    .strictObject({ first: z.number().int(), sequence: z.number().int(), hash })
    .nullable(),
  /** Spans without data: from, until (UTC instants), and why. */
  gaps: z.array(z.strictObject({ from: instant, to: instant, why: sentence })),
  /** What the packet does not show, one sentence each. */
  notShown: z.array(sentence),
});

/** The content of `manifest.json`. */
export type Manifest = z.infer<typeof manifestSchema>;

/** What a manifest says beyond its files. */
export type ManifestFacts = Omit<Manifest, 'schema' | 'files'>;

/** A file on its way into a packet. */
export interface PacketFile extends FileFacts {
  readonly content: Uint8Array;
}

/** A path that may not stand in a packet, or stands there already. */
export class PacketPathError extends Error {
  readonly path: string;
  readonly fault: PathFault | 'taken';

  constructor(path: string, fault: PathFault | 'taken') {
    super(`${fault}: ${path}`);
    this.name = 'PacketPathError';
    this.path = path;
    this.fault = fault;
  }
}

/**
 * The manifest of these files; the same facts and files give the same one, in any order.
 * @param taken paths that the packet needs for itself
 * Throws PacketPathError, and ZodError for facts that do not fit their schema.
 */
export function buildManifest(
  facts: ManifestFacts,
  files: readonly PacketFile[],
  taken: readonly string[],
): Manifest {
  const keys = new Set(taken.map(pathKey));
  for (const { path } of files) {
    const fault = pathFault(path);
    if (fault !== null) throw new PacketPathError(path, fault);
    if (keys.has(pathKey(path))) throw new PacketPathError(path, 'taken');
    keys.add(pathKey(path));
  }
  const listed = files.map(({ content, ...file }) => ({
    ...file,
    bytes: content.length,
    sha256: sha256Hex(content),
  }));
  return manifestSchema.parse({
    ...facts,
    schema: 'transbordo.packet/1',
    files: listed.sort(byPath),
  });
}

/** Text of `manifest.json`: canonical, without a line end, so that one manifest has one hash. */
export function manifestText(manifest: Manifest): string {
  return canonicalJson(manifest);
}

/** Bytes of `manifest.json`: what is signed and timestamped. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return utf8(manifestText(manifest));
}
