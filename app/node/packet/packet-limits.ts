import { AppFault } from '#app/contract/errors.ts';

/** What a packet may hold, written or read. */
export const packetLimits = {
  files: 2_000,
  /** Of all files, unpacked. */
  bytes: 500 * 1024 * 1024,
  /** Unpacked to packed, of one file. */
  ratio: 200,
  /** Files up to this size may be packed tighter: a page of one letter is. Bytes, unpacked. */
  smallFile: 64 * 1024,
} as const;

/** The fault of a packet beyond the limits. */
export function tooLarge(file: string): AppFault {
  return new AppFault('packet-too-large', {
    file,
    entries: packetLimits.files,
    size: packetLimits.bytes / 1024 / 1024,
    ratio: packetLimits.ratio,
  });
}
