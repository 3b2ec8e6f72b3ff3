import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditFacts, type AuditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { choose, cutBefore, emptyScript, sayNext, takeHours } from '#core/model/talk-edits.ts';
import { playedTalkSchema, talkScriptSchema } from '#core/model/talk.ts';
import type { TalkScript } from '#core/model/talk.ts';
import type { TalkHours } from '#core/model/talk-words.ts';
import { hoursShop } from '#test/fixtures/hours-shop.ts';
import { shopFlow } from '#test/fixtures/shop-flow.ts';
import { compareTalks } from './compare-talks.ts';
import { playTalk } from './play-talk.ts';

const factsOf = (flow: JsonObject): AuditFacts => auditFacts(readFlow(flow));

/** Whatever a person does at the window: messages, hours, and answers to what is asked. */
const doings = fc.array(
  fc.oneof(
    fc.constantFrom('oi', '1', '2', 'atendente', 'Pessoa', 'x', '').map((say) => ({ say })),
    fc.boolean().map((tell) => ({ tell })),
    fc.constantFrom<TalkHours>('open', 'closed', 'ask').map((hours) => ({ hours })),
    fc.constant({ back: true } as const),
  ),
  { maxLength: 14 },
);

type Doing = { say: string } | { tell: boolean } | { hours: TalkHours } | { back: true };

function after(facts: AuditFacts, script: TalkScript, doing: Doing): TalkScript {
  if ('say' in doing) {
    const kind = doing.say === '' ? 'empty' : 'text';
    return sayNext(script, { kind, text: doing.say, label: null });
  }
  if ('hours' in doing) return takeHours(script, doing.hours);
  if ('back' in doing) return cutBefore(script, Math.max(0, script.steps.length - 1));
  const { question, steps, before } = playTalk(facts, script);
  return question === null ? script : choose(script, steps.length, question, before, doing.tell);
}

describe('whatever is done', () => {
  const flows = [factsOf(hoursShop()), factsOf(shopFlow())];

  test('the same script gives the same turns, and fits its schema', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flows), doings, (facts, done) => {
        const script = done.reduce<TalkScript>((so, one) => after(facts, so, one), emptyScript);
        const talk = playTalk(facts, script);
        expect(talkScriptSchema.parse(script)).toEqual(script);
        expect(playedTalkSchema.parse(talk)).toEqual(talk);
        const copy = JSON.parse(JSON.stringify(script)) as TalkScript;
        expect(playTalk(facts, copy)).toEqual(talk);
        expect(compareTalks(talk, playTalk(facts, copy))).toEqual({ state: 'same', partsAt: null });
      }),
      { numRuns: 60 },
    );
  });

  test('what was played does not change when more is said', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...flows),
        doings,
        fc.constantFrom('oi', '1', 'x'),
        (facts, done, text) => {
          const script = done.reduce<TalkScript>((so, one) => after(facts, so, one), emptyScript);
          const talk = playTalk(facts, script);
          const longer = playTalk(facts, sayNext(script, { kind: 'text', text, label: null }));
          expect(longer.steps.slice(0, talk.steps.length)).toEqual(talk.steps);
        },
      ),
      { numRuns: 60 },
    );
  });
});
