import page from './end-01.md?raw';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { end01 } from './end-01.ts';

const desk = { 'desk:1': deskBlock('rating') };
const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const stores = {
  says: ['Loja Centro: Rua das Flores, 10', 'Loja Norte: Av. Brasil, 20'],
  waits: false,
  otherwise: 'bye',
};
const bye = { says: ['Obrigado pelo contato!'], waits: false, otherwise: 'onboarding' };
const menu = {
  says: ['1 - Lojas\n2 - Horários'],
  outputs: [{ when: [['input', 'equals', '1']] as const, to: 'stores' }],
};

testAudit(end01, page, [
  {
    name: 'the menu before has the option of a person',
    flow: buildFlow({
      welcome: {
        ...menu,
        says: ['1 - Lojas\n2 - Falar com atendente'],
        outputs: [...menu.outputs, toDesk],
      },
      stores,
      bye,
      rating: { waits: false, otherwise: 'onboarding' },
      ...desk,
    }),
    says: 'pass',
    blocks: ['bye'],
  },
  {
    name: 'the goodbye itself names the agent',
    flow: buildFlow({
      welcome: menu,
      stores,
      bye: { ...bye, says: ['Para falar com um atendente, ligue 4004-1234. Até logo!'] },
    }),
    says: 'pass',
  },
  {
    name: 'the user says that nothing is left',
    flow: buildFlow({
      welcome: menu,
      stores: { ...stores, otherwise: 'more' },
      more: {
        says: ['Posso ajudar em algo mais?'],
        outputs: [
          { when: [['input', 'equals', 'sim']], to: 'welcome' },
          { when: [['input', 'equals', 'não']], to: 'bye' },
        ],
      },
      bye,
    }),
    says: 'pass',
  },
  {
    name: 'the user chooses to leave, by the number of the option',
    flow: buildFlow({
      welcome: {
        says: ['1 - Lojas\n2 - Encerrar'],
        outputs: [
          { when: [['input', 'equals', '1']], to: 'stores' },
          { when: [['input', 'equals', '2']], to: 'bye' },
        ],
      },
      stores: { ...stores, otherwise: 'welcome' },
      bye,
    }),
    says: 'pass',
  },
  {
    name: 'a list of shops, then goodbye',
    flow: buildFlow({ welcome: menu, stores, bye }),
    says: 'fail',
    blocks: ['bye'],
  },
  {
    name: 'the desk works by keyword, but the branch tells nobody',
    flow: buildFlow({
      welcome: { ...menu, outputs: [...menu.outputs, toDesk] },
      stores,
      bye,
      rating: { waits: false, otherwise: 'onboarding' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['bye'],
  },
  {
    name: 'a virtual agent is not an offer, and a goodbye may be followed by silence',
    flow: buildFlow({
      welcome: { says: ['Sou a atendente virtual. Qual a sua dúvida?'], otherwise: 'bye' },
      bye: { says: ['Atendimento encerrado. Tenha um ótimo dia!'], otherwise: 'onboarding' },
    }),
    says: 'fail',
    blocks: ['bye'],
  },
  {
    name: 'in Spanish',
    flow: buildFlow({
      welcome: { says: ['¿Qué desea saber?'], otherwise: 'bye' },
      bye: {
        says: ['¡Gracias por escribirnos!', 'Hasta luego.'],
        waits: false,
        otherwise: 'onboarding',
      },
    }),
    says: 'fail',
    blocks: ['bye'],
  },
  {
    name: 'the booking was confirmed',
    flow: buildFlow({
      welcome: { says: ['Qual dia?'], otherwise: 'booked' },
      booked: { says: ['Agendamento confirmado.'], waits: false, otherwise: 'bye' },
      bye,
    }),
    says: 'review',
    blocks: ['bye'],
  },
  {
    name: 'the user turned an offer down, and the reply is kept in a variable',
    flow: buildFlow({
      welcome: {
        says: ['Quer agendar um banho?'],
        options: ['Sim, agendar!', 'Agora não...'],
        input: { bypass: false, variable: 'opcao' },
        outputs: [{ when: [['opcao', 'equals', 'Agora não...']], to: 'bye' }],
        otherwise: 'welcome',
      },
      bye,
    }),
    says: 'review',
    blocks: ['bye'],
  },
  {
    name: 'somebody said that the need is over by then',
    flow: buildFlow({
      welcome: { says: ['Que dia?'], otherwise: 'booked' },
      booked: { says: ['Agendamento confirmado.'], waits: false, otherwise: 'bye' },
      bye,
    }),
    answered: [{ variant: 'review', subject: 'bye', says: 'yes' }],
    says: 'review',
    blocks: ['bye'],
  },
  {
    name: 'choosing to check out is not choosing to leave',
    flow: buildFlow({
      welcome: {
        says: ['Loja'],
        options: ['Finalizar'],
        outputs: [{ when: [['input', 'equals', 'Finalizar']], to: 'checkout' }],
        otherwise: 'welcome',
      },
      checkout: { says: ['Qual o cupom?'], otherwise: 'bye' },
      bye: { says: ['Até logo!'], otherwise: 'onboarding' },
    }),
    says: 'fail',
    blocks: ['bye'],
  },
  {
    name: 'the exceptions block answers whatever is written after the goodbye',
    flow: buildFlow({
      fallback: {
        waits: false,
        outputs: [{ when: [['intent', 'equals', 'Agenda']], to: 'agenda' }],
        otherwise: 'error',
      },
      welcome: { says: ['Pergunte'], otherwise: 'bye' },
      bye: { says: ['Falou, até a próxima!'], otherwise: 'fallback' },
      agenda: { says: ['Dia 1: palestras'], otherwise: 'fallback' },
    }),
    says: 'not-applicable',
  },
  {
    name: 'after the goodbye the exceptions block understands a keyword, which nobody is told',
    flow: buildFlow({
      fallback: { waits: false, outputs: [toDesk], otherwise: 'error' },
      welcome: { says: ['Pergunte'], otherwise: 'bye' },
      bye: { says: ['Até a próxima!'], waits: false, otherwise: 'fallback' },
      rating: { waits: false, otherwise: 'onboarding' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['bye'],
  },
  {
    name: 'a script found that the user takes leave',
    flow: buildFlow({
      welcome: {
        says: ['Oi'],
        outputs: [{ when: [['intencao', 'equals', 'tchau']], to: 'bye' }],
        otherwise: 'welcome',
      },
      bye: { says: ['Tchau!'], waits: false, otherwise: 'onboarding' },
    }),
    says: 'pass',
  },
  {
    name: 'a goodbye after the desk is a person’s',
    flow: buildFlow({
      welcome: { says: ['Olá'], otherwise: 'desk:1' },
      rating: {
        says: ['Atendimento finalizado! Avalie nosso atendimento de 0 a 10.'],
        otherwise: 'onboarding',
      },
      ...desk,
    }),
    says: 'not-applicable',
  },
  {
    name: 'thanks in the greeting end nothing',
    flow: buildFlow({
      welcome: {
        says: ['Obrigado pelo contato! Como posso ajudar?'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'stores' }],
        otherwise: 'welcome',
      },
      stores: { ...stores, otherwise: 'welcome' },
    }),
    says: 'not-applicable',
  },
]);
