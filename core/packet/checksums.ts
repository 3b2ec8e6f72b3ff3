/** One line of a list of hashes. */
export interface Checksum {
  readonly path: string;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/**
 * Text of `SHA256SUMS`: what `sha256sum` prints and `sha256sum -c` reads, by path. Paths follow the rule of safe paths,
 * so none of them has the backslash or line end that coreutils would escape.
 */
export function checksumsText(sums: readonly Checksum[]): string {
  return [...sums]
    .sort(byPath)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** The lines of `SHA256SUMS`; null for a text that has any other line. */
export function readChecksums(text: string): Checksum[] | null {
  if (text !== '' && !text.endsWith('\n')) return null;
  const sums: Checksum[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) return null;
    sums.push({ path, sha256 });
  }
  return sums;
}

/** The order of files in a packet: by the code units of their paths, the same in every language. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
