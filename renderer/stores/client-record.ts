import { defineStore } from 'pinia';
import type { Fault } from '#app/contract/errors.ts';
import type { ClientRecord, ClientRecordChange } from '#core/model/client-record.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';
import { useSettings } from './settings.ts';

/** What is kept of the client that is open. */
export const useClientRecord = defineStore('client-record', () => {
  const settings = useSettings();
  const mirror = createKeyedMirror<ClientRecord>(['client'], (clientId) =>
    ask((host) => host.client.readRecord({ clientId })),
  );

  /** Changes parts of a client's record. Returns what went wrong, or null. */
  async function write(clientId: string, change: ClientRecordChange): Promise<Fault | null> {
    const by = settings.value?.person ?? '';
    const answer = await ask((host) => host.client.writeRecord({ clientId, by, change }));
    if (!answer.ok) return answer.fault;
    if (mirror.key.value === clientId) await mirror.load();
    return null;
  }

  return { ...mirror, write };
});
