import type { z } from 'zod';
import { AppFault } from '#app/contract/errors.ts';
import type { transferMethods } from '#app/contract/transfer-methods.ts';
import type { WrittenBundle } from '#app/contract/transfer-views.ts';
import { bundleFormat } from '#core/model/bundle-limits.ts';
import type { BundleHead } from '#core/model/bundle.ts';
import { safeStem } from '#core/report/file-name/safe-stem.ts';
import { assertStrongEnough } from '#core/vault/passphrase-rule.ts';
import { getClient } from '../clients.ts';
import { recordAccess } from '../record-access.ts';
import { recordHandling } from '../record-handling.ts';
import { clientLines, sealedCredentials } from './client-lines.ts';
import type { TransferDeps } from './transfer-deps.ts';

/** What is wanted, where, and what proves that whoever asks may have the secrets. */
export type WantedBundle = z.output<(typeof transferMethods)['bundle:write']['request']>;

/** Proposed name of a client's bundle. Throws AppFault `client-missing`. */
export function bundleFileName(deps: TransferDeps, clientId: string): string {
  const { name } = getClient(deps, clientId);
  const { stem } = safeStem(name, 80, 'cliente');
  return `${stem.toLowerCase()}_${deps.clock.now().slice(0, 10)}.age`;
}

/**
 * Writes a client as a file that only a passphrase or a colleague's key opens, signed by this installation. Secrets go
 * along only for whoever proves anew that the vault is theirs. Throws AppFault as channel `bundle:export`.
 */
export async function writeBundle(
  deps: TransferDeps,
  { clientId, history, secrets, lock, current, path }: WantedBundle,
): Promise<WrittenBundle> {
  const client = getClient(deps, clientId);
  await assertLock(deps, lock);
  if (secrets) {
    if (current === null) throw new AppFault('wrong-passphrase');
    await deps.prove(current);
  }
  const { clock, ids, appVersion, emit } = deps;
  const { count, lines } = clientLines(deps, clientId, { history, secrets });
  const key = deps.packets.openKey(deps.secrets());
  const head: Omit<BundleHead, 'publicKey'> = {
    ...{ kind: 'bundle', format: bundleFormat, id: ids.next(), madeAt: clock.now() },
    ...{ appVersion, client, hasHistory: history, hasSecrets: secrets, lines: count },
  };
  const file = await deps.bundles.seal(head, lines(), lock, key, (part) =>
    emit('bundle:progressed', { part }),
  );
  await deps.writeFile(path, file);
  const workspace = deps.workspace();
  workspace.transaction(() => {
    const at = clock.now();
    const handled = { actor: 'person', subject: `bundle ${head.id}`, detail: '' };
    if (key.isNew) {
      const made = { actor: 'transbordo', action: 'key-made', subject: 'key' } as const;
      recordHandling(workspace, clientId, at, { ...made, detail: key.fingerprint });
    }
    recordHandling(workspace, clientId, at, { ...handled, action: 'exported' });
    recordAccess(workspace, {
      ...{ at, action: 'bundle-exported', clientId },
      detail: {
        ...{ bundle: head.id, lines: count, lock: lock.kind },
        secrets: secrets ? sealedCredentials(deps, clientId).length : 0,
      },
    });
  });
  const { fingerprint } = key;
  return { fileName: deps.files.baseName(path), bytes: file.length, fingerprint };
}

async function assertLock({ bundles }: TransferDeps, lock: WantedBundle['lock']): Promise<void> {
  if (lock.kind === 'passphrase') await assertStrongEnough(lock.passphrase);
  else if (!(await bundles.isRecipient(lock.recipient))) {
    throw new AppFault('bundle-recipient-unfit');
  }
}
