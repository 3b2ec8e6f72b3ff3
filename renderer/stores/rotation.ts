import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Request } from '#app/contract/channels.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { KeysToRevoke } from '#app/contract/slot-views.ts';
import { ask } from '#renderer/bridge.ts';
import { useVault } from './vault.ts';
import { useWorkspace } from './workspace.ts';

/** How far a change of keys is: under way, then a new recovery code, then the keys to revoke elsewhere. */
export type RotationPhase = 'idle' | 'working' | 'code' | 'keys';

/** A change of keys. It outlives the views of the workspace, which is closed and opened again meanwhile. */
export const useRotation = defineStore('rotation', () => {
  const phase = ref<RotationPhase>('idle');
  const groups = shallowRef<readonly string[]>([]);
  const clients = shallowRef<readonly KeysToRevoke[]>([]);
  /** Why there is no new code or no list after a change that went well. */
  const fault = shallowRef<Fault | null>(null);

  /** Changes the keys. Returns why they were not changed, or null. */
  async function begin(request: Request<'vault:rotate'>): Promise<Fault | null> {
    phase.value = 'working';
    fault.value = null;
    const workspace = useWorkspace();
    const answer = await ask((host) => host.vault.rotate(request));
    if (!answer.ok) {
      phase.value = 'idle';
      return answer.fault;
    }
    workspace.status = answer.value;
    const made = await useVault().prepareRecovery({ current: request.next ?? request.current });
    if (made.ok) {
      groups.value = made.value.groups;
      phase.value = 'code';
    } else {
      fault.value = made.fault;
      await toKeys();
    }
    return null;
  }

  /** Goes on to what has to be revoked where it was issued. */
  async function toKeys(): Promise<void> {
    groups.value = [];
    const answer = await useVault().keysToRevoke();
    if (answer.ok) clients.value = answer.value;
    else fault.value = answer.fault;
    phase.value = 'keys';
  }

  /** It is over. */
  function leave(): void {
    phase.value = 'idle';
    groups.value = [];
    clients.value = [];
    fault.value = null;
  }

  return { phase, groups, clients, fault, begin, toKeys, leave };
});
