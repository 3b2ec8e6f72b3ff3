import { expect, test } from 'vitest';
import { audits } from '#core/audit/registry.ts';
import { runExample } from '#core/audit/run-example.ts';
import { badFlow, goodFlow } from '#test/fakes/use-case-world.ts';
import { ruleExamples } from './rule-examples.ts';

test.each([...audits.values()].map((audit) => [audit.meta.id, audit] as const))(
  '%s has examples that say what its page says, in whole sentences',
  (_, audit) => {
    const examples = ruleExamples(audit, { severity: 'high', locale: 'pt-BR' });
    expect(examples.length).toBeGreaterThan(0);
    for (const { title, outcome, flow } of examples) {
      expect(title).not.toBe('');
      expect(title).not.toMatch(/\{[a-zA-Z]+[|}]/);
      expect(outcome).not.toBe('error');
      expect(JSON.parse(flow)).toBeTypeOf('object');
    }
  },
);

test('an example is run, not quoted: another flow says something else', () => {
  const audit = audits.get('ESC-01')!;
  const outcomeOf = (flow: string) =>
    runExample(audit, { says: '', known: null, flow }, 'high').finding.outcome;
  expect(outcomeOf(JSON.stringify(goodFlow))).toBe('pass');
  expect(outcomeOf(JSON.stringify(badFlow))).toBe('fail');
});
