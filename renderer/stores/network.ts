import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Request } from '#app/contract/channels.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { NetworkCheck, NetworkView } from '#app/contract/network-channels.ts';
import { ask } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** The way to the services. A proxy's password passes through here on its way to the host and is kept nowhere. */
export const useNetwork = defineStore('network', () => {
  const mirror = createMirror<NetworkView>(() => ask((host) => host.network.read(null)));
  /** What the last look could not reach. */
  const failed = shallowRef<NetworkCheck['failed']>([]);

  async function changed(answer: Result<unknown>): Promise<Fault | null> {
    if (!answer.ok) return answer.fault;
    await mirror.load();
    return null;
  }

  return {
    ...mirror,
    failed,
    /** Who may vouch for the services. Returns what went wrong, or null. */
    write: async (request: Request<'network:write'>): Promise<Fault | null> =>
      changed(await ask((host) => host.network.write(request))),
    /** Keeps a proxy's user, or forgets it. */
    setLogin: async (request: Request<'network:set-login'>): Promise<Fault | null> =>
      changed(await ask((host) => host.network.setLogin(request))),
    /** Looks at the way to each service now. */
    check: async (): Promise<Fault | null> => {
      const answer = await ask((host) => host.network.check(null));
      if (answer.ok) failed.value = answer.value.failed;
      return changed(answer);
    },
    clear: () => {
      mirror.clear();
      failed.value = [];
    },
  };
});
