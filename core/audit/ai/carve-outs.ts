import type { Localized } from '#core/model/locale.ts';

/** Countries whose numbers the rule on general-purpose assistants does not bind, for a time. */
export interface CarveOut {
  /** ISO 3166-1 alpha-2, by the number's own country. */
  readonly countries: readonly string[];
  /** First day, ISO 8601. */
  readonly from: string;
  /** Last day, ISO 8601; null when no end was given. */
  readonly until: string | null;
  readonly source: Localized;
}

/** What Meta's page on AI providers said when it was last read, second-hand: look again before relying on it. */
const metaPage: Localized = {
  'pt-BR': 'Meta, página sobre provedores de IA, como citada por terceiros em setembro de 2026',
  en: 'Meta, page on AI providers, as quoted by third parties in September 2026',
  es: 'Meta, página sobre proveedores de IA, según citas de terceros en septiembre de 2026',
};

const europeanUnion =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Places where the law makes Meta admit general-purpose assistants (RULES, dated notes for AI-01). */
export const carveOuts: readonly CarveOut[] = [
  { countries: ['BR'], from: '2026-03-11', until: null, source: metaPage },
  { countries: ['IT'], from: '2026-02-16', until: '2026-05-12', source: metaPage },
  {
    countries: [...europeanUnion, 'IS', 'LI', 'NO'],
    from: '2026-03-11',
    until: '2026-05-12',
    source: metaPage,
  },
];

/** The carve-out for numbers of a country at a moment (UTC instant, ISO 8601), or null. */
export function carveOutFor(country: string, asOf: string): CarveOut | null {
  const day = asOf.slice(0, 10);
  return (
    carveOuts.find(
      ({ countries, from, until }) =>
        countries.includes(country) && from <= day && (until === null || day <= until),
    ) ?? null
  );
}
