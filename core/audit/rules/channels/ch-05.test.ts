import page from './ch-05.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch05 } from './ch-05.ts';

/** A question whose answer goes into the contact, and what the bot says then. */
const form = (thanks: string, question: ShortBlock = {}): JsonObject =>
  buildFlow({
    welcome: {
      says: ['Deixe seus dados. Qual o seu e-mail?'],
      input: { bypass: false, variable: 'contact.email' },
      otherwise: 'done',
      ...question,
    },
    done: { says: [thanks], otherwise: 'onboarding' },
  });

const promise = 'Obrigado! Entraremos em contato em até 24h.';

testAudit(ch05, page, [
  { name: 'a promise with its time', flow: form(promise), says: 'pass', blocks: ['done'] },
  {
    name: 'a promise without a time',
    flow: form('Entraremos em contato assim que possível.'),
    says: 'pass-untimed',
  },
  {
    name: 'a link with a promise',
    flow: buildFlow({
      welcome: {
        says: ['Preencha https://forms.gle/abc e retornaremos em até 1 dia útil.'],
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  {
    name: 'an answer that a call takes along',
    flow: form(promise, {
      input: { bypass: false },
      leaving: [
        {
          type: 'ProcessHttp',
          settings: {
            method: 'POST',
            uri: 'https://crm.loja.com.br',
            body: '{"mail":"{{input.content}}"}',
          },
        },
      ],
    }),
    says: 'pass',
    blocks: ['done'],
  },
  {
    name: 'an answer that a script takes along',
    flow: form(promise, {
      input: { bypass: false, variable: 'mail' },
      leaving: [script('body', 'function run(mail) { return mail; }', ['mail'])],
    }),
    says: 'pass',
  },
  {
    name: 'data is asked and nothing promised',
    flow: form('Obrigado!'),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'the promise is denied',
    flow: form('Não entraremos em contato por telefone.'),
    says: 'fail',
  },
  {
    name: 'the answer goes into an event report only',
    flow: form(promise, {
      input: { bypass: false },
      leaving: [
        { type: 'TrackEvent', settings: { category: 'contato', action: '{{input.content}}' } },
      ],
    }),
    says: 'review-unread',
    blocks: ['welcome'],
  },
  {
    name: 'the answer goes nowhere',
    flow: form(promise, { input: { bypass: false, variable: 'mail' } }),
    says: 'review-unread',
  },
  {
    name: 'a link without a promise',
    flow: buildFlow({
      welcome: { says: ['Fale conosco: https://forms.gle/abc'], otherwise: 'welcome' },
    }),
    says: 'review-page',
  },
  {
    name: 'a registration beside a phone number',
    flow: form('Obrigado! Dúvidas? Ligue 0800 728 1234.'),
    says: 'not-applicable',
  },
  {
    name: 'data before a hand-over',
    flow: buildFlow({
      welcome: { says: ['Deixe seus dados. Qual o seu e-mail?'], otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'not-applicable',
  },
  {
    name: 'no form',
    flow: buildFlow({ welcome: { says: ['Oi!'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
