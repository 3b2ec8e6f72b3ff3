import { defineStore } from 'pinia';
import { watch } from 'vue';
import type { RuleView } from '#app/contract/rule-views.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';
import { useSettings } from './settings.ts';

/** The page of the audit that is open, in the window's language; null where this version knows no such audit. */
export const useRule = defineStore('rule', () => {
  const settings = useSettings();
  const mirror = createKeyedMirror<RuleView | null>(['run', 'bot', 'client'], (auditId) =>
    ask((host) => host.rule.read({ auditId, locale: settings.locale })),
  );

  watch(
    () => settings.locale,
    () => void mirror.refresh(),
  );

  return mirror;
});
