import { expect, test } from 'vitest';
import { battery } from '#core/audit/probe/battery.ts';
import { triedRequests } from '#core/audit/ai/requests-at-model.ts';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import page from './ai-02.md?raw';
import { ai02 } from './ai-02.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = { when: [['input', 'contains', 'atendente', 'humano']] as const, to: 'desk:1' };
const leave = { when: [['input', 'equals', 'sair']] as const, to: 'menu' };
const menu: ShortBlock = {
  says: ['1 - Atendente'],
  outputs: [{ when: [['input', 'equals', '1']], to: 'desk:1' }],
  otherwise: 'ask',
};

/** A question that is put to a model, and its answer. */
function model(ask: ShortBlock, answer: ShortBlock = {}): Record<string, ShortBlock> {
  return {
    ask: { title: 'Pergunta', says: ['O que quer saber?'], otherwise: 'answer', ...ask },
    answer: {
      title: 'Resposta',
      waits: false,
      entering: [
        {
          type: 'ProcessHttp',
          settings: {
            uri: 'https://api.openai.com/v1/responses',
            responseBodyVariable: 'resposta',
          },
        },
      ],
      says: ['{{resposta}}'],
      otherwise: 'ask',
      ...answer,
    },
  };
}

const agent = (outputs: ShortBlock['outputs']): ShortBlock => ({
  title: 'Agente',
  entering: [{ type: 'ForwardToAgent', settings: {} }],
  outputs: outputs ?? [],
  otherwise: 'ai-agent:1',
});
const handoff = {
  when: [
    ['input.content@content.type', 'equals', 'application/vnd.iris.aiplatform.handoff+json'],
    ['input.content@content.value.name', 'equals', 'Pessoa'],
  ] as const,
  to: 'desk:1',
};

testAudit(ai02, page, [
  {
    name: 'the question block takes requests out before the model',
    flow: buildFlow({ welcome: menu, menu, ...model({ outputs: [toDesk] }), ...desk }),
    says: 'pass',
  },
  {
    name: 'an AI agent block with an exit of its own for requests',
    flow: buildFlow({
      welcome: { says: ['Olá'], otherwise: 'ai-agent:1' },
      'ai-agent:1': agent([toDesk]),
      ...desk,
    }),
    says: 'pass',
    blocks: ['ai-agent:1'],
  },
  {
    name: 'a model that only answers a fixed choice is given no requests',
    flow: buildFlow({
      welcome: {
        says: ['1 - Dica do dia\n2 - Atendente'],
        outputs: [
          { when: [['input', 'equals', '1']], to: 'answer' },
          { when: [['input', 'equals', '2']], to: 'desk:1' },
        ],
        otherwise: 'welcome',
      },
      answer: model({}, { otherwise: 'welcome' })['answer']!,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a bot that is a model and nothing else',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'ask' }, ...model({}) }),
    says: 'fail',
    blocks: ['answer'],
  },
  {
    name: 'only leaving the model leads to a person, and a request does not leave it',
    flow: buildFlow({
      welcome: { says: ['Olá'], otherwise: 'ask' },
      menu,
      ...model({ outputs: [leave] }),
      ...desk,
    }),
    says: 'fail-swallowed',
    blocks: ['answer'],
  },
  {
    name: 'a number that the question accepts leads to a person',
    flow: buildFlow({
      welcome: { says: ['Olá'], otherwise: 'ask' },
      ...model({
        says: ['O que quer saber? Para um atendente, digite 0.'],
        outputs: [{ when: [['input', 'equals', '0']], to: 'desk:1' }],
      }),
      ...desk,
    }),
    says: 'review',
    blocks: ['answer'],
  },
  {
    name: 'what the model says is read and may hand over',
    flow: buildFlow({
      welcome: { says: ['Olá'], otherwise: 'ask' },
      ...model(
        {},
        {
          leaving: [script('wantsPerson', 'function run(a) { return a; }', ['resposta'])],
          outputs: [{ when: [['wantsPerson', 'equals', 'true']], to: 'desk:1' }],
        },
      ),
      ...desk,
    }),
    says: 'review',
    blocks: ['answer'],
  },
  {
    name: 'an AI agent with a handoff decides itself',
    flow: buildFlow({
      welcome: { says: ['Olá'], otherwise: 'ai-agent:1' },
      'ai-agent:1': agent([handoff]),
      ...desk,
    }),
    says: 'review',
    blocks: ['ai-agent:1'],
  },
  {
    name: 'the second agent is asked about once somebody vouched for the first',
    flow: buildFlow({
      welcome: {
        says: ['1 - Vendas\n2 - Suporte'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'ai-agent:2' }],
        otherwise: 'ai-agent:1',
      },
      'ai-agent:1': agent([handoff]),
      'ai-agent:2': { ...agent([handoff]), otherwise: 'ai-agent:2' },
      ...desk,
    }),
    answered: [{ variant: 'review', subject: 'ai-agent:1', says: 'yes' }],
    says: 'review',
    blocks: ['ai-agent:2'],
  },
  {
    name: 'no model in the flow',
    flow: buildFlow({ welcome: menu, menu, ...desk }),
    says: 'not-applicable',
  },
]);

test('the requests tried are of the battery', () => {
  const known = Object.values(battery)
    .flat()
    .map(({ text }) => text);
  expect(triedRequests.filter((text) => !known.includes(text))).toEqual([]);
});
