import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Response } from '#app/contract/channels.ts';
import type { Look } from '#app/contract/expected-start.ts';
import { usualSettings } from '#app/contract/usual-settings.ts';
import type { Settings } from '#app/contract/views.ts';
import type { Locale } from '#core/model/locale.ts';
import { ask } from '#renderer/bridge.ts';

/** Preferences as the host keeps them, and what the host says about itself. */
export const useSettings = defineStore('settings', () => {
  const value = shallowRef<Settings | null>(null);
  const info = shallowRef<Response<'app:info'> | null>(null);

  const expected = shallowRef<Look | null>(null);

  /** How the window looks: what was expected until the host has answered. */
  const look = computed<Look>(() => value.value ?? expected.value ?? usualSettings('pt-BR'));
  const locale = computed<Locale>(() => look.value.locale);

  /** Takes what the host told with the document. */
  function expect(told: Look): void {
    expected.value = told;
  }

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
      // Somebody may be quicker than the first answer; what is written is all of them.
      if (value.value === null) await load();
      const before = value.value ?? usualSettings('pt-BR');
      const answer = await ask((host) => host.settings.write({ ...before, ...change }));
      if (answer.ok) value.value = answer.value;
      return answer;
    });
    writing = written;
    return written;
  }

  return { value, info, look, locale, expect, load, write };
});
