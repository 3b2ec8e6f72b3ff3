import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** A built file as the build left it. */
export interface ServedFile {
  /** Content type, e.g. `text/css; charset=utf-8`. */
  readonly type: string;
  /** SHA-256 of its bytes, 64 hex digits. */
  readonly sha256: string;
}

/** Every address that is answered, and nothing else: there is no path to climb out of. Keys begin with `/`. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

/** Name of the table beside the built folders. */
export const servedFilesName = 'served-files.json';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  // The thread that reads PDFs keeps its library's name.
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The table of a built folder, made at its build: one address for each file of a kind that a page may ask for. */
export function tableOf(folder: string): Record<string, ServedFile> {
  const files: Record<string, ServedFile> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const type = types[extname(name)];
    // Folders have no extension of the table; a file of another kind is not ours to serve.
    if (type === undefined) continue;
    const sha256 = sha256Of(readFileSync(join(folder, name)));
    files[`/${name.split(sep).join('/')}`] = { type, sha256 };
  }
  return files;
}

/** Reads the table that the build wrote into `out`. Throws where there is none: nothing was built. */
export function servedFiles(out: string): ServedFiles {
  const table = JSON.parse(readFileSync(join(out, servedFilesName), 'utf8')) as object;
  return new Map(Object.entries(table));
}

/** Address of the one file with all texts of a language, `pt-BR`; null where nothing was built. */
export function textsOf(files: ServedFiles, locale: string): string | null {
  return [...files.keys()].find((path) => path.startsWith(`/assets/all-${locale}-`)) ?? null;
}

/** SHA-256 of bytes in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
