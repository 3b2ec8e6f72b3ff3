import type { MergeItemView } from '#app/contract/transfer-views.ts';
import { mergeFields } from '#core/model/bundle-limits.ts';
import { clientStatuses } from '#core/model/client-limits.ts';
import type { Locale } from '#core/model/locale.ts';
import { triageStates } from '#core/model/triage-states.ts';
import { triageWords } from '#core/model/triage-words.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Says differences between two sides in the window's words. */
export function useMergeWords() {
  const { t } = useTexts();
  const { locale } = useFormats();

  /** What it is about, without what it belongs to: `Cliente: Anotações`, `Resposta`. */
  function nameOf({ about, field }: MergeItemView): string {
    const known = mergeFields.find((one) => one === field);
    const whole = t(`transfer.about.${about}`);
    return known === undefined ? whole : t(`transfer.field.${known}`);
  }

  /** A value: its own words, a word of the program, or that there is none. */
  function valueOf(item: MergeItemView, side: 'mine' | 'theirs'): string {
    const value = item[side];
    if (value === null) return t('transfer.nothing');
    if (typeof value === 'boolean') return t(value ? 'transfer.yes' : 'transfer.no');
    if (item.field === 'status') {
      const status = clientStatuses.find((one) => one === value);
      return status === undefined ? value : t(`about.statuses.${status}`);
    }
    const [first = '', ...rest] = value.split(' · ');
    if (item.about === 'triage') return [triageWord(first, locale.value), ...rest].join(' · ');
    if (item.about === 'answer') return [answerWord(first), ...rest].join(' · ');
    return value;
  }

  function answerWord(says: string): string {
    if (says === 'yes') return t('transfer.yes');
    if (says === 'no') return t('transfer.no');
    return says === 'withdrawn' ? t('transfer.withdrawn') : says;
  }

  return { nameOf, valueOf };
}

function triageWord(state: string, locale: Locale): string {
  const known = triageStates.find((one) => one === state);
  return known === undefined ? state : triageWords[locale][known];
}
