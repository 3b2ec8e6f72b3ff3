import type { MenuItemConstructorOptions } from 'electron';
import type { DesktopStanding } from '#app/contract/desktop-channels.ts';
import { snoozeEnd, untilResumed } from '#app/contract/snooze-times.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import { desktopTexts } from './desktop-texts.ts';

/** What the tray's menu does. */
export interface TrayActions {
  readonly open: () => void;
  /** Pauses all schedules until an instant; null resumes. */
  readonly pause: (until: string | null) => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

/** What the tray's menu tells. */
export interface TrayFacts {
  readonly locale: Locale;
  /** Null while no workspace is open. */
  readonly standing: DesktopStanding | null;
  readonly now: Date;
}

/** The tray's menu as data. Like a notice it can be seen over a shoulder: times, and no client's name. */
export function trayMenu(facts: TrayFacts, actions: TrayActions): MenuItemConstructorOptions[] {
  const { tray } = desktopTexts[facts.locale];
  const { standing } = facts;
  return [
    { label: tray.open, click: actions.open },
    { type: 'separator' },
    { label: standingLine(facts), enabled: false },
    ...(standing === null ? [] : [pauseItem(facts, standing, actions)]),
    { type: 'separator' },
    { label: tray.lock, enabled: standing !== null, click: actions.lock },
    { label: tray.quit, click: actions.quit },
  ];
}

/** What happens next, in a line. */
export function standingLine({ locale, standing, now }: TrayFacts): string {
  const { tray } = desktopTexts[locale];
  if (standing === null) return tray.locked;
  const { pausedUntil, nextAt } = standing;
  if (pausedUntil === untilResumed) return tray.pausedOpen;
  if (pausedUntil !== null && Date.parse(pausedUntil) > now.getTime())
    return fillText(tray.pausedUntil, { moment: momentText(pausedUntil, locale, now) });
  if (nextAt === null) return tray.nothing;
  return fillText(tray.next, { moment: momentText(nextAt, locale, now) });
}

function pauseItem(
  { locale, now }: TrayFacts,
  { pausedUntil }: DesktopStanding,
  { pause }: TrayActions,
): MenuItemConstructorOptions {
  const { tray } = desktopTexts[locale];
  if (pausedUntil !== null && Date.parse(pausedUntil) > now.getTime())
    return { label: tray.resume, click: () => pause(null) };
  return {
    label: tray.pause,
    submenu: [
      // The menu may have been made long before it is opened.
      { label: tray.hour, click: () => pause(snoozeEnd('hour', new Date())) },
      { label: tray.tomorrow, click: () => pause(snoozeEnd('tomorrow', new Date())) },
      { label: tray.resumed, click: () => pause(untilResumed) },
    ],
  };
}

/** The time alone today, with its day otherwise. */
function momentText(instant: string, locale: Locale, now: Date): string {
  const at = new Date(instant);
  const isToday = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale, {
    ...(isToday ? {} : { weekday: 'short', day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
