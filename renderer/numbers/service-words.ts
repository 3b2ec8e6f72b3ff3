import { nameStatusWord, reviewWord, statusWord } from '#core/model/quality-words.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** States of a number that WhatsApp Manager shows and somebody may take down (WHATSAPP 1.3). */
export const numberStatuses = [
  'CONNECTED',
  'PENDING',
  'DISCONNECTED',
  'FLAGGED',
  'RESTRICTED',
  'RATE_LIMITED',
  'BANNED',
] as const;

/** Messaging limits, the smallest first. */
export const messagingLimits = [
  'TIER_50',
  'TIER_250',
  'TIER_1K',
  'TIER_2K',
  'TIER_10K',
  'TIER_100K',
  'TIER_UNLIMITED',
] as const;

/** People reached within 24 hours that a messaging limit such as `TIER_2K` stands for; null for any other word. */
export function limitCount(limit: string): number | null {
  const found = /^TIER_(\d+)(K?)$/.exec(limit);
  return found ? Number(found[1]) * (found[2] === 'K' ? 1000 : 1) : null;
}

/** What Meta tells the health of (WHATSAPP 1.3.4). */
const entities = ['PHONE_NUMBER', 'WABA', 'BUSINESS', 'APP', 'MESSAGE_TEMPLATE'] as const;

function isEntity(word: string): word is (typeof entities)[number] {
  return (entities as readonly string[]).includes(word);
}

/** Meta's values as people call them; null is a dash, and what nobody documented stands as it came. */
export function useServiceWords() {
  const { t } = useTexts();
  const { locale, number } = useFormats();

  function limit(value: string | null): string {
    if (value === null) return '–';
    if (value === 'TIER_UNLIMITED') return t('number.unlimited');
    const count = limitCount(value);
    return count === null ? value : t('number.tier', { count: number(count) });
  }

  /** Words of the service as they came; what each line is about, which the service says in capitals, has a word. */
  function reason(value: string): string {
    return value.replace(
      /^([A-Z_]+)( \d+)?: /gm,
      (whole, entity: string, code: string | undefined) => {
        if (!isEntity(entity)) return whole;
        return `${t(`history.entity.${entity}`)}${code === undefined ? '' : ` (${code.trim()})`}: `;
      },
    );
  }

  return {
    limit,
    reason,
    review: (value: string | null): string =>
      value === null ? '–' : reviewWord(value, locale.value),
    status: (value: string | null): string =>
      value === null ? '–' : statusWord(value, locale.value),
    nameStatus: (value: string | null): string =>
      value === null ? '–' : nameStatusWord(value, locale.value),
  };
}
