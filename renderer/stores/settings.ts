import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Response } from '#app/contract/channels.ts';
import { usualSettings } from '#app/contract/usual-settings.ts';
import type { Settings } from '#app/contract/views.ts';
import type { Locale } from '#core/model/locale.ts';
import { ask } from '#renderer/bridge.ts';

/** Preferences as the host keeps them, and what the host says about itself. */
export const useSettings = defineStore('settings', () => {
  const value = shallowRef<Settings | null>(null);
  const info = shallowRef<Response<'app:info'> | null>(null);

  /** The window's language; pt-BR until the host has answered. */
  const locale = computed<Locale>(() => value.value?.locale ?? 'pt-BR');

  /** Reads both. A host that cannot say leaves the defaults of the page. */
  async function load(): Promise<void> {
    const [settings, about] = await Promise.all([
      ask((host) => host.settings.read(null)),
      ask((host) => host.app.info(null)),
    ]);
    if (settings.ok) value.value = settings.value;
    if (about.ok) info.value = about.value;
  }

  let writing: Promise<unknown> = Promise.resolve();

  /**
   * Changes some preferences; the window follows once the host has kept them. One after the other: all of them are
   * written each time, and a second change must not bring back what the first one replaced.
   */
  function write(change: Partial<Settings>): Promise<Result<Settings>> {
    const written = writing.then(async () => {
      const before = value.value ?? usualSettings('pt-BR');
      const answer = await ask((host) => host.settings.write({ ...before, ...change }));
      if (answer.ok) value.value = answer.value;
      return answer;
    });
    writing = written;
    return written;
  }

  return { value, info, locale, load, write };
});
