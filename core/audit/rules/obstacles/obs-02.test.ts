import page from './obs-02.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { obs02 } from './obs-02.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const onRequest = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const always = (to: string) => ({ when: [['input', 'exists']] as const, to });
const matches = (pattern: string, to: string) => ({
  when: [['input', 'matches', pattern]] as const,
  to,
});
const cpf = '^\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}$';
const validated = (regex: string, error: string) => ({
  bypass: false,
  validation: { rule: 'regex', regex, error },
});
const redirect = (address: string) => ({ type: 'Redirect', settings: { address } });

testAudit(obs02, page, [
  {
    name: 'a menu leads to the desk',
    flow: buildFlow({ welcome: { says: ['Menu'], outputs: [onRequest] }, ...desk }),
    says: 'pass',
  },
  {
    name: 'a CPF stands before the desk',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ ...onRequest, to: 'cpf' }] },
      cpf: { says: ['Informe seu CPF (somente números)'], outputs: [matches(cpf, 'desk:1')] },
      ...desk,
    }),
    says: 'fail',
    severity: 'blocker',
    blocks: ['cpf'],
  },
  {
    name: 'the validation alone shows that a CPF is asked for',
    flow: buildFlow({
      welcome: {
        says: ['Para começar, digite aqui:'],
        input: validated('^\\d{3}.?\\d{3}.?\\d{3}-?\\d{2}$', 'Inválido.'),
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    says: 'fail',
    severity: 'blocker',
  },
  {
    name: 'a DNI in Spanish, in a list of things',
    flow: buildFlow({
      welcome: {
        says: ['Por favor, indícanos tu nombre, correo y DNI'],
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    says: 'fail',
    severity: 'blocker',
  },
  {
    name: 'a card number in English',
    flow: buildFlow({
      welcome: { says: ['Please enter your card number'], outputs: [always('desk:1')] },
      ...desk,
    }),
    says: 'fail',
    severity: 'blocker',
  },
  {
    name: 'the CPF block takes a request for a person as well',
    flow: buildFlow({
      welcome: { says: ['Informe seu CPF'], outputs: [onRequest, matches(cpf, 'welcome')] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'who refuses the CPF is told a phone number',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        outputs: [matches(cpf, 'desk:1')],
        otherwise: 'other',
      },
      other: { says: ['Tudo bem! Ligue para (11) 4002-8922.'], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a customer whose CPF is stored goes past, a tester does not',
    flow: buildFlow({
      welcome: {
        says: ['Oi'],
        waits: false,
        outputs: [{ when: [['contact.extras.cpf', 'exists']], to: 'desk:1' }],
        otherwise: 'cpf',
      },
      cpf: { says: ['Informe seu CPF'], outputs: [matches(cpf, 'desk:1')], otherwise: 'cpf' },
      ...desk,
    }),
    says: 'review-variable',
    blocks: ['welcome'],
  },
  {
    name: 'a script may send some users past the CPF',
    flow: buildFlow({
      welcome: {
        says: ['Oi'],
        waits: false,
        entering: [script('campanha')],
        outputs: [{ when: [['campanha', 'equals', 'vip']], to: 'menu' }],
        otherwise: 'cpf',
      },
      menu: { says: ['Menu'], outputs: [onRequest] },
      cpf: { says: ['Informe seu CPF'], outputs: [matches(cpf, 'desk:1')], otherwise: 'cpf' },
      ...desk,
    }),
    says: 'review-variable',
  },
  {
    name: 'a validated e-mail stands before the desk',
    flow: buildFlow({
      welcome: {
        says: ['Qual é o seu e-mail?'],
        input: validated('^[^@ ]+@[^@ ]+\\.[a-z]+$', 'E-mail inválido.'),
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    says: 'fail-demanded',
    severity: 'high',
    blocks: ['welcome'],
  },
  {
    name: 'a phone number that any answer will do for',
    flow: buildFlow({
      welcome: { says: ['Pode me dizer seu telefone?'], outputs: [always('menu')] },
      menu: { says: ['Menu'], outputs: [onRequest] },
      ...desk,
    }),
    says: 'fail-asked',
    severity: 'medium',
    blocks: ['welcome'],
  },
  {
    name: 'only the name is asked for, and any answer will do',
    flow: buildFlow({
      welcome: { says: ['Qual o seu nome?'], outputs: [always('menu')] },
      menu: { says: ['Muito prazer!'], outputs: [onRequest] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'an order number that is checked, which no tester has',
    flow: buildFlow({
      welcome: {
        says: ['Digite o número do pedido'],
        input: validated('^\\d{6}$', 'Pedido inválido.'),
        outputs: [always('menu')],
      },
      menu: { says: ['Menu'], outputs: [onRequest] },
      ...desk,
    }),
    says: 'fail-demanded',
    severity: 'high',
  },
  {
    name: 'a script judges the name',
    flow: buildFlow({
      welcome: {
        says: ['Qual o seu nome?'],
        leaving: [script('nomeValido')],
        outputs: [{ when: [['nomeValido', 'equals', 'ok']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review-insists',
    blocks: ['welcome'],
  },
  {
    name: 'a script judges the name, and somebody said that it insists',
    flow: buildFlow({
      welcome: {
        says: ['Qual o seu nome?'],
        leaving: [script('nomeValido')],
        outputs: [{ when: [['nomeValido', 'equals', 'ok']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    answered: [{ variant: 'review-insists', subject: 'welcome', says: 'no' }],
    says: 'fail-demanded',
  },
  {
    name: 'two ways, one behind a CPF and one behind a phone number',
    flow: buildFlow({
      welcome: {
        says: ['1 - Cliente, 2 - Outros'],
        outputs: [
          { when: [['input', 'equals', '1']], to: 'cpf' },
          { when: [['input', 'equals', '2']], to: 'phone' },
        ],
      },
      cpf: { says: ['Informe seu CPF'], outputs: [always('desk:1')] },
      phone: { says: ['Qual o seu telefone?'], outputs: [always('desk:1')] },
      ...desk,
    }),
    says: 'fail-asked',
  },
  {
    name: 'a text about the law asks for nothing',
    flow: buildFlow({
      welcome: {
        says: ['A LGPD protege seu CPF. Nunca informe seu CPF a terceiros. Como posso ajudar?'],
        outputs: [onRequest],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the number of the company is told, the one of the customer not asked',
    flow: buildFlow({
      welcome: {
        says: ['Nosso telefone: (11) 4002-8922\nNosso e-mail: sac@padariadosol.com.br'],
        outputs: [onRequest],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the name of the pet is not personal',
    flow: buildFlow({
      welcome: { says: ['Qual o nome do seu cachorro?'], outputs: [always('menu')] },
      menu: { says: ['Menu'], outputs: [onRequest] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a document may be an invoice',
    flow: buildFlow({
      welcome: { says: ['Informe o número do documento'], outputs: [matches('^\\d+$', 'desk:1')] },
      ...desk,
    }),
    says: 'review-guess',
    blocks: ['welcome'],
  },
  {
    name: 'the text is made by a script that holds the question',
    flow: buildFlow({
      welcome: {
        entering: [
          script('texto', 'function run() { return "Agora me passa o seu melhor e-mail:"; }'),
          { type: 'SendMessage', settings: { type: 'text/plain', content: '{{texto}}' } },
        ],
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    says: 'review-guess',
  },
  {
    name: 'nobody can read what is asked',
    flow: buildFlow({
      welcome: { says: ['{{pergunta}}'], outputs: [always('desk:1')] },
      ...desk,
    }),
    says: 'review-unreadable',
  },
  {
    name: 'a contact page is the only way past the CPF',
    flow: buildFlow({
      welcome: {
        says: ['Suporte: https://padariadosol.com.br/fale-conosco'],
        waits: false,
        otherwise: 'cpf',
      },
      cpf: { says: ['Informe seu CPF'], outputs: [matches(cpf, 'desk:1')], otherwise: 'cpf' },
      ...desk,
    }),
    says: 'review-doubt',
  },
  {
    name: 'a CPF stands before another bot',
    flow: buildFlow({
      welcome: { says: ['Informe seu CPF'], outputs: [matches(cpf, 'go')], otherwise: 'welcome' },
      go: { entering: [redirect('atendimento')], otherwise: 'welcome' },
    }),
    says: 'review-behind',
  },
  {
    name: 'there is no way to a person',
    flow: buildFlow({ welcome: { says: ['Informe seu CPF'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
