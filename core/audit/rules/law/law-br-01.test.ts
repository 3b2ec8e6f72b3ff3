import page from './law-br-01.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { lawbr01 } from './law-br-01.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const regulated = { client: { country: 'BR', sector: 'telecom' as const, hasServiceInChat: true } };
const asksCpf = buildFlow({
  welcome: { says: ['Informe seu CPF (somente números).'], otherwise: 'check' },
  check: {
    waits: false,
    entering: [script('cpfValido')],
    outputs: [{ when: [['cpfValido', 'equals', 'true']], to: 'desk:1' }],
    otherwise: 'welcome',
  },
  ...desk,
});
const free = buildFlow({
  welcome: {
    says: ['1 - Boleto\n2 - Falar com atendente'],
    outputs: [{ when: [['input', 'contains', 'atendente', '2']], to: 'desk:1' }],
    otherwise: 'welcome',
  },
  ...desk,
});

testAudit(lawbr01, page, [
  { name: 'the menu leads straight to the desk', flow: free, known: regulated, says: 'pass' },
  { name: 'and does so in whatever sector', flow: free, says: 'pass' },
  {
    name: 'without a CPF nobody gets to the desk',
    flow: asksCpf,
    known: regulated,
    says: 'fail',
    severity: 'high',
  },
  {
    name: 'any answer will do, which weighs less',
    flow: buildFlow({
      welcome: { says: ['Qual é o seu CPF?'], otherwise: 'email' },
      email: { says: ['E o seu e-mail?'], otherwise: 'desk:1' },
      ...desk,
    }),
    known: regulated,
    says: 'fail',
  },
  {
    name: 'a CPF is asked before another bot, which may be a person',
    flow: buildFlow({
      welcome: { says: ['Informe seu CPF (somente números).'], otherwise: 'check' },
      check: {
        waits: false,
        entering: [script('cpfValido')],
        outputs: [{ when: [['cpfValido', 'equals', 'true']], to: 'other' }],
        otherwise: 'welcome',
      },
      other: {
        waits: false,
        leaving: [{ type: 'Redirect', settings: { address: 'atendimento' } }],
        otherwise: 'onboarding',
      },
    }),
    known: regulated,
    says: 'review-open',
    blocks: ['other'],
  },
  {
    name: 'the sector is not known',
    flow: asksCpf,
    known: { client: { country: 'BR' } },
    says: 'review-sector',
  },
  {
    name: 'whether the chat is part of the SAC is not known',
    flow: asksCpf,
    known: { client: { country: 'BR', sector: 'telecom' } },
    says: 'review-channel',
  },
  {
    name: 'it is not part of it',
    flow: asksCpf,
    known: { client: { country: 'BR', sector: 'telecom', hasServiceInChat: false } },
    says: 'not-applicable-channel',
  },
  {
    name: 'no way to a person at all',
    flow: buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } }),
    known: regulated,
    says: 'not-applicable',
  },
]);
