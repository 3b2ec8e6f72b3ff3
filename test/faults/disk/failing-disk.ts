import { openSync, readSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { controlFile } from './disk-recorder.ts';

/** A disk of a recorded process whose calls fail on order; see disk-recorder.c. */
export interface FailingDisk {
  /** From the `nth` call on (full) or at that one alone (bad) the disk fails, until it is mended. */
  failAt(nth: number, how: 'full' | 'bad'): void;
  mend(): void;
  /** Calls that failed since the last order. */
  failed(): number;
}

/** Writes, syncs, reads, names; as the recorder counts them. */
const masks = { full: 1, bad: 15 } as const;

const codes = { full: constants.errno.ENOSPC, bad: constants.errno.EIO } as const;

/** The disk below a folder, in a process that was started with the recorder. */
export function failingDisk(home: string): FailingDisk {
  const control = openSync(controlFile(home), 'r+');
  const order = (text: string): void => void writeSync(control, text);
  return {
    failAt: (nth, how) =>
      order(`fail ${nth} ${codes[how]} ${how === 'full' ? 1 : 0} ${masks[how]}`),
    mend: () => order('free'),
    failed: () => {
      const answer = Buffer.alloc(64);
      const length = readSync(control, answer, 0, answer.length, null);
      return Number(answer.toString('latin1', 0, length).split(' ')[1]);
    },
  };
}
