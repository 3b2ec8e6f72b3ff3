import page from './esc-04.md?raw';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { esc04 } from './esc-04.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };

/** Questions before the menu with the desk: the person is `count` + 2 messages away. */
const afterQuestions = (count: number): ReturnType<typeof buildFlow> => {
  const questions = Array.from({ length: count }, (_, at): [string, ShortBlock] => [
    at === 0 ? 'welcome' : `q${at}`,
    { says: [`Pergunta ${at + 1}?`], otherwise: at === count - 1 ? 'menu' : `q${at + 1}` },
  ]);
  const menu: ShortBlock = { says: ['Menu'], outputs: [toDesk], otherwise: 'menu' };
  return buildFlow({ ...Object.fromEntries(questions), menu, ...desk });
};

/** A short way that no message takes, and more sessions than the search keeps: it cannot say that there is none. */
const wide = buildFlow({
  welcome: {
    says: ['Nome?'],
    outputs: [
      {
        when: [
          ['input', 'equals', 'x'],
          ['input', 'equals', 'y'],
        ],
        to: 'desk:1',
      },
    ],
    otherwise: 'pick',
  },
  pick: {
    waits: false,
    entering: [script('a'), script('b'), script('c')],
    outputs: [
      { when: [['a', 'equals', '1']], to: 'more' },
      { when: [['a', 'equals', '2']], to: 'more' },
      { when: [['a', 'equals', '3']], to: 'more' },
    ],
    otherwise: 'more',
  },
  more: {
    waits: false,
    outputs: [
      { when: [['b', 'equals', '1']], to: 'next' },
      { when: [['b', 'equals', '2']], to: 'next' },
    ],
    otherwise: 'next',
  },
  next: { says: ['E agora?'], outputs: [toDesk], otherwise: 'welcome' },
  ...desk,
});

testAudit(esc04, page, [
  {
    name: 'the first message is handed over',
    flow: buildFlow({ welcome: { waits: false, otherwise: 'desk:1' }, ...desk }),
    says: 'pass',
    blocks: ['desk:1'],
  },
  {
    name: 'the first menu leads to the desk',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [toDesk], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a phone number is told at once, the desk is far',
    flow: buildFlow({
      welcome: { says: ['Olá! Ligue para (11) 3296-8700. Qual o seu nome?'], otherwise: 'mail' },
      mail: { says: ['E-mail?'], otherwise: 'city' },
      city: { says: ['Cidade?'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'opening hours and agents are taken as open',
    flow: buildFlow({
      welcome: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'onboarding',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'one question before the menu',
    flow: afterQuestions(1),
    says: 'fail',
    severity: 'low',
    blocks: ['desk:1'],
  },
  { name: 'two questions before the menu', flow: afterQuestions(2), says: 'fail', severity: 'low' },
  {
    name: 'three questions before the menu',
    flow: afterQuestions(3),
    says: 'fail',
    severity: 'medium',
  },
  {
    name: 'a shorter way could be there, but not one within the limit',
    flow: wide,
    known: { client: { quickMessages: 1 } },
    says: 'fail-at-least',
    severity: 'low',
  },
  {
    name: 'the client takes three messages for quick',
    flow: afterQuestions(1),
    known: { client: { quickMessages: 3 } },
    says: 'pass',
  },
  {
    name: 'the client takes only the first message for quick',
    flow: afterQuestions(0 + 1),
    known: { client: { quickMessages: 1 } },
    says: 'fail',
    severity: 'low',
  },
  {
    name: 'an answer from outside lets the user through',
    flow: buildFlow({
      welcome: {
        waits: false,
        entering: [script('cpfValido')],
        outputs: [{ when: [['cpfValido', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'onboarding',
      },
      ...desk,
    }),
    says: 'review-open',
  },
  {
    name: 'a form comes first, the desk late',
    flow: buildFlow({
      welcome: {
        says: ['Fale conosco: preencha o formulário https://loja.com.br/contato. Qual o seu nome?'],
        otherwise: 'mail',
      },
      mail: { says: ['E-mail?'], otherwise: 'city' },
      city: { says: ['Cidade?'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'review-weak',
    blocks: ['welcome'],
  },
  { name: 'more sessions than the search keeps', flow: wide, says: 'review-search' },
  {
    name: 'there is nobody',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
