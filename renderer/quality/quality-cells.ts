import type { QualityRow } from '#app/contract/quality-views.ts';
import { qualityWord } from '#core/model/quality-words.ts';
import type { QualityValue } from '#core/model/quality-history.ts';
import { ratingMove } from '#core/model/rating-move.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import { useServiceWords } from '#renderer/numbers/service-words.ts';
import { NONE, type QualityFacet, type QualitySort } from './quality-query.ts';

const ranks: Readonly<Record<QualityValue, number>> = { RED: 0, YELLOW: 1, GREEN: 2, UNKNOWN: 3 };
const neverRated = 4;
const moveRanks = { fell: 0, changed: 1, unknown: 2, same: 3, rose: 4 } as const;

/** What a number is sorted by in a column; what needs somebody comes first. */
export function rankOf(row: QualityRow, column: QualitySort): string | number | null {
  const { latest, incident } = row;
  const quality = latest?.quality ?? null;
  switch (column) {
    case 'client':
      return row.clientName;
    case 'phone':
      return row.phone;
    case 'quality':
      return quality === null ? neverRated : ranks[quality];
    case 'change':
      return (
        moveRanks[ratingMove(row.weekAgo, quality)] * 10 +
        moveRanks[ratingMove(row.monthAgo, quality)]
      );
    case 'status':
      return latest?.status ?? null;
    case 'incident':
      if (incident === null) return Number.MAX_SAFE_INTEGER;
      // Those without a clock follow those with one, the newest first.
      return incident.clock === null
        ? 1e15 - Date.parse(incident.openedAt)
        : Date.parse(incident.clock.endsAt);
    case 'observed':
      return latest?.observedAt ?? null;
  }
}

/** Words of the list's cells and filters. */
export function useQualityWords(clients: () => ReadonlyMap<string, string>) {
  const { t } = useTexts();
  const { locale } = useFormats();
  const services = useServiceWords();

  function rating(value: QualityValue): string {
    return qualityWord(value, locale.value);
  }

  /** How a rating moved since one that was known before. */
  function move(before: QualityValue | null, { latest }: QualityRow): string {
    const found = ratingMove(before, latest?.quality ?? null);
    return t(`quality.move.${found}`, { before: before === null ? '' : rating(before) });
  }

  /** A value of a filter. */
  function wordOf(facet: QualityFacet, value: string): string {
    switch (facet) {
      case 'quality':
        return value === NONE ? t('quality.unrated') : rating(value as QualityValue);
      case 'week':
      case 'month':
        return t(`quality.moved.${value as 'fell'}`);
      case 'client':
        return clients().get(value) ?? '–';
      case 'status':
        return value === NONE ? t('quality.noStatus') : services.status(value);
      case 'incident':
        return t(`quality.incident.${value as 'open'}`);
      case 'reading':
        return t(`quality.reading.${value as 'token'}`);
    }
  }

  return { move, wordOf };
}
