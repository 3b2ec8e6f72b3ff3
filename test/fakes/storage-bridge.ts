import type { Bridge } from '#app/contract/bridge.ts';
import type {
  AccessView,
  BinRow,
  ErasurePreview,
  RetentionPreview,
  StorageView,
} from '#app/contract/storage-views.ts';
import { storageKinds } from '#core/model/storage-kinds.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows of what is stored. */
export interface FakeStorage {
  storage: StorageView;
  months: number | null;
  preview: RetentionPreview;
  bin: BinRow[];
  erasure: ErasurePreview;
  accesses: AccessView[];
  brokenAt: number | null;
}

/** A row of the access log. */
export function anAccess(change: Partial<AccessView> = {}): AccessView {
  return {
    ...{ sequence: 1, at: '2026-11-22T12:00:00.000Z', action: 'report-exported' },
    ...{ clientName: 'Padaria Aurora', detail: { format: 'pdf' } },
    ...change,
  };
}

/** A workspace of some size, with an empty bin. */
export function someStorage(): FakeStorage {
  return {
    storage: {
      path: '/home/ana/.config/Transbordo/workspace',
      fileBytes: 4_200_000,
      kinds: storageKinds.map((kind, at) => ({ kind, rows: at * 10, bytes: at * 100_000 })),
      freeBytes: 52_000_000_000,
    },
    months: null,
    preview: {
      ...{ before: '2026-05-22T12:00:00.000Z', runs: 12, snapshots: 4, findings: 900 },
      ...{ bytes: 1_500_000, keptRuns: 3, keptSnapshots: 2 },
    },
    bin: [],
    erasure: {
      ...{ name: 'Padaria Aurora', rows: { bot: 2, run: 10 }, total: 12, secrets: 1 },
      ...{ backups: 3, newestBackupAt: '2026-11-21T12:00:00.000Z' },
    },
    accesses: [],
    brokenAt: null,
  };
}

type Verbs = Pick<Bridge, 'storage' | 'retention' | 'bin' | 'erasure' | 'access'>;

/** The part of the fake bridge about what is stored. */
export function storageAnswers(known: () => FakeStorage, answer: Answer): Verbs {
  const months = () => ({ months: known().months });
  return {
    storage: {
      read: (request) => answer('storage.read', request, () => known().storage),
      reveal: (request) => answer('storage.reveal', request, () => null),
    },
    retention: {
      read: (request) => answer('retention.read', request, months),
      write: (request) =>
        answer('retention.write', request, () => {
          known().months = request.months;
          return months();
        }),
      preview: (request) => answer('retention.preview', request, () => known().preview),
      apply: (request) =>
        answer('retention.apply', request, () => {
          const { runs, snapshots, findings } = known().preview;
          known().preview = { ...known().preview, runs: 0, snapshots: 0, findings: 0, bytes: 0 };
          return { runs, snapshots, findings };
        }),
      cancel: (request) => answer('retention.cancel', request, () => null),
    },
    bin: {
      list: (request) => answer('bin.list', request, () => known().bin),
      restore: (request) =>
        answer('bin.restore', request, () => {
          known().bin = known().bin.filter(({ id }) => id !== request.id);
          return null;
        }),
    },
    erasure: {
      preview: (request) => answer('erasure.preview', request, () => known().erasure),
      erase: (request) =>
        answer('erasure.erase', request, () => {
          known().bin = known().bin.filter(({ id }) => id !== request.clientId);
          const { rows, total, secrets, backups } = known().erasure;
          return {
            ...{ at: '2026-11-22T12:00:00.000Z', idHash: 'ab'.repeat(32), rows, total, secrets },
            ...{ sequence: 7, hash: 'cd'.repeat(32), backups: request.dropBackups ? 0 : backups },
          };
        }),
    },
    access: {
      list: (request) =>
        answer('access.list', request, () => ({
          total: known().accesses.length,
          rows: known().accesses.slice(request.offset, request.offset + request.limit),
        })),
      check: (request) =>
        answer('access.check', request, () => ({
          rows: known().accesses.length,
          brokenAt: known().brokenAt,
        })),
      export: (request) =>
        answer('access.export', request, () => ({
          fileName: 'registro_de_acessos_2026-11-22.csv',
          rows: known().accesses.length,
        })),
    },
  };
}
