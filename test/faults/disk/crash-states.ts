import { dirname } from 'node:path';
import { below, type Random } from '../seeded-random.ts';
import type { DiskEvent } from './disk-log.ts';

/** What a folder holds: files by path, and the folders themselves. */
export interface DiskImage {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly folders: ReadonlySet<string>;
}

/** What a disk may hold after its power was cut. */
export interface CrashState extends DiskImage {
  /** Notes that the process had written by then. */
  readonly marks: readonly string[];
}

type Change = Extract<DiskEvent, { kind: 'wrote' | 'cut' }>;
type Naming = Extract<DiskEvent, { kind: 'renamed' | 'unlinked' | 'made' | 'removed' }> | Making;

interface Making {
  readonly kind: 'file';
  readonly path: string;
  readonly file: DiskFile;
}

/** Bytes that the disk has, and changes that it was told of and may lose. */
interface DiskFile {
  durable: Buffer;
  pending: Change[];
}

/** A disk writes sectors of this size whole or not at all. */
const sector = 512;

/**
 * What is left when the power goes at `count` random moments of a recording, in the order of time. Of a file's changes
 * since its last sync each is kept, lost, or torn at a sector, whatever came after it. Names (new files, renames,
 * removals) survive in the order they were made, as journals of file systems keep them, and at least up to the last one
 * in a folder that was synced. That a file's own sync keeps its name as well, as ext4 does, is not relied upon.
 */
export function* crashStates(
  start: DiskImage,
  events: readonly DiskEvent[],
  count: number,
  random: Random,
): Generator<CrashState> {
  const moments = Array.from({ length: count }, () => 1 + below(random, events.length)).sort(
    (a, b) => a - b,
  );
  const disk = new RecordedDisk(start);
  let done = 0;
  for (const moment of moments) {
    for (; done < moment; done += 1) disk.apply(events[done]!);
    yield disk.afterCut(random);
  }
}

class RecordedDisk {
  /** Names that survive any cut. */
  #names: Map<string, DiskFile>;
  #folders: Set<string>;
  /** Changes of names that may be lost. */
  #namings: Naming[] = [];
  /** Names as the process sees them. */
  readonly #seen: Map<string, DiskFile>;
  readonly #handles = new Map<number, { readonly path: string; readonly file: DiskFile | null }>();
  readonly #marks: string[] = [];

  constructor({ files, folders }: DiskImage) {
    const toFile = (durable: Buffer): DiskFile => ({ durable, pending: [] });
    this.#names = new Map([...files].map(([path, bytes]) => [path, toFile(bytes)]));
    this.#seen = new Map(this.#names);
    this.#folders = new Set(folders);
  }

  apply(event: DiskEvent): void {
    switch (event.kind) {
      case 'opened':
        return this.#open(event);
      case 'wrote':
      case 'cut':
        return void this.#handles.get(event.handle)?.file?.pending.push(event);
      case 'synced':
        return this.#sync(event.handle);
      case 'marked':
        return void this.#marks.push(event.text);
      default:
        this.#namings.push(event);
        rename(this.#seen, new Set(), event);
    }
  }

  #open({ handle, path, isNew, isCut }: Extract<DiskEvent, { kind: 'opened' }>): void {
    let file = this.#seen.get(path) ?? null;
    if (isNew) {
      file = { durable: Buffer.alloc(0), pending: [] };
      this.#seen.set(path, file);
      this.#namings.push({ kind: 'file', path, file });
    } else if (isCut) file?.pending.push({ kind: 'cut', handle, length: 0 });
    this.#handles.set(handle, { path, file });
  }

  #sync(handle: number): void {
    const opened = this.#handles.get(handle);
    if (opened === undefined) return;
    const { path, file } = opened;
    if (file !== null) {
      file.durable = changed(file.durable, file.pending);
      file.pending = [];
      return;
    }
    const last = this.#namings.findLastIndex(
      (one) => dirname(one.path) === path || ('to' in one && dirname(one.to) === path),
    );
    for (const naming of this.#namings.splice(0, last + 1))
      rename(this.#names, this.#folders, naming);
  }

  afterCut(random: Random): CrashState {
    const names = new Map(this.#names);
    const folders = new Set(this.#folders);
    const kept = below(random, this.#namings.length + 1);
    for (const naming of this.#namings.slice(0, kept)) rename(names, folders, naming);
    const luck = lucks[below(random, lucks.length)]!;
    const files = new Map<string, Buffer>();
    for (const [path, file] of names)
      files.set(path, changed(file.durable, luck(file.pending, random)));
    return { files, folders, marks: [...this.#marks] };
  }
}

/** What becomes of changes that were not synced. */
type Luck = (pending: readonly Change[], random: Random) => Change[];

const lucks: readonly Luck[] = [
  () => [],
  (pending) => [...pending],
  (pending, random) => pending.slice(0, below(random, pending.length + 1)),
  (pending, random) => pending.filter(() => random() < 0.5),
  (pending, random) =>
    pending.flatMap((change) => (random() < 0.5 ? [change] : torn(change, random))),
];

/** The sectors of a write that made it. */
function torn(change: Change, random: Random): Change[] {
  if (change.kind === 'cut') return [];
  const { offset, bytes } = change;
  const parts: Change[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + sector - ((offset + at) % sector));
    if (random() < 0.5)
      parts.push({ ...change, offset: offset + at, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return parts;
}

function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return bytes;
  const most = changes.reduce(
    (size, change) =>
      Math.max(size, change.kind === 'cut' ? change.length : change.offset + change.bytes.length),
    bytes.length,
  );
  const space = Buffer.alloc(most);
  bytes.copy(space);
  let length = bytes.length;
  for (const change of changes) {
    if (change.kind === 'cut') {
      // What lies behind a cut is zero when the file grows again.
      space.fill(0, Math.min(length, change.length));
      length = change.length;
    } else {
      change.bytes.copy(space, change.offset);
      length = Math.max(length, change.offset + change.bytes.length);
    }
  }
  return space.subarray(0, length);
}

function rename(names: Map<string, DiskFile>, folders: Set<string>, naming: Naming): void {
  switch (naming.kind) {
    case 'file':
      return void names.set(naming.path, naming.file);
    case 'unlinked':
      return void names.delete(naming.path);
    case 'made':
      return void folders.add(naming.path);
    case 'removed':
      return void folders.delete(naming.path);
    case 'renamed':
      moveAll(names, folders, naming.path, naming.to);
  }
}

/** A folder moves with all that it holds. */
function moveAll(
  names: Map<string, DiskFile>,
  folders: Set<string>,
  from: string,
  to: string,
): void {
  const moved = (path: string): string | null =>
    path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : null;
  for (const [path, file] of [...names]) {
    const place = moved(path);
    if (place === null) continue;
    names.delete(path);
    names.set(place, file);
  }
  for (const path of [...folders]) {
    const place = moved(path);
    if (place === null) continue;
    folders.delete(path);
    folders.add(place);
  }
}
