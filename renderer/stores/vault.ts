import { defineStore } from 'pinia';
import type { Result } from '#app/contract/bridge.ts';
import type { Request, Response } from '#app/contract/channels.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { VaultView } from '#app/contract/slot-views.ts';
import { ask } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import { useWorkspace } from './workspace.ts';

/** How the workspace opens. Passphrases and codes pass through here on their way to the host and are kept nowhere. */
export const useVault = defineStore('vault', () => {
  const mirror = createMirror<VaultView>(() => ask((host) => host.vault.read(null)));

  /** The lock screen and the settings of locking look at the ways in too. */
  async function changed(answer: Result<VaultView>): Promise<Fault | null> {
    if (!answer.ok) return answer.fault;
    await Promise.all([mirror.load(), useWorkspace().load()]);
    return null;
  }

  return {
    ...mirror,
    /** Sets or changes the passphrase. Returns what went wrong, or null. */
    setPassphrase: async (request: Request<'vault:set-passphrase'>): Promise<Fault | null> =>
      changed(await ask((host) => host.vault.setPassphrase(request))),
    /** Lets the system's keychain open the workspace. */
    setKeychain: async (request: Request<'vault:set-keychain'>): Promise<Fault | null> =>
      changed(await ask((host) => host.vault.setKeychain(request))),
    /** Takes a way in away. */
    remove: async (request: Request<'vault:remove'>): Promise<Fault | null> =>
      changed(await ask((host) => host.vault.remove(request))),
    /** Has passphrase and keychain open the workspace only together, or not any more. */
    setStrict: async (request: Request<'vault:set-strict'>): Promise<Fault | null> =>
      changed(await ask((host) => host.vault.setStrict(request))),
    /** Makes a recovery code, which holds once it is confirmed. */
    prepareRecovery: (
      request: Request<'vault:prepare-recovery'>,
    ): Promise<Result<Response<'vault:prepare-recovery'>>> =>
      ask((host) => host.vault.prepareRecovery(request)),
    /** Takes the prepared code in the place of the earlier one. */
    confirmRecovery: async (request: Request<'vault:confirm-recovery'>): Promise<Fault | null> =>
      changed(await ask((host) => host.vault.confirmRecovery(request))),
    /** Forgets the prepared code; an earlier one stays. */
    cancelRecovery: () => ask((host) => host.vault.cancelRecovery(null)),
    /** Says that whoever sits here may do what takes no proof itself. */
    prove: async (request: Request<'vault:prove'>): Promise<Fault | null> => {
      const answer = await ask((host) => host.vault.prove(request));
      return answer.ok ? null : answer.fault;
    },
    label: () => ask((host) => host.vault.label(null)),
    keysToRevoke: () => ask((host) => host.vault.keysToRevoke(null)),
    listHeaders: () => ask((host) => host.vault.listHeaders(null)),
    judge: (passphrase: string) => ask((host) => host.vault.judgePassphrase({ passphrase })),
  };
});
