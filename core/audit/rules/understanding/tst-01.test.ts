import page from './tst-01.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { tst01 } from './tst-01.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = { when: [['input', 'contains', 'humano']] as const, to: 'desk:1' };

testAudit(tst01, page, [
  {
    name: 'the welcome tells how',
    flow: buildFlow({
      welcome: {
        says: ['Olá! Para falar com uma pessoa, digite ATENDENTE.'],
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the plain request works after a greeting that tells nothing',
    flow: buildFlow({
      welcome: { says: ['Olá! Qual a sua dúvida?'], outputs: [toDesk], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the welcome names a phone number',
    flow: buildFlow({
      welcome: { says: ['Olá! Ligue para (11) 4002-8922.'], otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  {
    name: 'a Spanish bot is written to in Spanish',
    flow: buildFlow({
      welcome: {
        says: ['¡Hola! ¿Cuál es tu duda? Escribe el nombre del producto.'],
        outputs: [{ when: [['input', 'contains', 'hablar con un humano']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'an apology again and again',
    flow: buildFlow({
      welcome: {
        says: ['Olá! Qual o número do pedido?'],
        outputs: [{ when: [['input', 'equals', 'ouvidoria']], to: 'desk:1' }],
        otherwise: 'fallback',
      },
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'three questions take the three messages',
    flow: buildFlow({
      welcome: {
        says: ['Seu nome?'],
        input: { bypass: false, variable: 'nome' },
        otherwise: 'phone',
      },
      phone: { says: ['Obrigado, {{nome}}! Seu telefone?'], otherwise: 'city' },
      city: { says: ['Sua cidade, {{nome}}?'], otherwise: 'menu' },
      menu: { says: ['1 - Falar com atendente'], outputs: [toDesk], otherwise: 'menu' },
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'an offer of somebody who is not there',
    flow: buildFlow({
      welcome: { says: ['Para falar com uma pessoa, digite ATENDENTE.'], otherwise: 'welcome' },
    }),
    says: 'fail',
  },
  {
    name: 'a script decides what the opening leads to',
    flow: buildFlow({
      welcome: {
        says: ['Olá! Qual a sua dúvida?'],
        leaving: [script('assunto')],
        outputs: [{ when: [['assunto', 'equals', 'pessoa']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review',
  },
  { name: 'a router does not talk', flow: { settings: { children: [] } }, says: 'not-applicable' },
]);
