import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import type { RunView } from '#app/contract/views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import { useSettings } from './settings.ts';

/** What a bot's newest run says, or `none` until a flow was imported. */
export type NewestRun =
  { readonly kind: 'none' } | { readonly kind: 'run'; readonly view: RunView };

/** The newest run of the bot that is open, in the window's language. */
export const useRun = defineStore('run', () => {
  const settings = useSettings();
  const botId = ref<string | null>(null);
  const mirror = createMirror<NewestRun>(async () => {
    const request = { botId: botId.value ?? '', locale: settings.locale };
    const answer = await ask((host) => host.run.latest(request));
    if (!answer.ok) return answer;
    return {
      ok: true,
      value: answer.value === null ? { kind: 'none' } : { kind: 'run', view: answer.value },
    };
  });

  listen('data:changed', ({ nouns }) => {
    if (nouns.includes('run') || nouns.includes('bot')) void mirror.refresh();
  });
  // The sentences of a run come from the worker: another language is another answer.
  watch(
    () => settings.locale,
    () => void mirror.refresh(),
  );

  /** Shows a bot's newest run. */
  async function show(id: string): Promise<void> {
    if (botId.value !== id) mirror.clear();
    botId.value = id;
    await mirror.load();
  }

  /** Forgets the bot and its run. */
  function clear(): void {
    botId.value = null;
    mirror.clear();
  }

  return { ...mirror, botId, show, clear };
});
