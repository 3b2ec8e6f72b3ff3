import {
  retentionSchema,
  type BinRow,
  type Retention,
  type RetentionPreview,
  type StorageView,
} from '#app/contract/storage-views.ts';
import { breathe } from '#app/use-cases/breathe.ts';
import { recordAccess } from '#app/use-cases/record-access.ts';
import type { RetiredStep } from '#app/ports/storage-store.ts';
import type { DataDeps } from './data-deps.ts';

/** What is stored, what may go of it, and what is hidden. Everything throws AppFault `workspace-locked`. */
export interface DataService {
  storage(): Promise<StorageView>;
  retention(): Retention;
  keepFor(months: number | null): Retention;
  preview(months: number): RetentionPreview;
  /** Takes everything away that a preview told, in steps. Throws AppFault `disk-full`. */
  apply(before: string): Promise<RetiredStep>;
  cancel(): void;
  bin(): BinRow[];
  restore(thing: Pick<BinRow, 'kind' | 'id'>): null;
}

const settingName = 'retention';

/** Runs and versions that go in one transaction: some tenths of a second. */
const step = 200;

/** Binds it to what it needs from outside. */
export function dataService(deps: DataDeps): DataService {
  const { session, clock, emit } = deps;
  let applying = new AbortController();

  function retention(): Retention {
    const months = session.current().settings.get(settingName);
    const stored = retentionSchema.safeParse({ months });
    return stored.success ? stored.data : { months: null };
  }

  return {
    storage: async () => {
      const { folder, workspace } = session.opened();
      return {
        path: folder,
        fileBytes: workspace.storage.fileBytes(),
        kinds: workspace.storage.sizes(),
        freeBytes: await deps.freeBytes(folder),
      };
    },
    retention,
    keepFor: (months) => {
      session.current().settings.put(settingName, months);
      return retention();
    },
    preview: (months) => {
      const before = monthsBefore(clock.now(), months);
      return { before, ...session.current().storage.previewRetention(before) };
    },
    apply: async (before) => {
      applying = new AbortController();
      const { signal } = applying;
      const sum = { runs: 0, snapshots: 0, findings: 0 };
      for (;;) {
        const { storage, ...workspace } = session.current();
        const gone = storage.retire(before, step, (told) => {
          const detail = { before, ...told };
          recordAccess(workspace, {
            ...{ at: clock.now(), action: 'retention-applied', clientId: null, detail },
          });
        });
        sum.runs += gone.runs;
        sum.snapshots += gone.snapshots;
        sum.findings += gone.findings;
        if (signal.aborted || gone.runs + gone.snapshots === 0) break;
        await breathe();
      }
      // What went lies in the log until now.
      session.current().storage.settle();
      emit('data:changed', { nouns: ['run', 'bot', 'client'] });
      return sum;
    },
    cancel: () => applying.abort(),
    bin: () => session.current().storage.bin(),
    restore: ({ kind, id }) => {
      const { clients, bots, numbers, ...workspace } = session.current();
      const stores = { client: clients, bot: bots, number: numbers };
      stores[kind].setRemoved(id, false);
      if (kind === 'client') {
        recordAccess(workspace, {
          ...{ at: clock.now(), action: 'client-restored', clientId: id, detail: {} },
        });
      }
      emit('data:changed', { nouns: ['client', 'bot', 'run', 'number'] });
      return null;
    },
  };
}

/** The same moment some months earlier; on a day that a month has not, its last one. */
function monthsBefore(now: string, months: number): string {
  const at = new Date(now);
  const wanted = new Date(at);
  wanted.setUTCDate(1);
  wanted.setUTCMonth(wanted.getUTCMonth() - months);
  const lastDay = new Date(
    Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0),
  ).getUTCDate();
  wanted.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return wanted.toISOString();
}
