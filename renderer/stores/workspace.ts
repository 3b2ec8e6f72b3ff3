import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Request } from '#app/contract/channels.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { ExpectedStart } from '#app/contract/expected-start.ts';
import type { WorkspaceStatus } from '#app/contract/views.ts';
import { ask, listen } from '#renderer/bridge.ts';

/** Whether the workspace is there and open, as the host says. */
export const useWorkspace = defineStore('workspace', () => {
  const status = shallowRef<WorkspaceStatus | null>(null);
  const fault = shallowRef<Fault | null>(null);

  listen('workspace:changed', (changed) => {
    status.value = changed;
  });

  function take(answer: Result<WorkspaceStatus>): Fault | null {
    if (!answer.ok) return answer.fault;
    status.value = answer.value;
    return null;
  }

  /** Takes what the host told with the document; of the keychain it says nothing yet. */
  function expect({ state, opensWith }: ExpectedStart): void {
    const keychain = { available: false, backend: '' };
    status.value = { state, opensWith: [...opensWith], keychain, fault: null };
  }

  /** Asks how things stand. */
  async function load(): Promise<void> {
    fault.value = take(await ask((host) => host.workspace.status(null)));
  }

  /** Makes the workspace and opens it. Returns what went wrong, or null. */
  async function create(request: Request<'workspace:create'>): Promise<Fault | null> {
    return take(await ask((host) => host.workspace.create(request)));
  }

  /** Opens the workspace. Returns what went wrong, or null. */
  async function unlock(request: Request<'workspace:unlock'>): Promise<Fault | null> {
    return take(await ask((host) => host.workspace.unlock(request)));
  }

  /** Puts a backup in the workspace's place and opens it. Returns what went wrong, or null. */
  async function restore(request: Request<'backup:restore'>): Promise<Fault | null> {
    return take(await ask((host) => host.backup.restore(request)));
  }

  /** Puts a copy of the header in the place of one that does not read. Returns what went wrong, or null. */
  async function restoreHeader(request: Request<'vault:restore-header'>): Promise<Fault | null> {
    return take(await ask((host) => host.vault.restoreHeader(request)));
  }

  /** Closes the workspace. Returns what went wrong, or null. */
  async function lock(): Promise<Fault | null> {
    return take(await ask((host) => host.workspace.lock(null)));
  }

  return { status, fault, expect, load, create, unlock, restore, restoreHeader, lock };
});
