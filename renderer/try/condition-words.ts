import type { Assumption } from '#core/model/finding.ts';
import { readCondition } from '#renderer/bot/read-condition.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Words for what must be told: which thing, and what is asked of it. */
export function useConditionWords() {
  const { t } = useTexts();

  function words({ kind, condition }: Pick<Assumption, 'kind' | 'condition'>): string {
    if (kind === 'input' && condition.startsWith('validation ')) return t('try.validation');
    const { comparison, value } = readCondition(condition);
    return comparison ? t(`comparison.${comparison}`, { value: `“${value}”` }) : value;
  }

  return { words };
}
