import { appendFileSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '#app/node/make-folder.ts';

/** A log of codes and bugs. It never holds a client's name, a flow, a passphrase or a server's words. */
export interface Log {
  /** An event by its code, with numbers or codes beside it. */
  note(event: string, fields?: Readonly<Record<string, string | number>>): void;
  /** A bug, under the reference that the user saw. */
  problem(reference: string, detail: string): void;
}

/** Bytes after which a log file is put aside, and how many are kept. */
const largest = 2 * 1024 * 1024;
const kept = 5;

/** A log in `folder`, for its owner alone. `now` gives the time in ISO 8601. */
export function fileLog(folder: string, now: () => string): Log {
  const file = join(folder, 'transbordo.log');
  const write = (entry: Readonly<Record<string, string | number>>): void => {
    try {
      makeFolder(folder, 0o700);
      rotate(file);
      appendFileSync(file, `${JSON.stringify({ at: now(), ...entry })}\n`, { mode: 0o600 });
    } catch {
      // A full disk or a read-only folder must not stop the app from saying so on its screen.
    }
  };
  return {
    note: (event, fields = {}) => write({ event, ...fields }),
    problem: (reference, detail) =>
      write({ event: 'problem', reference, detail: withoutHome(detail) }),
  };
}

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < largest) return;
  for (let number = kept - 1; number > 0; number -= 1) {
    const from = number === 1 ? file : `${file}.${number - 1}`;
    if (statSync(from, { throwIfNoEntry: false }) !== undefined)
      renameSync(from, `${file}.${number}`);
  }
}

/** Stacks name files; the user's name need not be among them. */
function withoutHome(detail: string): string {
  return detail.replaceAll(homedir(), '~').slice(0, 4_000);
}
