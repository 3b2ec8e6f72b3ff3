import page from './qr-03.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { qr03 } from './qr-03.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const because = (reason: string | null, violationType: string | null = null) => ({
  number: { penalty: { at: '2026-11-10T15:00:00Z', reason, violationType } },
});

testAudit(qr03, page, [
  {
    name: 'no way to a person was found',
    flow,
    known: because('Não encontramos uma opção para falar com um atendente humano.'),
    says: 'pass',
  },
  {
    name: 'blocks and reports',
    flow,
    known: because('Muitas pessoas bloquearam ou denunciaram este número.'),
    says: 'fail',
  },
  {
    name: 'a violation that Meta’s notice names',
    flow,
    known: because(null, 'GAMBLING'),
    says: 'fail-violation',
  },
  {
    name: 'words that tell of neither',
    flow,
    known: because('Qualidade baixa nos últimos 7 dias'),
    says: 'review-unclear',
  },
  {
    name: 'words that tell of both',
    flow,
    known: because('Sem atendimento humano disponível; muitas denúncias.'),
    says: 'review-unclear',
  },
  {
    name: 'a long notice is shortened in the question',
    flow,
    known: because('Este número foi avaliado. '.repeat(40)),
    says: 'review-unclear',
  },
  { name: 'nobody has read the reason', flow, known: because(null), says: 'review-hidden' },
  { name: 'an empty reason', flow, known: because('  '), says: 'review-hidden' },
  { name: 'no penalty', flow, known: { number: { isPenalised: false } }, says: 'not-applicable' },
  {
    name: 'a penalty that nobody has dated',
    flow,
    known: { number: { isPenalised: true } },
    says: 'not-applicable-unasked',
  },
  {
    name: 'nobody has said whether there is one',
    flow,
    known: { number: {} },
    says: 'not-applicable-unasked',
  },
  { name: 'a flow from an e-mail', flow, says: 'not-applicable-unknown' },
]);
