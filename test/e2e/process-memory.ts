import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { familyOf } from './processes.ts';

/** Something looked for in memory, by a name that may be shown, in each way in which it could be written there. */
export interface Sought {
  readonly name: string;
  readonly traces: readonly Buffer[];
}

/** What was found: how often, and in which kind of process. */
export interface Found {
  /** `main`, or Chromium's name of the kind: `renderer`, `utility`. */
  readonly process: string;
  readonly name: string;
  readonly count: number;
}

/** What was searched, and what was found. */
export interface MemorySearch {
  readonly found: readonly Found[];
  readonly megabytes: number;
  readonly processes: readonly string[];
}

/** Read at a time, in bytes. */
const piece = 8 * 1024 * 1024;

/**
 * Searches all that a process and those it started have written to their memory: heaps, stacks, what they share, what
 * was freed and not overwritten. Linux, and as a user who may read it. Throws where a process cannot be read.
 */
export function searchMemory(pid: number, sought: readonly Sought[]): MemorySearch {
  const counts = new Map<string, Found>();
  const processes: string[] = [];
  let bytes = 0;
  for (const { pid: one, commandLine } of familyOf(pid)) {
    const kind = /--type=([\w-]+)/.exec(commandLine)?.[1] ?? 'main';
    processes.push(kind);
    for (const part of writtenBy(one, longestOf(sought))) {
      bytes += part.length;
      for (const { name, traces } of sought) {
        const count = traces.reduce((sum, trace) => sum + countOf(part, trace), 0);
        if (count === 0) continue;
        const key = `${kind} ${name}`;
        const before = counts.get(key)?.count ?? 0;
        counts.set(key, { process: kind, name, count: before + count });
      }
    }
  }
  return { found: [...counts.values()], megabytes: Math.round(bytes / 1e6), processes };
}

/** Pieces of a process' memory; each begins so far before the end of the last that nothing falls between them. */
function* writtenBy(pid: number, overlap: number): Generator<Buffer> {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const room = Buffer.alloc(piece);
  try {
    for (const { from, to } of writtenRanges(pid)) {
      for (let at = from; at < to; at += piece - overlap) {
        const count = readSome(memory, room, Math.min(piece, to - at), at);
        yield room.subarray(0, count);
      }
    }
  } finally {
    closeSync(memory);
  }
}

/** What was given back to the system meanwhile, or belongs to a device, has nothing to read. */
function readSome(memory: number, room: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, room, 0, length, at);
  } catch {
    return 0;
  }
}

/** Ranges of addresses in which at least one page was written: all others are files as they lie on the disk. */
function writtenRanges(pid: number): { from: number; to: number }[] {
  const blocks = readFileSync(`/proc/${pid}/smaps`, 'utf8').split(/\n(?=[\da-f]+-[\da-f]+ )/);
  return blocks.flatMap((block) => {
    const [, from = '', to = '', rights = ''] = /^([\da-f]+)-([\da-f]+) (\S+)/.exec(block) ?? [];
    const written = /^(?:Private_Dirty|Shared_Dirty|Swap):\s+[1-9]/m.test(block);
    if (!written || !rights.startsWith('r')) return [];
    return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
  });
}

function longestOf(sought: readonly Sought[]): number {
  return Math.max(...sought.flatMap(({ traces }) => traces.map(({ length }) => length)));
}

function countOf(part: Buffer, trace: Buffer): number {
  let count = 0;
  for (let at = part.indexOf(trace); at >= 0; at = part.indexOf(trace, at + 1)) count += 1;
  return count;
}
