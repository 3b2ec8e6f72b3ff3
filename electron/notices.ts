import { Notification } from 'electron';
import { alertText, alertTitle, digestTitle, groupTitle } from '#core/model/alert-words.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Notice } from '#app/use-cases/sync/sync-deps.ts';

/** Most lines of a notification; the rest is counted in its title. */
const mostLines = 3;

/** Words of a notification. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
}

/** What a notice says in a language: one alert by itself, several under their client's name. */
export function noticeWords(
  { clientName, alerts, isDigest }: Notice,
  locale: Locale,
  timeZone: string,
): NoticeWords {
  const [first] = alerts;
  if (first === undefined) return { title: '', body: '' };
  if (alerts.length === 1 && !isDigest) {
    const lines = [clientName, alertText(first, locale, timeZone)];
    return { title: alertTitle(first, locale), body: lines.filter((line) => line).join('\n') };
  }
  const group = { client: clientName ?? '', count: alerts.length, level: first.level };
  return {
    title: isDigest ? digestTitle(alerts.length, locale) : groupTitle(group, locale),
    body: alerts
      .slice(0, mostLines)
      .map((alert) => alertTitle(alert, locale))
      .join('\n'),
  };
}

/** Notifications that are on the screen; they would be collected with their clicks if nobody held them. */
const shown = new Set<Notification>();

/** Shows a notice the system's way, without a sound. `open` is called with its address when it is clicked. */
export function showNotice(notice: Notice, locale: Locale, open: (place: string) => void): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  showWords(noticeWords(notice, locale, timeZone), () => open(notice.place));
}

/** Shows words the system's way, without a sound; false where this system shows none. */
export function showWords(words: NoticeWords, clicked: () => void): boolean {
  if (!Notification.isSupported()) return false;
  const notification = new Notification({ ...words, silent: true });
  shown.add(notification);
  notification.once('click', clicked);
  for (const end of ['click', 'close', 'failed'] as const)
    notification.once(end as 'close', () => shown.delete(notification));
  notification.show();
  return true;
}
