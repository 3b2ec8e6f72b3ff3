import page from './ai-01.md?raw';
import { buildFlow, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ai01 } from './ai-01.ts';

const agent: ShortBlock = {
  title: 'Agente',
  entering: [{ type: 'ForwardToAgent', settings: { prompt: 'Responda sobre pães.' } }],
  otherwise: 'ai-agent:1',
};
const withAgent = buildFlow({
  welcome: { says: ['Olá'], otherwise: 'ai-agent:1' },
  'ai-agent:1': agent,
});
const asks: ShortBlock = { says: ['Pergunte qualquer coisa'], otherwise: 'answer' };
const answers: ShortBlock = {
  title: 'Responde',
  waits: false,
  entering: [
    {
      type: 'ProcessHttp',
      settings: {
        method: 'POST',
        uri: 'https://padaria.example/api/gpt',
        body: '{ "prompt": "{{input.content}}" }',
        responseBodyVariable: 'resposta',
      },
    },
  ],
  says: ['{{resposta}}'],
  otherwise: 'welcome',
};

testAudit(ai01, page, [
  {
    name: 'an AI agent answers',
    flow: withAgent,
    says: 'review',
    blocks: ['ai-agent:1'],
  },
  {
    name: 'a request to a model answers',
    flow: buildFlow({ welcome: asks, answer: answers }),
    says: 'review',
    blocks: ['answer'],
  },
  {
    name: 'a second model is asked about once the first was judged',
    flow: buildFlow({
      welcome: { ...asks, outputs: [{ when: [['input', 'equals', '1']], to: 'ai-agent:1' }] },
      answer: answers,
      'ai-agent:1': agent,
    }),
    answered: [{ variant: 'review', subject: 'answer', says: 'yes' }],
    says: 'review',
  },
  {
    name: 'a Spanish number after the exception ended',
    flow: withAgent,
    known: { number: { phone: '+34910123456' } },
    says: 'review',
  },
  {
    name: 'a Spanish number while it lasted',
    flow: withAgent,
    known: { number: { phone: '+34910123456' } },
    asOf: '2026-04-01T12:00:00Z',
    says: 'not-applicable-carve-out',
  },
  {
    name: 'a Brazilian number',
    flow: withAgent,
    known: { number: { phone: '+5511940028922' } },
    says: 'not-applicable-carve-out',
  },
  {
    name: 'a number that is none',
    flow: withAgent,
    known: { number: { phone: 'onze' } },
    says: 'review',
  },
  {
    name: 'only written answers',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
  {
    name: 'a model in a block that nobody comes to',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' }, answer: answers }),
    says: 'not-applicable',
  },
]);
