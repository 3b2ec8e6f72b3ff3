import page from './dis-01.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { dis01 } from './dis-01.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };

testAudit(dis01, page, [
  {
    name: 'a menu option names the agent',
    flow: buildFlow({
      welcome: { says: ['Olá'], options: ['Pedidos', 'Falar com atendente'], outputs: [toDesk] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a sentence gives the word to type',
    flow: buildFlow({
      welcome: { says: ['Digite FALAR COM HUMANO a qualquer momento.'], outputs: [toDesk] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'it is told after the name, in the second answer',
    flow: buildFlow({
      welcome: { says: ['Qual o seu nome?'], otherwise: 'menu' },
      menu: { says: ['1 - Pedidos\n2 - Falar com atendente'], outputs: [toDesk] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the hours script decides, and both answers tell',
    flow: buildFlow({
      welcome: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [
          { when: [['isWorkTime', 'equals', 'false']], to: 'closed' },
          { when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' },
        ],
      },
      closed: {
        says: ['Estamos fora do horário de atendimento: seg a sex, 8h às 18h.'],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the desk works by keyword, and nobody is told',
    flow: buildFlow({
      welcome: { says: ['Olá, faça sua pergunta.'], outputs: [toDesk], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'a virtual agent is not a person',
    flow: buildFlow({
      welcome: { says: ['Sou sua atendente virtual.'], outputs: [toDesk], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'fail',
    blocks: [],
  },
  {
    name: 'what is announced does not exist',
    flow: buildFlow({
      welcome: { says: ['1 - Pedidos', '2 - Falar com atendente'], otherwise: 'welcome' },
    }),
    says: 'fail-promised',
    blocks: ['welcome'],
  },
  {
    name: 'it is told only at the fourth answer',
    flow: buildFlow({
      welcome: { says: ['Qual o seu nome?'], otherwise: 'mail' },
      mail: { says: ['Seu e-mail?'], otherwise: 'city' },
      city: { says: ['Sua cidade?'], otherwise: 'menu' },
      menu: {
        says: ['Quer falar com um atendente?'],
        outputs: [{ when: [['input', 'equals', 'sim']], to: 'desk:1' }],
      },
      ...desk,
    }),
    says: 'review-late',
    blocks: ['menu'],
  },
  {
    name: 'the first answer is a picture',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            { uri: 'https://loja.com.br/menu.png', type: 'image/png' },
            'application/vnd.lime.media-link+json',
          ),
        ],
        outputs: [toDesk],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review-media',
  },
  { name: 'a router does not talk', flow: { settings: { children: [] } }, says: 'not-applicable' },
]);
