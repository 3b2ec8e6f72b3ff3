import page from './ch-02.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, script, sends } from '#test/fixtures/build-flow.ts';
import { testAudit, type AuditCase } from '#test/audits/audit-tester.ts';
import { ch02 } from './ch-02.ts';

const brazil: AuditCase['known'] = { client: { country: 'BR' } };
const spain: AuditCase['known'] = { client: { country: 'ES' } };
const withNumber: AuditCase['known'] = {
  client: { country: 'BR' },
  number: { phone: '+5511955556666' },
};

const says = (...texts: string[]): JsonObject =>
  buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });

const button = (uri: string, text: string): JsonObject =>
  buildFlow({
    welcome: {
      says: [text],
      entering: [sends({ uri, title: 'Abrir' }, 'application/vnd.lime.web-link+json')],
      otherwise: 'welcome',
    },
  });

testAudit(ch02, page, [
  {
    name: 'a number of the plan',
    flow: says('Ligue para (11) 4002-8922.'),
    known: brazil,
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'a free number in a bubble of its own',
    flow: says('Central:', '0800 152 152'),
    says: 'pass',
  },
  { name: 'a number behind a button', flow: button('tel:+551140028922', 'Fale'), says: 'pass' },
  { name: 'a public service', flow: says('Ligue 156'), known: brazil, says: 'pass' },
  {
    name: 'a Spanish number of a Spanish client',
    flow: says('Llámanos al 910 123 456'),
    known: spain,
    says: 'pass',
  },
  {
    name: 'a digit is missing',
    flow: says('Ligue para (11) 98765-432.'),
    known: brazil,
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a mobile without its ninth digit',
    flow: says('WhatsApp: (11) 8765-4321'),
    known: brazil,
    says: 'fail',
  },
  {
    name: 'a digit is missing after the country code',
    flow: says('Ligue para +55 (11) 98765-432.'),
    says: 'fail',
  },
  {
    name: 'counted up',
    flow: says('Ligue para (11) 1234-5678'),
    known: brazil,
    says: 'fail-sample',
  },
  { name: 'all nines', flow: says('Ligue (11) 99999-9999'), says: 'fail-sample' },
  { name: 'never filled in', flow: says('Ligue para (XX) XXXX-XXXX'), says: 'fail-sample' },
  {
    name: 'the bot sends the user to itself',
    flow: says('Fale com uma pessoa no WhatsApp +55 11 95555-6666'),
    known: withNumber,
    says: 'fail-own',
  },
  {
    name: 'the bot’s number to call',
    flow: says('Ligue para +55 11 95555-6666'),
    known: withNumber,
    says: 'review-own',
  },
  {
    name: 'a link to the bot’s own chat that is for sharing',
    flow: button('https://wa.me/5511955556666', 'Indique para um amigo'),
    known: withNumber,
    says: 'not-applicable',
  },
  { name: 'no area code', flow: says('Ligue 3222-1234'), known: brazil, says: 'review-area' },
  {
    name: 'seven times the same digit',
    flow: says('Ligue (11) 3333-3333'),
    known: brazil,
    says: 'review-doubtful',
  },
  {
    name: 'no range this version knows',
    flow: says('Llama al (1) 123 4567'),
    known: { client: { country: 'CO' } },
    says: 'review-doubtful',
  },
  {
    name: 'another country’s number, and nobody has said which',
    flow: says('Llámanos al 910 123 456'),
    says: 'review-country',
  },
  {
    name: 'a variable holds it',
    flow: says('Ligue para {{telefoneSac}}'),
    says: 'review-variable',
  },
  {
    name: 'one number was looked into, another is open',
    flow: says('Ligue 3222-1234', 'ou (11) 3333-3333'),
    known: brazil,
    answered: [{ variant: 'review-area', subject: '32221234', says: 'yes' }],
    says: 'review-doubtful',
  },
  { name: 'no number', flow: says('Oi!'), says: 'not-applicable' },
  {
    name: 'the user’s number is asked',
    flow: says('Informe seu telefone, ex.: (11) 98765-432'),
    known: brazil,
    says: 'not-applicable',
  },
  {
    name: 'a number that the sentence denies',
    flow: says('Não atendemos ligações no (11) 98765-432'),
    known: brazil,
    says: 'not-applicable',
  },
  {
    name: 'digits inside an address',
    flow: says('https://cdn.loja.com.br/1140028922.png'),
    says: 'not-applicable',
  },
  {
    name: 'a wrong number in a script only',
    flow: buildFlow({
      welcome: {
        entering: [script('texto', 'function run() { return "Ligue (11) 98765-432"; }')],
        otherwise: 'welcome',
      },
    }),
    known: brazil,
    says: 'not-applicable',
  },
  {
    name: 'a wrong number where no conversation goes',
    flow: buildFlow({
      welcome: { says: ['Oi!'], otherwise: 'welcome' },
      lost: { says: ['Ligue (11) 98765-432'], otherwise: 'welcome' },
    }),
    known: brazil,
    says: 'not-applicable',
  },
]);
