import page from './dis-02.md?raw';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { dis02 } from './dis-02.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const hears = (...words: string[]) => ({
  when: [['input', 'contains', ...words]] as const,
  to: 'desk:1',
});
const telling = 'Para falar com um atendente, digite ATENDENTE.';
const anyTime = 'Digite ATENDENTE a qualquer momento para falar com uma pessoa.';
const welcome = (says: string, more: ShortBlock = {}): ShortBlock => ({
  says: [says],
  outputs: [hears('atendente')],
  otherwise: 'error',
  ...more,
});

testAudit(dis02, page, [
  {
    name: 'the word works where it is told',
    flow: buildFlow({ welcome: welcome(telling), ...desk }),
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'a number works, and the word to leave is another matter',
    flow: buildFlow({
      welcome: welcome('Digite SAIR para encerrar ou 0 para falar com um atendente.', {
        outputs: [{ when: [['input', 'equals', '0']], to: 'desk:1' }],
      }),
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the word is heard in the exceptions block, and a question of team comes first',
    flow: buildFlow({
      fallback: {
        waits: false,
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'team' }],
        otherwise: 'error',
      },
      welcome: welcome(telling, { outputs: [], otherwise: 'fallback' }),
      team: { says: ['Qual setor?'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'it is told in a block that does not wait, and works in the next',
    flow: buildFlow({
      welcome: { says: [telling], waits: false, otherwise: 'menu' },
      menu: welcome('Como posso ajudar?'),
      ...desk,
    }),
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'at any time, and it works everywhere',
    flow: buildFlow({
      fallback: { waits: false, outputs: [hears('atendente')], otherwise: 'error' },
      welcome: welcome(anyTime, {
        outputs: [{ when: [['input', 'equals', '1']], to: 'order' }],
        otherwise: 'fallback',
      }),
      order: {
        says: ['Qual o pedido?'],
        outputs: [{ when: [['input', 'matches', '^\\d+$']], to: 'welcome' }],
        otherwise: 'fallback',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'out of hours the word gets the hours',
    flow: buildFlow({
      welcome: welcome(telling, {
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'hours' }],
      }),
      hours: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [
          { when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' },
          { when: [['isWorkTime', 'equals', 'false']], to: 'closed' },
        ],
        otherwise: 'error',
      },
      closed: { says: ['Atendemos das 8h às 18h.'], otherwise: 'onboarding' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'another bot of the router takes the word',
    flow: buildFlow({
      welcome: welcome(telling, {
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'go' }],
      }),
      go: {
        waits: false,
        leaving: [{ type: 'Redirect', settings: { address: 'humanos' } }],
        otherwise: 'onboarding',
      },
    }),
    says: 'pass',
  },
  {
    name: 'the word ends in the exceptions',
    flow: buildFlow({ welcome: welcome(telling, { outputs: [hears('humano')] }), ...desk }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'the number shown is not the number heard',
    flow: buildFlow({
      welcome: welcome(
        'Você pode falar com nossos atendentes digitando a opção:\n4 - Falar com Atendente',
        {
          outputs: [{ when: [['input', 'equals', '3']], to: 'desk:1' }],
        },
      ),
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'the word is taken as a name, as any other would be',
    flow: buildFlow({
      welcome: { says: [`Qual o seu nome? ${telling}`], otherwise: 'menu' },
      menu: welcome('Olá!'),
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a validation turns the word down',
    flow: buildFlow({
      welcome: welcome(telling, {
        input: { bypass: false, validation: { rule: 'number', error: 'Só números.' } },
      }),
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'the excuse tells a word, but the start hears none',
    flow: buildFlow({
      error: { says: [`Não entendi. ${telling}`], waits: false, otherwise: 'onboarding' },
      welcome: welcome('Olá', { otherwise: 'fallback' }),
      ...desk,
    }),
    says: 'fail',
    blocks: ['error'],
  },
  {
    name: 'at any time, but not while an order number is asked',
    flow: buildFlow({
      welcome: welcome(anyTime, {
        outputs: [hears('atendente'), { when: [['input', 'equals', '1']], to: 'order' }],
      }),
      order: { says: ['Qual o pedido?'], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'fail-elsewhere',
    blocks: ['order'],
  },
  {
    name: 'a script decides',
    flow: buildFlow({
      welcome: welcome(telling, {
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'check' }],
      }),
      check: {
        waits: false,
        entering: [script('clienteVip')],
        outputs: [{ when: [['clienteVip', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'error',
      },
      ...desk,
    }),
    says: 'review-open',
  },
  {
    name: 'the word gets a link to a form',
    flow: buildFlow({
      welcome: welcome(telling, {
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'form' }],
      }),
      form: {
        says: ['Fale conosco: preencha o formulário https://loja.com.br/contato'],
        waits: false,
        otherwise: 'onboarding',
      },
      ...desk,
    }),
    says: 'review-unclear',
  },
  {
    name: 'at any time, with a block that no conversation was found for',
    flow: buildFlow({
      welcome: welcome(anyTime, {
        outputs: [
          hears('atendente'),
          {
            when: [
              ['input', 'equals', 'x'],
              ['input', 'equals', 'y'],
            ],
            to: 'never',
          },
        ],
      }),
      never: { says: ['?'], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'review-search',
    blocks: ['never'],
  },
  {
    name: 'somebody tried it there',
    flow: buildFlow({
      welcome: welcome(anyTime, {
        outputs: [
          hears('atendente'),
          {
            when: [
              ['input', 'equals', 'x'],
              ['input', 'equals', 'y'],
            ],
            to: 'never',
          },
        ],
      }),
      never: { says: ['?'], otherwise: 'welcome' },
      ...desk,
    }),
    answered: [{ variant: 'review-search', subject: 'never', says: 'yes' }],
    says: 'review-search',
  },
  {
    name: 'a menu line is no word to write',
    flow: buildFlow({ welcome: welcome('1 - Pedidos\n2 - Falar com atendente'), ...desk }),
    says: 'not-applicable',
  },
  {
    name: 'the word to leave is not one for a person',
    flow: buildFlow({ welcome: welcome('Digite SAIR para encerrar.'), ...desk }),
    says: 'not-applicable',
  },
]);
