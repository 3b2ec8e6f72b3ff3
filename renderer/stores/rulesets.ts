import { defineStore } from 'pinia';
import { watch } from 'vue';
import type { RulesetRow } from '#app/contract/rule-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import { useSettings } from './settings.ts';

/** Sets of rules in the window's language, with the clients they are used for. */
export const useRulesets = defineStore('rulesets', () => {
  const settings = useSettings();
  const mirror = createMirror<RulesetRow[]>(() =>
    ask((host) => host.rule.rulesets({ locale: settings.locale })),
  );

  listen('data:changed', ({ nouns }) => {
    if (nouns.some((noun) => ['run', 'bot', 'client'].includes(noun))) void mirror.refresh();
  });
  watch(
    () => settings.locale,
    () => void mirror.refresh(),
  );

  return mirror;
});
