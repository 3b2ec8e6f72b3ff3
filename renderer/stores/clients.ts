import { defineStore } from 'pinia';
import type { Result } from '#app/contract/bridge.ts';
import type { ClientRow } from '#app/contract/views.ts';
import type { Client } from '#core/model/client.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** The agency's clients. */
export const useClients = defineStore('clients', () => {
  const mirror = createMirror<ClientRow[]>(() => ask((host) => host.client.list(null)));

  // Before the first load: a change between the answer and the subscription would be lost otherwise.
  listen('data:changed', () => void mirror.refresh());

  /** The row of a client, or undefined while unknown. */
  function row(clientId: string): ClientRow | undefined {
    return mirror.value.value?.find(({ client }) => client.id === clientId);
  }

  async function written<T>(answer: Result<T>): Promise<Result<T>> {
    if (answer.ok) await mirror.load();
    return answer;
  }

  async function create(name: string): Promise<Result<Client>> {
    return written(await ask((host) => host.client.create({ name })));
  }

  async function rename(id: string, name: string): Promise<Result<Client>> {
    return written(await ask((host) => host.client.rename({ id, name })));
  }

  /** Hides a client, or brings it back. */
  async function setRemoved(id: string, removed: boolean): Promise<Result<null>> {
    return written(await ask((host) => host.client.setRemoved({ id, removed })));
  }

  /** Hides clients, or brings them back; tells the ids of those for whom that was new. */
  async function setRemovedMany(
    ids: readonly string[],
    removed: boolean,
  ): Promise<Result<{ changed: string[] }>> {
    return written(await ask((host) => host.client.setRemovedMany({ ids: [...ids], removed })));
  }

  async function createSample(): Promise<Result<Client[]>> {
    return written(await ask((host) => host.client.createSample(null)));
  }

  /** Hides all clients of the sample agency; tells their ids. */
  async function removeSample(): Promise<Result<{ clientIds: string[] }>> {
    return written(await ask((host) => host.sample.remove(null)));
  }

  return {
    ...{ ...mirror, row, create, rename, setRemoved },
    ...{ setRemovedMany, createSample, removeSample },
  };
});
