import { describe, expect, test } from 'vitest';
import { auditFacts, type AuditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { takeHours } from '#core/model/talk-edits.ts';
import type { PlayedTalk } from '#core/model/talk.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { hoursShop, saying } from '#test/fixtures/hours-shop.ts';
import { compareTalks } from './compare-talks.ts';
import { playTalk } from './play-talk.ts';

const factsOf = (flow: JsonObject): AuditFacts => auditFacts(readFlow(flow));

describe('against how it went', () => {
  const facts = factsOf(hoursShop());
  const kept = playTalk(facts, takeHours(saying('oi', 'pessoa'), 'open'));

  test.each<[string, PlayedTalk, object]>([
    [
      'other words',
      playTalk(factsOf(buildFlow({ welcome: { says: ['Oba'] } })), saying('oi', 'pessoa')),
      { state: 'different', partsAt: 0 },
    ],
    [
      'something that must be told now',
      playTalk(facts, saying('oi', 'pessoa')),
      { state: 'open', partsAt: 1 },
    ],
    [
      'another end',
      playTalk(facts, takeHours(saying('oi', 'pessoa'), 'closed')),
      { state: 'different', partsAt: 1 },
    ],
  ])('%s', (_name, now, result) => {
    expect(compareTalks(kept, now)).toEqual(result);
  });

  test('renamed and moved blocks are the same to who reads them', () => {
    const renamed = JSON.parse(
      JSON.stringify(hoursShop()).replaceAll('"hours"', '"h2"'),
    ) as JsonObject;
    const now = playTalk(factsOf(renamed), takeHours(saying('oi', 'pessoa'), 'open'));
    expect(compareTalks(kept, now)).toEqual({ state: 'same', partsAt: null });
  });
});
