import type { Weekday } from '#core/model/opening-hours.ts';
import type { Cadence } from '#core/model/schedule.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import { allDays, dayName, sameDays, weekOf, workdays } from './week.ts';

/** Cadences in words of the window's language. */
export function useCadenceWords() {
  const { t } = useTexts();
  const { locale, moment } = useFormats();

  function days(chosen: readonly Weekday[]): string {
    if (sameDays(chosen, allDays)) return t('weekdays.everyDay');
    if (sameDays(chosen, workdays)) return t('weekdays.workdays');
    const names = weekOf(locale.value)
      .filter((day) => chosen.includes(day))
      .map((day) => dayName(day, locale.value, 'short'));
    return new Intl.ListFormat(locale.value).format(names);
  }

  /** A span of minutes in hours where it fits. */
  function minutes(count: number): string {
    const whole = count % 60 === 0;
    return new Intl.NumberFormat(locale.value, {
      style: 'unit',
      unit: whole ? 'hour' : 'minute',
      unitDisplay: 'long',
    }).format(whole ? count / 60 : count);
  }

  /** A time of the day such as `08:00`, as the language writes it. */
  function clock(time: string): string {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const format = new Intl.DateTimeFormat(locale.value, { timeStyle: 'short', timeZone: 'UTC' });
    return format.format(Date.UTC(2000, 0, 1, hour, minute));
  }

  function sentence(cadence: Cadence): string {
    switch (cadence.kind) {
      case 'manual':
        return t('schedule.says.manual');
      case 'interval':
        return t('schedule.says.interval', {
          every: minutes(cadence.minutes),
          days: days(cadence.days),
          from: clock(cadence.from),
          to: clock(cadence.to),
        });
      case 'daily':
        return t('schedule.says.daily', { at: clock(cadence.at) });
      case 'weekly':
        return t('schedule.says.weekly', { days: days(cadence.days), at: clock(cadence.at) });
      case 'monthly':
        return t('schedule.says.monthly', { day: cadence.day, at: clock(cadence.at) });
      case 'once':
        return t('schedule.says.once', { at: moment(cadence.at) });
    }
  }

  return { days, minutes, sentence };
}
