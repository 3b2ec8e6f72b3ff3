import { defineStore } from 'pinia';
import type { Result } from '#app/contract/bridge.ts';
import type { Request } from '#app/contract/channels.ts';
import type { ClientNumbers, NumberRow } from '#app/contract/sync-views.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** The accounts and numbers of the client that is open. */
export const useNumbers = defineStore('numbers', () => {
  const mirror = createKeyedMirror<ClientNumbers>(['number', 'incident', 'bot'], (clientId) =>
    ask((host) => host.number.list({ clientId })),
  );

  /** The row of a number, or undefined while unknown. */
  function row(numberId: string): NumberRow | undefined {
    return mirror.value.value?.numbers.find(({ number }) => number.id === numberId);
  }

  async function written<T>(answer: Result<T>): Promise<Result<T>> {
    if (answer.ok) await mirror.refresh();
    return answer;
  }

  async function add(request: Request<'number:add'>): Promise<Result<WhatsappNumber>> {
    return written(await ask((host) => host.number.add(request)));
  }

  /** Says which bot answers on a number; null for none. */
  async function link(id: string, botId: string | null): Promise<Result<WhatsappNumber>> {
    return written(await ask((host) => host.number.link({ id, botId })));
  }

  /** Hides a number, or brings it back. */
  async function setRemoved(id: string, removed: boolean): Promise<Result<null>> {
    return written(await ask((host) => host.number.setRemoved({ id, removed })));
  }

  /** Keeps what somebody read in WhatsApp Manager. */
  async function enter(request: Request<'rating:enter'>): Promise<Result<null>> {
    return written(await ask((host) => host.rating.enter(request)));
  }

  return { ...mirror, row, add, link, setRemoved, enter };
});
