import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Where a job stands within every spread: at least 0 and less than 1, always the same for the same id. */
export function spreadOf(jobId: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(jobId));
  return (a * 0x1000000 + b * 0x10000 + c * 0x100 + d) / 0x100000000;
}
