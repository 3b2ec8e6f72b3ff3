import { expect, test } from 'vitest';
import { auditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { shopFlow } from '#test/fixtures/shop-flow.ts';
import { goodFlow } from '#test/fakes/use-case-world.ts';
import { playTalk } from './play-talk.ts';
import { probeScript } from './probe-script.ts';

test.each([
  ['the shop', shopFlow()],
  ['a sound flow', goodFlow],
])('every cell of %s is played to its end, without a question', (_name, flow) => {
  const facts = auditFacts(readFlow(flow));
  const { rows } = facts.probe;
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    for (const phrase of ['falar com atendente', 'quero uma pessoa', '0']) {
      const script = probeScript(facts, row.block, phrase)!;
      const talk = playTalk(facts, script);
      expect(script.steps.at(-1)).toMatchObject({ kind: 'text', text: phrase });
      expect(talk.question).toBeNull();
      expect(talk.steps).toHaveLength(script.steps.length);
      const { shown } = row.way(phrase);
      expect(talk.steps.at(-1)!.path).toEqual(shown.path);
      expect(talk.end === 'person').toBe(shown.ending === 'handed-over');
    }
  }
  expect(probeScript(facts, 'nowhere', 'oi')).toBeNull();
});
