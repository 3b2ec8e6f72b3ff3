import type { slotChannels } from '#app/contract/slot-channels.ts';
import type { slotMethods } from '#app/contract/slot-methods.ts';
import type { VaultView } from '#app/contract/slot-views.ts';
import type { AccessRow } from '#core/model/access-log.ts';
import { judgePassphrase, passphraseBounds } from '#core/vault/passphrase-rule.ts';
import { generatedBits, generatedWords, generatePassphrase } from '#core/vault/passphrase-words.ts';
import { answer } from './answer.ts';
import type { MethodUseCase, UseCase, VaultChannel } from './use-case.ts';
import type { BackupDeps } from './workspace/backup-deps.ts';
import { headerService } from './workspace/header-service.ts';
import { keysToRevoke } from './workspace/keys-to-revoke.ts';
import { rotationService } from './workspace/rotation-service.ts';
import { vaultView, type SlotRequest } from './workspace/slot-requests.ts';

type SlotChannel = Extract<VaultChannel, keyof typeof slotChannels>;

/** What the ways in and the keys of a workspace do, by the channel or method that asks for it. */
export type SlotUseCases = { readonly [C in SlotChannel]: UseCase<C> } & {
  readonly [M in keyof typeof slotMethods]: MethodUseCase<M>;
};

/** A row that the access log gets as soon as the workspace is open again. */
export type LaterRow = Extract<AccessRow['action'], 'keys-rotated' | 'header-restored'>;

/** What is written down of it. */
export interface SlotLog {
  readonly now: (action: AccessRow['action'], detail?: AccessRow['detail']) => void;
  readonly later: (action: LaterRow) => void;
}

/** The use cases, and what nobody asks for. */
export interface SlotServices {
  readonly use: SlotUseCases;
  /** Takes workspaces away that a change of keys left long ago. */
  readonly tick: () => Promise<void>;
}

/** Binds them to what they need from outside. */
export function createSlotServices(deps: BackupDeps, log: SlotLog): SlotServices {
  const { session, clock } = deps;
  const rotations = rotationService(deps);
  const headers = headerService(deps);

  async function changeWays(request: SlotRequest): Promise<VaultView> {
    const { header } = await session.changeWays(request);
    if (request.kind === 'put-passphrase') log.now('passphrase-set');
    else if (request.kind === 'put-keychain') log.now('keychain-set');
    else if (request.kind === 'drop') log.now('way-removed', { way: request.way });
    else if (request.kind === 'put-strict') {
      log.now(request.keychain === null ? 'strict-removed' : 'strict-set');
    }
    return vaultView(header);
  }

  const use: SlotUseCases = {
    'vault:read': answer(() => vaultView(session.opened().header)),
    'vault:put-passphrase': answer((request) => changeWays({ kind: 'put-passphrase', ...request })),
    'vault:put-keychain': answer((request) => changeWays({ kind: 'put-keychain', ...request })),
    'vault:put-strict': answer((request) => changeWays({ kind: 'put-strict', ...request })),
    'vault:drop': answer((request) => changeWays({ kind: 'drop', ...request })),
    'vault:reseal': answer(({ keychain }) => session.reseal(keychain)),
    'vault:new-recovery': answer(async ({ current }) => ({
      groups: [...(await session.prepareRecovery({ current, issued: clock.now() }))],
    })),
    'vault:confirm-recovery': answer(async ({ groups }) => {
      const { header } = await session.confirmRecovery(groups);
      log.now('recovery-issued');
      return vaultView(header);
    }),
    'vault:cancel-recovery': answer(() => {
      session.cancelRecovery();
      return null;
    }),
    'vault:judge-passphrase': answer(async ({ passphrase }) => {
      const verdict = await judgePassphrase(passphrase);
      const missing = Math.max(0, passphraseBounds.characters - verdict.characters);
      return { ...verdict, missing };
    }),
    'vault:suggest-passphrase': answer(async ({ locale }) => ({
      passphrase: await generatePassphrase(locale, (count) => deps.ports.random.next(count)),
      ...{ words: generatedWords, bits: generatedBits },
    })),
    'vault:keys-to-revoke': answer(() => keysToRevoke(session.current(), session.secrets())),
    'vault:install': answer(() => ({ id: session.opened().header.installId })),
    'vault:prove': answer(({ current, next }) => session.prove(current, next)),
    'vault:rotate-keys': answer(async (request) => {
      await rotations.rotate(request);
      log.later('keys-rotated');
      return null;
    }),
    'vault:find-headers': answer((where) => headers.find(where)),
    'vault:look-at-header': answer((named) => headers.look(named)),
    'vault:put-header': answer(async ({ way, ...named }) => {
      await headers.putBack(named, way);
      log.later('header-restored');
      return null;
    }),
  };
  return {
    use,
    tick: async () => {
      const folder = session.openFolder();
      if (folder !== null) await rotations.sweep(folder);
    },
  };
}
