import { defineStore } from 'pinia';
import { watch } from 'vue';
import type { RuleRow } from '#app/contract/rule-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import { useSettings } from './settings.ts';

/** Every audit of this version, in the window's language, with how the newest runs ended. */
export const useRules = defineStore('rules', () => {
  const settings = useSettings();
  const mirror = createMirror<RuleRow[]>(() =>
    ask((host) => host.rule.list({ locale: settings.locale })),
  );

  listen('data:changed', ({ nouns }) => {
    if (nouns.some((noun) => noun === 'run' || noun === 'bot')) void mirror.refresh();
  });
  // Sentences come from the worker: another language is another answer.
  watch(
    () => settings.locale,
    () => void mirror.refresh(),
  );

  return mirror;
});
