import { AppFault } from '#app/contract/errors.ts';
import { systemLocale } from '#app/node/system-locale.ts';
import { locales, type Locale } from '#core/model/locale.ts';
import { nearestLocale } from '#core/model/nearest-locale.ts';
import { rulesetIds, type RulesetId } from '#core/model/run.ts';

/** A language from `--locale`, else the system's, else pt-BR. Throws AppFault `bad-argument`. */
export function localeOption(given: string | undefined): Locale {
  if (given === undefined) return nearestLocale(systemLocale());
  const known = locales.find((locale) => locale.toLowerCase() === given.toLowerCase());
  if (known !== undefined) return known;
  throw new AppFault('bad-argument', {
    name: '--locale',
    found: given,
    expected: locales.join(', '),
  });
}

/** A ruleset from `--ruleset`. Throws AppFault `bad-argument`. */
export function rulesetOption(given: string | undefined, usual: RulesetId): RulesetId {
  if (given === undefined) return usual;
  const known = rulesetIds.find((id) => id === given);
  if (known !== undefined) return known;
  throw new AppFault('bad-argument', {
    name: '--ruleset',
    found: given,
    expected: rulesetIds.join(', '),
  });
}

/** A UTC instant from `--as-of` (a day or an instant, ISO 8601), else now. Throws AppFault `bad-argument`. */
export function asOfOption(given: string | undefined, now: string): string {
  if (given === undefined) return now;
  const isIso =
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(
      given,
    );
  const at = new Date(given);
  if (isIso && !Number.isNaN(at.getTime())) return at.toISOString();
  throw new AppFault('bad-argument', {
    name: '--as-of',
    found: given,
    expected: '2026-11-22T12:00:00Z',
  });
}

/** One of a list of words. Throws AppFault `bad-argument`. */
export function wordOption<T extends string>(name: string, given: string, words: readonly T[]): T {
  const known = words.find((word) => word === given);
  if (known !== undefined) return known;
  throw new AppFault('bad-argument', { name, found: given, expected: words.join(', ') });
}
