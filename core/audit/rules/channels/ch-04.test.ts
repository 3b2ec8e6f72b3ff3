import page from './ch-04.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch04 } from './ch-04.ts';

const says = (...texts: string[]): JsonObject =>
  buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });

testAudit(ch04, page, [
  {
    name: 'words of contact by the link',
    flow: says('Deixe seus dados para contato: https://forms.gle/abc'),
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'a promise to get back after the link',
    flow: says('Preencha: https://forms.gle/abc', 'Retornaremos em até 2 dias úteis.'),
    says: 'pass',
  },
  {
    name: 'questions in the chat',
    flow: buildFlow({
      welcome: { says: ['Qual o seu nome?'], otherwise: 'done' },
      done: { says: ['Obrigado! Entraremos em contato.'], otherwise: 'onboarding' },
    }),
    says: 'pass',
    blocks: ['done'],
  },
  {
    name: 'a survey is all there is',
    flow: says('Responda à nossa pesquisa de satisfação: https://forms.gle/abc'),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a survey beside a hand-over',
    flow: buildFlow({
      welcome: {
        says: ['Responda à nossa pesquisa de satisfação: https://forms.gle/abc'],
        otherwise: 'desk:1',
      },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'not-applicable',
  },
  { name: 'a bare link', flow: says('https://forms.gle/abc'), says: 'review-page' },
  {
    name: 'a bare link behind a button',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            { uri: 'https://loja.com.br/formulario', title: 'Abrir' },
            'application/vnd.lime.web-link+json',
          ),
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'review-page',
  },
  { name: 'no form', flow: says('Oi!'), says: 'not-applicable' },
  {
    name: 'a registration without a promise',
    flow: buildFlow({
      welcome: { says: ['Preencha o cadastro. Qual o seu nome?'], otherwise: 'onboarding' },
    }),
    says: 'not-applicable',
  },
  { name: 'a promise without a question', flow: says('Vamos te ligar.'), says: 'not-applicable' },
]);
