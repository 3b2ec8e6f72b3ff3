import page from './obs-05.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { obs05 } from './obs-05.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const request = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const yes = (to: string) => ({ when: [['input', 'equals', 'sim', 'aceito']] as const, to });
const menu = { says: ['Menu'], outputs: [request] };
const terms = 'Você aceita os termos de uso e a política de privacidade?';
const redirect = (address: string) => ({ type: 'Redirect', settings: { address } });

testAudit(obs05, page, [
  {
    name: 'a menu leads to the desk',
    flow: buildFlow({ welcome: menu, ...desk }),
    says: 'pass',
  },
  {
    name: 'nobody goes on without accepting the terms',
    flow: buildFlow({
      welcome: { says: [terms], options: ['Sim', 'Não'], outputs: [yes('menu')] },
      menu,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'terms may be declined',
    flow: buildFlow({
      welcome: { says: [terms], outputs: [yes('menu')], otherwise: 'menu' },
      menu,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'who declines the terms is told a phone number',
    flow: buildFlow({
      welcome: { says: [terms], outputs: [yes('menu')], otherwise: 'other' },
      other: { says: ['Tudo bem. Ligue para (11) 4002-8922.'], otherwise: 'welcome' },
      menu,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a notice that blocks nobody',
    flow: buildFlow({
      welcome: {
        ...menu,
        says: ['Ao continuar, você concorda com a nossa política de privacidade. Posso ajudar?'],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a survey before the menu',
    flow: buildFlow({
      welcome: { says: ['Antes, avalie nosso atendimento de 0 a 10'], otherwise: 'menu' },
      menu,
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'a survey after the attendance',
    flow: buildFlow({
      welcome: menu,
      'desk:1': deskBlock('rating'),
      rating: { says: ['Qual nota você dá para este atendimento?'], otherwise: 'onboarding' },
    }),
    says: 'pass',
  },
  {
    name: 'an app that one must install to be attended',
    flow: buildFlow({
      welcome: {
        says: ['Para falar com um atendente, baixe nosso aplicativo e digite o código.'],
        outputs: [{ when: [['input', 'matches', '^\\d{6}$']], to: 'desk:1' }],
      },
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'an app that is only spoken of',
    flow: buildFlow({
      welcome: { ...menu, says: ['Baixe nosso aplicativo e ganhe descontos!'] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a fee before the talk, in Spanish',
    flow: buildFlow({
      welcome: {
        says: ['Para continuar, realiza el pago y escribe LISTO'],
        outputs: [{ when: [['input', 'equals', 'listo']], to: 'desk:1' }],
      },
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'how somebody would like to pay is no payment',
    flow: buildFlow({
      welcome: { says: ['Já sabe como pretende fazer o pagamento?'], otherwise: 'menu' },
      menu,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'terms in a text that a script makes',
    flow: buildFlow({
      welcome: {
        entering: [
          script(
            'texto',
            'function run() { return "Está de acordo com a nossa política de privacidade?"; }',
          ),
          { type: 'SendMessage', settings: { type: 'text/plain', content: '{{texto}}' } },
        ],
        outputs: [yes('menu')],
      },
      menu,
      ...desk,
    }),
    says: 'review-guess',
  },
  {
    name: 'nobody can read what is asked',
    flow: buildFlow({ welcome: { says: ['{{texto}}'], outputs: [yes('menu')] }, menu, ...desk }),
    says: 'review-unreadable',
  },
  {
    name: 'a contact page is the only way past the terms',
    flow: buildFlow({
      welcome: {
        says: ['Suporte: https://padariadosol.com.br/fale-conosco'],
        waits: false,
        otherwise: 'terms',
      },
      terms: { says: [terms], outputs: [yes('menu')], otherwise: 'terms' },
      menu,
      ...desk,
    }),
    says: 'review-doubt',
  },
  {
    name: 'terms stand before another bot',
    flow: buildFlow({
      welcome: { says: [terms], outputs: [yes('go')], otherwise: 'welcome' },
      go: { entering: [redirect('atendimento')], otherwise: 'welcome' },
    }),
    says: 'review-behind',
  },
  {
    name: 'a script decides who must accept',
    flow: buildFlow({
      welcome: {
        says: ['Oi'],
        waits: false,
        entering: [script('jaAceitou')],
        outputs: [{ when: [['jaAceitou', 'equals', 'true']], to: 'menu' }],
        otherwise: 'terms',
      },
      terms: { says: [terms], outputs: [yes('menu')], otherwise: 'terms' },
      menu,
      ...desk,
    }),
    says: 'review-variable',
  },
  {
    name: 'there is no way to a person',
    flow: buildFlow({ welcome: { says: [terms], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
