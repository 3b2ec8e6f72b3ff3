import page from './esc-06.md?raw';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { esc06 } from './esc-06.ts';

const desk = { 'desk:1': deskBlock('onboarding') };

/** A menu whose agent leads through questions to the desk. */
const withQuestions = (questions: readonly string[], more: Record<string, ShortBlock> = {}) => {
  const ids = [...questions.map((_, at) => `q${at}`), 'desk:1'];
  return buildFlow({
    welcome: {
      says: ['1 - Pedidos\n2 - Falar com atendente'],
      outputs: [{ when: [['input', 'equals', '2', 'atendente']], to: ids[0]! }],
      otherwise: 'welcome',
    },
    ...Object.fromEntries(
      questions.map((text, at): [string, ShortBlock] => [
        `q${at}`,
        { says: [text], otherwise: ids[at + 1]! },
      ]),
    ),
    ...desk,
    ...more,
  });
};

testAudit(esc06, page, [
  { name: 'straight to the desk', flow: withQuestions([]), says: 'pass', blocks: ['welcome'] },
  { name: 'one question on the way', flow: withQuestions(['Qual o seu nome?']), says: 'pass' },
  {
    name: 'a yes to the offer of a person',
    flow: buildFlow({
      welcome: {
        says: ['Gostaria de falar com um atendente?'],
        outputs: [{ when: [['input', 'contains', 'sim', 'quero']], to: 'desk:1' }],
        otherwise: 'error',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'closed hours ask more, open ones do not',
    flow: withQuestions([], {
      welcome: {
        says: ['2 - Falar com atendente'],
        outputs: [{ when: [['input', 'equals', '2']], to: 'hours' }],
        otherwise: 'welcome',
      },
      hours: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'mail',
      },
      mail: { says: ['Estamos fechados. Seu e-mail?'], otherwise: 'phone' },
      phone: { says: ['Seu telefone?'], otherwise: 'desk:1' },
    }),
    says: 'pass',
  },
  {
    name: 'the desk is in a subflow',
    flow: {
      flow: withQuestions([], {
        welcome: {
          says: ['2 - Falar com atendente'],
          outputs: [{ when: [['input', 'equals', '2']], to: 'subflow:1' }],
          otherwise: 'welcome',
        },
        'subflow:1': {
          waits: false,
          otherwise: 'welcome',
          extra: { shortNameOfSubflow: 'humanos' },
        },
      }),
      globalActions: {},
      subflows: [
        {
          shortName: 'humanos',
          flow: buildFlow({
            onboarding: { waits: false, otherwise: 'desk:1', extra: { root: true } },
            end: { waits: false, otherwise: null, extra: { end: true } },
            'desk:1': deskBlock('end'),
          }),
        },
      ],
    },
    says: 'pass',
  },
  {
    name: 'the request leaves for another bot',
    flow: withQuestions([], {
      welcome: {
        says: ['Menu'],
        outputs: [
          { when: [['input', 'contains', 'humano']], to: 'go' },
          { when: [['input', 'contains', 'sim']], to: 'desk:1' },
        ],
        otherwise: 'welcome',
      },
      go: {
        waits: false,
        leaving: [{ type: 'Redirect', settings: { address: 'humanos' } }],
        otherwise: 'onboarding',
      },
    }),
    says: 'pass',
  },
  {
    name: 'a menu line about a product is no request',
    flow: withQuestions([], {
      welcome: {
        says: ['1 - Falar sobre produtos\n2 - Atendente'],
        outputs: [
          { when: [['input', 'equals', '1', 'falar sobre produtos']], to: 'a' },
          { when: [['input', 'equals', '2']], to: 'desk:1' },
        ],
        otherwise: 'welcome',
      },
      a: { says: ['Qual a cor?'], otherwise: 'b' },
      b: { says: ['Qual o tamanho?'], otherwise: 'desk:1' },
    }),
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'name and e-mail after the request',
    flow: withQuestions(['Qual o seu nome?', 'Qual o seu e-mail?']),
    says: 'fail',
    blocks: ['q0', 'q1'],
  },
  {
    name: 'the keyword in the exceptions block starts a questionnaire',
    flow: buildFlow({
      fallback: {
        waits: false,
        outputs: [{ when: [['input', 'matches', '(?i)humano|pessoa']], to: 'q0' }],
        otherwise: 'error',
      },
      welcome: { says: ['Pergunte.'], otherwise: 'fallback' },
      q0: { says: ['Como nos conheceu?'], otherwise: 'q1' },
      q1: { says: ['Quantos anos você tem?'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['q0', 'q1'],
  },
  {
    name: 'team and matter, which the desk needs',
    flow: withQuestions(['Qual setor você procura?', 'Em poucas palavras, qual é o assunto?']),
    says: 'review',
    blocks: ['q0', 'q1'],
  },
  {
    name: 'one question may be needed, one is not',
    flow: withQuestions(['1 - Vendas\n2 - Trocas', 'Qual o seu nome?']),
    says: 'review',
  },
  {
    name: 'a contact form is offered before the questions',
    flow: withQuestions(['Seu nome? Ou fale conosco: https://loja.com.br/contato', 'E-mail?']),
    says: 'review',
  },
  {
    name: 'a question made at run time',
    flow: withQuestions(['{{pergunta1}}', 'Qual o seu nome?']),
    says: 'review',
  },
  {
    name: 'somebody said that they are needed',
    flow: withQuestions(['Qual setor você procura?', 'Qual é o assunto?']),
    answered: [{ variant: 'review', subject: 'q0', says: 'yes' }],
    says: 'review',
  },
  {
    name: 'nothing takes a request',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'desk:1' }, ...desk }),
    says: 'not-applicable',
  },
  {
    name: 'a request that leads to nobody',
    flow: buildFlow({
      welcome: {
        says: ['1 - Falar com atendente'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'wait' }],
        otherwise: 'welcome',
      },
      wait: { says: ['Aguarde.'], otherwise: 'onboarding' },
    }),
    says: 'not-applicable',
  },
]);
