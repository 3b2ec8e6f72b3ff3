import page from './acc-03.md?raw';
import { buildFlow, script, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { acc03 } from './acc-03.ts';

const yes = { when: [['input', 'equals', 'sim']] as const, to: 'welcome' };
const silent = { error: { waits: false, otherwise: 'onboarding' } };

testAudit(acc03, page, [
  {
    name: 'an apology, and the menu with the next message',
    flow: buildFlow({
      welcome: { says: ['Menu'], options: ['Pedidos', 'Trocas'], outputs: [yes] },
    }),
    says: 'pass',
  },
  {
    name: 'the error says what to type',
    flow: buildFlow({
      welcome: { says: ['Quer continuar?'], outputs: [yes], otherwise: 'oops' },
      oops: { says: ['Não entendi. Digite SIM ou NÃO.'], outputs: [yes], otherwise: 'oops' },
    }),
    says: 'pass',
  },
  {
    name: 'the validation says what it wants',
    flow: buildFlow({
      welcome: {
        says: ['Sua nota?'],
        input: {
          bypass: false,
          validation: { rule: 'number', error: 'Por favor, informe um número de 1 a 5.' },
        },
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  {
    name: 'one apology after the other',
    flow: buildFlow({
      welcome: { says: ['Quer continuar?'], outputs: [yes], otherwise: 'oops' },
      oops: { says: ['Desculpe, não entendi.'], outputs: [yes], otherwise: 'oops' },
    }),
    says: 'fail',
    blocks: ['welcome', 'oops'],
  },
  {
    name: 'nothing is said at all',
    flow: buildFlow({
      onboarding: {
        outputs: [{ when: [['input', 'equals', 'sim']], to: 'welcome' }],
        otherwise: 'fallback',
        extra: { root: true },
      },
      welcome: { says: ['Olá'], otherwise: 'welcome' },
      ...silent,
    }),
    says: 'fail-silent',
    blocks: ['onboarding'],
  },
  {
    name: 'a counter in a script decides whether there is help',
    flow: buildFlow({
      onboarding: {
        outputs: [{ when: [['input', 'equals', 'sim']], to: 'welcome' }],
        otherwise: 'fallback',
        extra: { root: true },
      },
      welcome: { says: ['Olá'], otherwise: 'welcome' },
      fallback: {
        waits: false,
        entering: [script('erros')],
        outputs: [{ when: [['erros', 'greaterThan', '2']], to: 'help' }],
        otherwise: 'error',
      },
      help: { says: ['Digite MENU para ver as opções.'], waits: false, otherwise: 'onboarding' },
      ...silent,
    }),
    says: 'review-variable',
  },
  {
    name: 'the answer is a picture',
    flow: buildFlow({
      onboarding: {
        outputs: [{ when: [['input', 'equals', 'sim']], to: 'welcome' }],
        otherwise: 'fallback',
        extra: { root: true },
      },
      welcome: { says: ['Olá'], otherwise: 'welcome' },
      error: {
        entering: [
          sends(
            { uri: 'https://loja.com.br/ajuda.png', type: 'image/png' },
            'application/vnd.lime.media-link+json',
          ),
        ],
        waits: false,
        otherwise: 'onboarding',
      },
    }),
    says: 'review-content',
  },
  {
    name: 'a name may be anything',
    flow: buildFlow({
      welcome: { says: ['Qual o seu nome?'], otherwise: 'thanks' },
      thanks: { says: ['Obrigado! E a sua cidade?'], otherwise: 'welcome' },
    }),
    says: 'not-applicable',
  },
]);
