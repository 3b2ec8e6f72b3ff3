/** What a process did to a folder, call by call, as disk-recorder.c wrote it down. A handle is one opening of a path. */
export type DiskEvent =
  | {
      readonly kind: 'opened';
      readonly handle: number;
      readonly path: string;
      readonly isNew: boolean;
      readonly isCut: boolean;
    }
  | {
      readonly kind: 'wrote';
      readonly handle: number;
      readonly offset: number;
      readonly bytes: Buffer;
    }
  | { readonly kind: 'cut'; readonly handle: number; readonly length: number }
  | { readonly kind: 'synced'; readonly handle: number }
  | { readonly kind: 'renamed'; readonly path: string; readonly to: string }
  | { readonly kind: 'unlinked'; readonly path: string }
  | { readonly kind: 'made'; readonly path: string }
  | { readonly kind: 'removed'; readonly path: string }
  | { readonly kind: 'marked'; readonly text: string };

const headBytes = 24;

/** Reads a log. A process that was ended in the middle leaves half a record at most, which is left out. */
export function parseDiskLog(log: Buffer): DiskEvent[] {
  const events: DiskEvent[] = [];
  for (let at = 0; at + headBytes <= log.length;) {
    const kind = log.readUInt32LE(at);
    const handle = log.readUInt32LE(at + 4);
    const offset = Number(log.readBigUInt64LE(at + 8));
    const end = at + headBytes + Number(log.readBigUInt64LE(at + 16));
    if (end > log.length) break;
    events.push(toEvent(kind, handle, offset, log.subarray(at + headBytes, end)));
    at = end;
  }
  return events;
}

function toEvent(kind: number, handle: number, offset: number, bytes: Buffer): DiskEvent {
  const path = (): string => bytes.toString('utf8');
  switch (kind) {
    case 1: {
      const isNew = (offset & 1) !== 0;
      return { kind: 'opened', handle, path: path(), isNew, isCut: (offset & 2) !== 0 };
    }
    case 2:
      return { kind: 'wrote', handle, offset, bytes };
    case 3:
      return { kind: 'cut', handle, length: offset };
    case 4:
      return { kind: 'synced', handle };
    case 5: {
      const [from = '', to = ''] = path().split('\0');
      return { kind: 'renamed', path: from, to };
    }
    case 6:
      return { kind: 'unlinked', path: path() };
    case 7:
      return { kind: 'made', path: path() };
    case 8:
      return { kind: 'removed', path: path() };
    case 9:
      return { kind: 'marked', text: path() };
    default:
      throw new Error(`the disk's log has a record of kind ${kind}`);
  }
}
