import type { CaseRow } from '#app/contract/quality-views.ts';
import { phoneText } from '#core/model/phone-text.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** What a case asks of somebody next. */
export type NextStep = 'build' | 'submit' | 'wait' | 'again' | 'close' | 'done';

/** What is to be done next, and whether the packet's page or the incident's is where. */
export function nextStep({ state, closedAt, appeal }: CaseRow): {
  readonly step: NextStep;
  readonly at: 'appeal' | 'incident';
} {
  if (closedAt !== null) return { step: 'done', at: 'incident' };
  switch (state) {
    case 'to-build':
      return { step: 'build', at: 'appeal' };
    case 'built':
      return { step: 'submit', at: 'incident' };
    case 'submitted':
      return { step: 'wait', at: 'incident' };
    case 'answered':
      return appeal.outcome === 'unchanged'
        ? { step: 'again', at: 'appeal' }
        : { step: 'close', at: 'incident' };
    case 'none':
      return { step: 'done', at: 'incident' };
  }
}

/** Words of the list of cases. */
export function useCaseWords() {
  const { t } = useTexts();
  return {
    /** The number, or the account as a whole. */
    subject: ({ phone }: CaseRow): string =>
      phone === null ? t('cases.account') : phoneText(phone),
    what: ({ kind }: CaseRow): string => t(`incident.kind.${kind}`),
  };
}
