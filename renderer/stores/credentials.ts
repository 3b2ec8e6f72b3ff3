import { defineStore } from 'pinia';
import type { Result } from '#app/contract/bridge.ts';
import type { Request } from '#app/contract/channels.ts';
import type { CredentialView } from '#app/contract/sync-views.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** The credentials of the client that is open. Never a secret: the host reads the clipboard by itself. */
export const useCredentials = defineStore('credentials', () => {
  const mirror = createKeyedMirror<CredentialView[]>(['credential'], (clientId) =>
    ask((host) => host.credential.list({ clientId })),
  );

  async function written<T>(answer: Result<T>): Promise<Result<T>> {
    if (answer.ok) await mirror.refresh();
    return answer;
  }

  /** Has the host take a new secret from the clipboard. */
  async function paste(request: Request<'credential:paste'>): Promise<Result<CredentialView>> {
    return written(await ask((host) => host.credential.paste(request)));
  }

  /** Has the host take another secret from the clipboard for a credential. */
  async function replace(id: string): Promise<Result<CredentialView>> {
    return written(await ask((host) => host.credential.replace({ id })));
  }

  async function test(id: string): Promise<Result<CredentialView>> {
    return written(await ask((host) => host.credential.test({ id })));
  }

  async function update(request: Request<'credential:update'>): Promise<Result<CredentialView>> {
    return written(await ask((host) => host.credential.update(request)));
  }

  /** Deletes the secret; there is no way back. */
  async function remove(id: string): Promise<Result<null>> {
    return written(await ask((host) => host.credential.remove({ id })));
  }

  return { ...mirror, paste, replace, test, update, remove };
});
