import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { BotRow } from '#app/contract/views.ts';
import type { Bot } from '#core/model/bot.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** The bots of the client that is open. */
export const useBots = defineStore('bots', () => {
  const clientId = ref<string | null>(null);
  const mirror = createMirror<BotRow[]>(() => {
    const id = clientId.value ?? '';
    return ask((host) => host.bot.list({ clientId: id }));
  });

  listen('data:changed', () => void mirror.refresh());

  /** Shows a client's bots. */
  async function show(id: string): Promise<void> {
    if (clientId.value !== id) mirror.clear();
    clientId.value = id;
    await mirror.load();
  }

  /** The row of a bot, or undefined while unknown. */
  function row(botId: string): BotRow | undefined {
    return mirror.value.value?.find(({ bot }) => bot.id === botId);
  }

  async function written<T>(answer: Result<T>): Promise<Result<T>> {
    if (answer.ok) await mirror.refresh();
    return answer;
  }

  async function rename(id: string, name: string): Promise<Result<Bot>> {
    return written(await ask((host) => host.bot.rename({ id, name })));
  }

  /** Hides a bot, or brings it back. */
  async function setRemoved(id: string, removed: boolean): Promise<Result<null>> {
    return written(await ask((host) => host.bot.setRemoved({ id, removed })));
  }

  /** Audits a bot's newest flow again. */
  async function repeat(botId: string): Promise<Result<{ runId: string }>> {
    return written(await ask((host) => host.run.repeat({ botId })));
  }

  /** Forgets the client and its bots. */
  function clear(): void {
    clientId.value = null;
    mirror.clear();
  }

  return { ...mirror, clientId, show, row, rename, setRemoved, repeat, clear };
});
