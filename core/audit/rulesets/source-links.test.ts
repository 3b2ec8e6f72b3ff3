import { expect, test } from 'vitest';
import { rulesetIds } from '#core/model/run.ts';
import { addOns, rulesets } from './rulesets.ts';
import { sourceLink } from './source-links.ts';
import { faq2020, testerNote } from './sources.ts';

const sources = [...rulesetIds.map((id) => rulesets[id]), ...Object.values(addOns)].flatMap(
  ({ source, entries }) => [source, ...entries.map(({ clause }) => clause.source)],
);

test('every source but the notes of many providers has an address', () => {
  const without = sources.filter((source) => sourceLink(source) === null).map(({ en }) => en);
  expect([...new Set(without)]).toEqual([testerNote.en]);
});

test('addresses are whole and cannot run anything', () => {
  for (const source of sources) {
    const link = sourceLink(source);
    if (link !== null) expect(new URL(link).protocol).toBe('https:');
  }
});

test('a question of the article leads to the article', () => {
  expect(sourceLink(faq2020(7))).toContain('politica-de-escalacao-humana');
});
