import { fillText } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import { desktopTexts } from './desktop-texts.ts';
import type { EndedRun } from './run-watch.ts';

/** Runs that take less than this, in milliseconds, end before anybody has turned to something else. */
const longRun = 10_000;

/** What the system says at the end of a run; null where nobody needs to be told: it was short, or is being looked at. */
export function endNotice(
  { run, took, done, total, state }: EndedRun,
  isLookedAt: boolean,
  locale: Locale,
): { readonly title: string; readonly body: string } | null {
  if (took < longRun || isLookedAt) return null;
  const { ended } = desktopTexts[locale];
  return { title: ended[state][run], body: fillText(ended.count, { done, total }) };
}
