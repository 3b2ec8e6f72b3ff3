import { z } from 'zod';
import { canonicalJson } from '#core/packet/digest.ts';
import { updateKinds } from './update-kinds.ts';
import { isReleasedVersion } from './version.ts';

/** Largest manifest and largest signature that are read, in bytes. */
export const manifestLimit = 64 * 1024;
export const signatureLimit = 1024;

/** Largest file of an update, in bytes. */
export const updateFileLimit = 1024 ** 3;

/** Systems that files are made for, as Node names them. */
export const updatePlatforms = ['linux', 'win32', 'darwin'] as const;

/** Processors that files are made for; `universal` runs on all of its system's. */
export const updateArchitectures = ['x64', 'arm64', 'universal'] as const;

const version = z.string().max(20).refine(isReleasedVersion);

/**
 * Schema of a file of an update. Its name is a plain one without a path: it is asked for below the place for updates, and
 * proposed to whoever saves it.
 */
export const updateFileSchema = z.strictObject({
  platform: z.enum(updatePlatforms),
  arch: z.enum(updateArchitectures),
  kind: z.enum(updateKinds),
  name: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_+-]*(?:\.[A-Za-z0-9_+-]+)+$/)
    .max(120),
  /** In bytes. */
  size: z.number().int().min(1).max(updateFileLimit),
  /** SHA-512, hex. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
});

/** A file of an update. */
export type UpdateFile = z.infer<typeof updateFileSchema>;

/**
 * Schema of `update.json`: what is newest, and which files it is made of (SECURITY E27). It holds no sentence and no
 * address: whoever signed it cannot make the window say anything.
 */
export const updateManifestSchema = z
  .strictObject({
    format: z.literal(1),
    product: z.literal('transbordo'),
    version,
    channel: z.literal('stable'),
    /** UTC instant, ISO 8601, to the second. */
    releasedAt: z.iso.datetime({ precision: 0 }),
    /** Oldest version that may move to this one. */
    minimumVersion: version,
    files: z.array(updateFileSchema).min(1).max(40),
  })
  .refine(({ files }) => new Set(files.map(({ name }) => name)).size === files.length);

/** What is newest, and which files it is made of. */
export type UpdateManifest = z.infer<typeof updateManifestSchema>;

/** A manifest's one text (RFC 8785): its bytes are what is signed. */
export function updateManifestText(manifest: UpdateManifest): string {
  return canonicalJson(manifest);
}

/** The manifest in a text; null where it is none, or not written as {@link updateManifestText} writes it. */
export function readUpdateManifest(text: string): UpdateManifest | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = updateManifestSchema.safeParse(json);
  return parsed.success && updateManifestText(parsed.data) === text ? parsed.data : null;
}
