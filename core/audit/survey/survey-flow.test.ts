import { describe, expect, test } from 'vitest';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { auditFacts } from '../facts.ts';
import { phrasesOf } from '../probe/battery.ts';
import { requestsIn } from '../probe/requests.ts';
import { surveyFlow } from './survey-flow.ts';

const hours = 'Nosso atendimento funciona de segunda a sexta, das 9h às 18h.';
const facts = auditFacts(
  readFlow(
    buildFlow({
      welcome: {
        title: 'Menu',
        says: [`Olá, você deseja ajuda? Digite uma opção. ${hours}`],
        outputs: [
          { when: [['input', 'contains', 'humano']], to: 'desk:1' },
          { when: [['input', 'equals', '1']], to: 'orders' },
          { when: [['input', 'equals', '2']], to: 'returns' },
        ],
        otherwise: 'welcome',
      },
      orders: { title: 'Pedidos', says: ['Qual o número do seu pedido?'], otherwise: 'orders' },
      returns: {
        title: 'Trocas',
        says: [`${'a '.repeat(900)}${hours}${' b'.repeat(900)}`],
        otherwise: 'returns',
      },
      'desk:1': deskBlock('onboarding'),
    }),
  ),
);
const survey = surveyFlow(facts);

describe('the ways of asking for a person', () => {
  test('every clear phrase of the bot’s language stands in one group', () => {
    const all = survey.probe.groups.flatMap(({ phrases }) => phrases);
    expect(all.toSorted()).toEqual(
      [...new Set(requestsIn(phrasesOf(['pt']), 'pt').clear)].toSorted(),
    );
  });

  test('what is put together says what the probe says at every single place', () => {
    const { entries, groups } = survey.probe;
    for (const { phrases, results } of groups) {
      expect(results).toHaveLength(entries.length);
      for (const [at, { blocks }] of entries.entries())
        for (const { id } of blocks)
          for (const phrase of phrases)
            expect(facts.probe.rows.find((row) => row.block === id)?.way(phrase).result).toBe(
              results[at],
            );
    }
  });

  test('places at which nothing helps are one entry', () => {
    const deaf = survey.probe.entries.find(({ blocks }) =>
      blocks.some(({ title }) => title === 'Pedidos'),
    );
    expect(deaf?.blocks.map(({ title }) => title)).toContain('Trocas');
    expect(deaf?.blocks.map(({ title }) => title)).not.toContain('Menu');
  });
});

test('hours are quoted where the bot says them, a long text around them only', () => {
  expect(survey.hours.map(({ block }) => block.title)).toEqual(['Menu', 'Trocas']);
  for (const { text, start, end } of survey.hours) {
    expect(text.length).toBeLessThanOrEqual(800);
    expect(text.slice(start, end)).toContain('9h às 18h');
  }
});
