import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#app/node/make-folder.ts';
import {
  allowedEntry,
  entryOfLine,
  lineOfEntry,
  type LogEntry,
} from '#app/use-cases/support/log-entry.ts';
import type { BugTrace } from '#core/model/bug-trace.ts';

/** A log of codes and bugs. It never holds a client's name, a flow, a passphrase or anybody's words. */
export interface Log {
  /** An event by its code; of its fields those are kept that the log may hold, see log-entry.ts. */
  note(event: string, fields?: Readonly<Record<string, string | number>>): void;
  /** A bug, under the reference that the user saw, and where it was met: a process or a channel. */
  problem(reference: string, where: string, trace: BugTrace): void;
  /** Everything in it, oldest first. */
  entries(): LogEntry[];
  /** Takes away what is older than two weeks, and what is not allowed. */
  sweep(): void;
}

/** Bytes after which a log file is put aside, and how many are kept. */
const largest = 2 * 1024 * 1024;
const kept = 5;

/** Milliseconds for which an entry is kept. */
const keptFor = 14 * 24 * 60 * 60_000;

/** The newest file of a log in its folder. */
export const logName = 'transbordo.log';

/** A log in `folder`, for its owner alone. `now` gives the time in ISO 8601. */
export function fileLog(folder: string, now: () => string): Log {
  const file = join(folder, logName);
  const files = Array.from({ length: kept }, (_, at) => (at === 0 ? file : `${file}.${at}`));

  function write(raw: Readonly<Record<string, unknown>>): void {
    const entry = allowedEntry({ ...raw, at: now() });
    if (entry === null) return;
    attempt(() => {
      makeFolder(folder, 0o700);
      rotate(files);
      appendFileSync(file, `${lineOfEntry(entry)}\n`, { mode: 0o600 });
    });
  }

  function sweepFile(path: string, oldest: string): void {
    const before = readFileSync(path, 'utf8');
    const lines = entriesIn(before)
      .filter(({ at }) => at >= oldest)
      .map((entry) => `${lineOfEntry(entry)}\n`)
      .join('');
    if (lines === before) return;
    if (lines === '') rmSync(path);
    else writeFileSync(path, lines, { mode: 0o600 });
  }

  return {
    note: (event, fields = {}) => write({ ...fields, event }),
    problem: (reference, where, trace) => write({ event: 'problem', reference, where, ...trace }),
    entries: () => {
      const entries: LogEntry[] = [];
      attempt(() => {
        for (const path of files.toReversed())
          if (existsSync(path)) entries.push(...entriesIn(readFileSync(path, 'utf8')));
      });
      return entries;
    },
    sweep: () => {
      const oldest = new Date(Date.parse(now()) - keptFor).toISOString();
      for (const path of files) attempt(() => existsSync(path) && sweepFile(path, oldest));
    },
  };
}

/** A full disk or a read-only folder must not stop the app from saying so on its screen. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // Nowhere to write it down.
  }
}

function entriesIn(text: string): LogEntry[] {
  return text.split('\n').flatMap((line) => entryOfLine(line) ?? []);
}

/** Puts the newest file aside once it is large; the oldest falls away. */
function rotate(files: readonly string[]): void {
  const [newest = ''] = files;
  if ((statSync(newest, { throwIfNoEntry: false })?.size ?? 0) < largest) return;
  for (let number = files.length - 1; number > 0; number -= 1) {
    const [from = '', to = ''] = [files[number - 1], files[number]];
    if (existsSync(from)) renameSync(from, to);
  }
}
