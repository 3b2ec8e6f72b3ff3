import type { IncidentClock } from '#core/model/incident.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import { timeFromNow } from './time-from-now.ts';

/** How much time a clock leaves, or how long ago it ran out: a list may be older than the moment it is looked at. */
export function useClockWords() {
  const { t } = useTexts();
  const { locale } = useFormats();
  return ({ endsAt }: Pick<IncidentClock, 'endsAt'>): string => {
    const now = Date.now();
    const age = timeFromNow(endsAt, now, locale.value);
    return t(Date.parse(endsAt) <= now ? 'incident.over' : 'incident.left', { age });
  };
}
