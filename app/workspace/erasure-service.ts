import { AppFault } from '#app/contract/errors.ts';
import type { ErasurePreview, ErasureProof } from '#app/contract/storage-views.ts';
import type { RowCounts } from '#app/ports/erasure-store.ts';
import { recordAccess } from '#app/use-cases/record-access.ts';
import type { AccessEntry } from '#core/model/access-log.ts';
import { hashOfId } from '#core/vault/access-chain.ts';
import type { DataDeps } from './data-deps.ts';

/** Erasing clients for good. Everything throws AppFault `workspace-locked`. */
export interface ErasureService {
  /** Throws AppFault `client-missing`, `client-not-removed`. */
  preview(clientId: string): Promise<ErasurePreview>;
  /** Throws the faults of channel `erasure:erase`. */
  erase(request: { clientId: string; name: string; dropBackups: boolean }): Promise<ErasureProof>;
}

/** Binds it to what it needs from outside. */
export function erasureService(deps: DataDeps): ErasureService {
  const { session, clock, backups, emit } = deps;

  /** The client, which must be in the bin: nobody erases what is in use. */
  function binned(clientId: string): { name: string } {
    const client = session.current().clients.get(clientId);
    if (client === null) throw new AppFault('client-missing', { name: clientId });
    const isBinned = session
      .current()
      .storage.bin()
      .some(({ kind, id }) => kind === 'client' && id === clientId);
    if (!isBinned) throw new AppFault('client-not-removed');
    return client;
  }

  /** Own backups in both places that were made before an instant, newest first: the client is in them. */
  async function holding(before: string): Promise<{ at: string }[]> {
    const { backups: all } = await backups.read();
    return all.filter(({ isForeign, at }) => !isForeign && at < before);
  }

  return {
    preview: async (clientId) => {
      const { name } = binned(clientId);
      const { erasures, credentials } = session.current();
      const rows = erasures.count(clientId);
      const held = await holding(clock.now());
      return {
        ...{ name, rows, total: sum(rows), secrets: credentials.list(clientId).length },
        backups: held.length,
        newestBackupAt: held[0]?.at ?? null,
      };
    },
    erase: async ({ clientId, name, dropBackups }) => {
      const client = binned(clientId);
      if (name.trim() !== client.name.trim()) throw new AppFault('name-differs');
      const at = clock.now();
      const { erasures, credentials, ...workspace } = session.current();
      // The secrets first: a power cut between the two files leaves a client in the bin without its keys, never keys
      // without their client.
      const secrets = credentials.list(clientId);
      for (const { id } of secrets) session.secrets().remove(id);
      const idHash = hashOfId(clientId);
      let entry: AccessEntry | null = null;
      let rows: RowCounts = {};
      erasures.erase(clientId, (counts) => {
        rows = counts;
        const detail = { id: idHash, rows: sum(counts), secrets: secrets.length };
        entry = recordAccess(workspace, { at, action: 'client-erased', clientId: null, detail });
      });
      emit('data:changed', {
        nouns: [
          'client',
          'bot',
          'run',
          'credential',
          'number',
          'job',
          'incident',
          'alert',
          'report',
        ],
      });
      if (dropBackups) await backups.renew();
      const { sequence, hash } = written(entry);
      return {
        ...{ at, idHash, rows, total: sum(rows), secrets: secrets.length, sequence, hash },
        backups: (await holding(at)).length,
      };
    },
  };
}

function sum(rows: RowCounts): number {
  return Object.values(rows).reduce((all, count) => all + count, 0);
}

/** The schema lets no erasure end without its row. */
function written(entry: AccessEntry | null): AccessEntry {
  if (entry === null) throw new Error('an erasure has a row in the access log');
  return entry;
}
