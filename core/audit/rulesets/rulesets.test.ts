import { describe, expect, test } from 'vitest';
import { severities } from '#core/model/outcomes.ts';
import { locales, type Localized } from '#core/model/locale.ts';
import { rulesetIds } from '#core/model/run.ts';
import { surroundingsSchema } from '#core/model/surroundings.ts';
import { audits } from '../registry.ts';
import { clockDays } from './clock-days.ts';
import type { RulesetEntry } from './ruleset.ts';
import { addOns, addOnsFor, currentRuleset, entryOf, rulesets } from './rulesets.ts';

/** The catalogue, written by hand: what follows from the article of 2020, … */
const seed = [
  ...['ESC-01', 'ESC-02', 'ESC-03', 'ESC-04', 'ESC-05', 'ESC-06', 'ESC-07'],
  ...['CH-01', 'CH-02', 'CH-03', 'CH-04', 'CH-05', 'CH-06', 'CH-07', 'CH-08', 'CH-09', 'CH-10'],
  ...['CH-11', 'HRS-01', 'HRS-02', 'HRS-03', 'HRS-04', 'HRS-05', 'HRS-06', 'HRS-07'],
  ...['OBS-01', 'OBS-02', 'OBS-03', 'OBS-04', 'OBS-05', 'OBS-06', 'QUE-01', 'QUE-02'],
  ...['DIS-01', 'DIS-02', 'DIS-03', 'ACC-01', 'ACC-02', 'ACC-03', 'ACC-04', 'ACC-05', 'ACC-06'],
  ...['END-01', 'END-02', 'PRF-01', 'PRF-02', 'PRF-03', 'QR-01', 'QR-02', 'QR-03'],
  ...['APL-01', 'APL-02', 'APL-03'],
];
/** … what today's policy adds, … */
const later = [
  ...['OPT-01', 'OPT-02', 'OPT-03', 'SEN-01', 'SEN-02', 'SEN-03', 'AI-01', 'AI-02', 'AI-03'],
  ...['NAM-01', 'TPL-01', 'TPL-02', 'WIN-01', 'STR-01', 'STR-02', 'STR-04', 'STR-05', 'TST-01'],
];
/** … what the engine of the Builder has always done, … */
const always = ['STR-03'];
/** … and what the law of a country asks. */
const law = ['LAW-BR-01', 'LAW-BR-02', 'LAW-ES-01'];

const expected = { '2020-10': [...seed, ...always], '2026-09': [...seed, ...always, ...later] };
const inAddOns = Object.values(addOns).flatMap(({ entries }) => entries);

test('the catalogue has 75 audits, none twice', () => {
  const all = [...seed, ...later, ...always, ...law];
  expect(all).toHaveLength(75);
  expect(new Set(all).size).toBe(75);
});

describe.each(rulesetIds)('ruleset %s', (id) => {
  const { entries, from } = rulesets[id];

  test('knows exactly the audits that it should', () => {
    expect(entries.map(({ audit }) => audit).sort()).toEqual([...expected[id]].sort());
  });

  test.each(entries.map((entry) => [entry.audit, entry] as const))(
    '%s stands on a sentence, a source and a date',
    (_, entry) => {
      expectClause(entry);
      expect(entry.clause.since <= from, entry.clause.since).toBe(true);
    },
  );

  test('says itself in three languages', () => {
    expectTexts(rulesets[id].title);
    expectTexts(rulesets[id].source);
  });
});

describe('law', () => {
  test('is no part of a ruleset, and a ruleset’s audit no part of the law', () => {
    expect(inAddOns.map(({ audit }) => audit).sort()).toEqual(law);
    for (const id of rulesetIds)
      expect(rulesets[id].entries.filter(({ audit }) => law.includes(audit))).toEqual([]);
  });

  test.each(inAddOns.map((entry) => [entry.audit, entry] as const))(
    '%s stands on a sentence, a source and a date',
    (_, entry) => {
      expectClause(entry);
    },
  );

  test.each(Object.values(addOns).map((addOn) => [addOn.id, addOn] as const))(
    '%s is in force since its own day',
    (_, addOn) => {
      expectTexts(addOn.title);
      expect(addOn.entries.map(({ clause }) => clause.since)).toEqual(
        addOn.entries.map(() => addOn.from),
      );
    },
  );

  test('comes on top of today’s ruleset, and of one of the past only if it is older', () => {
    const client = surroundingsSchema.parse({ client: { country: 'ES' } });
    expect(addOnsFor(rulesets[currentRuleset], client)).toHaveLength(1);
    expect(addOnsFor(rulesets['2020-10'], client)).toEqual([]);
    expect(addOnsFor(rulesets[currentRuleset], surroundingsSchema.parse({}))).toEqual([]);
  });

  test('has its rulings looked up like any other', () => {
    expect(entryOf('2026-09', 'LAW-BR-02')?.severity).toBe('low');
    expect(entryOf('2020-10', 'NAM-01')).toBeNull();
  });
});

test('every audit of the catalogue is written, and no other', () => {
  expect([...audits.keys()].sort()).toEqual([...seed, ...later, ...always, ...law].sort());
});

describe('clocks', () => {
  test('seven days run under the rule of 2020 alone', () => {
    expect(clockDays('2020-10', 'rating-fall')).toBe(7);
    expect(rulesets['2020-10'].clocks.map(({ id }) => id)).toEqual(['rating-fall']);
    expect(rulesets['2026-09'].clocks.filter(({ days }) => days === 7)).toEqual([]);
    expect(clockDays('2026-09', 'rating-fall')).toBeNull();
  });

  test('and are said to be history, wherever they are named', () => {
    const history = { 'pt-BR': /extinta/, en: /no longer in force/, es: /extinta/ };
    const sevenDays = { 'pt-BR': /sete dias/, en: /seven days/, es: /siete días/ };
    for (const id of rulesetIds) {
      const clauses = [...rulesets[id].clocks, ...rulesets[id].entries].map(({ clause }) => clause);
      for (const locale of locales) {
        const named = clauses.filter(({ text }) => sevenDays[locale].test(text[locale]));
        expect(named.filter(({ text }) => !history[locale].test(text[locale]))).toEqual([]);
        expect(named.length > 0).toBe(id === '2020-10');
      }
    }
  });

  test('today’s are a restriction’s own end and the window for a review', () => {
    expect(rulesets['2026-09'].clocks.map(({ id, days }) => [id, days])).toEqual([
      ['restriction', null],
      ['appeal-window', 90],
    ]);
    for (const id of rulesetIds) {
      for (const { clause } of rulesets[id].clocks) {
        expectTexts(clause.text);
        expectTexts(clause.source);
        expect(clause.since <= rulesets[id].from).toBe(true);
      }
    }
  });
});

function expectClause({ severity, clause }: RulesetEntry): void {
  expect(severities).toContain(severity);
  expectTexts(clause.text);
  expectTexts(clause.source);
  expect(clause.since).toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/);
}

function expectTexts(text: Localized): void {
  for (const locale of locales) {
    expect(text[locale].trim()).toBe(text[locale]);
    expect(text[locale]).not.toBe('');
    expect(text[locale]).not.toContain('TODO');
  }
  // A sentence that was not translated is the same in two languages.
  const long = locales.filter((locale) => text[locale].length > 60);
  expect(new Set(long.map((locale) => text[locale])).size).toBe(long.length);
}
