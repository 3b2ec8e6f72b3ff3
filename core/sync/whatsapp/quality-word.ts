import { qualityValues, type QualityValue } from '#core/model/quality-history.ts';

/** One of Meta's ratings, `NA` being its other word for not rated (WHATSAPP 9.2); null for any other word. */
export function qualityOf(word: string): QualityValue | null {
  return word === 'NA' ? 'UNKNOWN' : (qualityValues.find((value) => value === word) ?? null);
}
