import { defineStore } from 'pinia';
import { shallowReactive } from 'vue';
import { newDraft } from '#renderer/reports/report-draft.ts';
import type { ReportDraft } from '#renderer/reports/report-draft.ts';
import { useSettings } from './settings.ts';

/** What the report of each client is asked for with. It stays when the view is left, and while the workspace is locked. */
export const useReportDrafts = defineStore('report-drafts', () => {
  const settings = useSettings();
  const drafts = shallowReactive(new Map<string, ReportDraft>());

  /** Makes a client's draft where there is none yet. */
  function begin(clientId: string): void {
    if (drafts.has(clientId)) return;
    const person = settings.value?.person ?? '';
    drafts.set(clientId, newDraft(settings.locale, person, Date.now()));
  }

  /** A client's draft; call {@link begin} before. */
  function of(clientId: string): ReportDraft {
    return drafts.get(clientId) ?? newDraft(settings.locale, '', Date.now());
  }

  function change(clientId: string, part: Partial<ReportDraft>): void {
    drafts.set(clientId, { ...of(clientId), ...part });
  }

  /** Forgets everything: there is no workspace any more. */
  function clear(): void {
    drafts.clear();
  }

  return { drafts, begin, of, change, clear };
});
