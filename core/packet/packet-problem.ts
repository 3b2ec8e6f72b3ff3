/** What can be wrong with a packet. */
export const packetProblemCodes = [
  'missing',
  'renamed',
  'changed',
  'unlisted',
  'damaged-entry',
  'manifest-unreadable',
  'manifest-not-canonical',
  'signature-wrong',
  'key-wrong',
  'other-key',
  'sums-unreadable',
  'sums-differ',
  'sums-incomplete',
  'log-unreadable',
  'log-edited',
  'log-deleted',
  'log-reordered',
  'log-unlinked',
  'log-cut',
  'log-added',
  'timestamp-wrong',
] as const;

/** Code of what is wrong with a packet. */
export type PacketProblemCode = (typeof packetProblemCodes)[number];

/** One thing that does not fit in a packet. */
export interface PacketProblem {
  readonly code: PacketProblemCode;
  /** Path of the file that does not fit. */
  readonly file: string;
  /** A second file or a detail that the code speaks of: new name of a renamed file, file of a wrong line, a reason. */
  readonly other: string;
  /** Row of the log, or line of a list; 0 where there is none. */
  readonly at: number;
}

/** A problem; `other` and `at` as far as the code speaks of them. */
export function packetProblem(
  code: PacketProblemCode,
  file: string,
  other = '',
  at = 0,
): PacketProblem {
  return { code, file, other, at };
}
