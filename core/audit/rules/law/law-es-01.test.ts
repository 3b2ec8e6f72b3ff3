import page from './law-es-01.md?raw';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { lawes01 } from './law-es-01.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const words = ['persona', 'humano', 'asesor', 'agente', 'alguien'] as const;
const toDesk = words.map((word) => ({
  when: [['input', 'contains', word]] as const,
  to: 'desk:1',
}));
const large = { client: { country: 'ES', isLargeCompany: true } };
const deaf = buildFlow({
  welcome: { says: ['¡Hola! ¿En qué puedo ayudarte con tu pedido?'], otherwise: 'welcome' },
});

testAudit(lawes01, page, [
  {
    name: 'every request leads to the desk',
    flow: buildFlow({
      onboarding: { outputs: toDesk, otherwise: 'welcome', extra: { root: true } },
      welcome: {
        says: ['¡Hola! ¿En qué puedo ayudarte con tu pedido?'],
        outputs: toDesk,
        otherwise: 'welcome',
      },
      ...desk,
    }),
    known: large,
    says: 'pass',
  },
  { name: 'no request leads anywhere', flow: deaf, known: large, says: 'fail' },
  {
    name: 'only one word leads to the desk, which weighs less',
    flow: buildFlow({
      onboarding: { outputs: toDesk, otherwise: 'welcome', extra: { root: true } },
      welcome: {
        says: ['¡Hola! ¿En qué puedo ayudarte con tu pedido?'],
        outputs: [{ when: [['input', 'contains', 'humano']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    known: large,
    says: 'fail',
    severity: 'medium',
  },
  {
    name: 'an intent decides',
    flow: buildFlow({
      onboarding: { outputs: toDesk, otherwise: 'welcome', extra: { root: true } },
      welcome: {
        says: ['¡Hola! ¿En qué puedo ayudarte con tu pedido?'],
        outputs: [{ when: [['intent', 'equals', 'humano']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    known: large,
    says: 'review-open',
    blocks: ['welcome'],
  },
  {
    name: 'the size of the company is not known',
    flow: deaf,
    known: { client: { country: 'ES' } },
    says: 'review-size',
  },
  {
    name: 'a small company',
    flow: deaf,
    known: { client: { country: 'ES', isLargeCompany: false } },
    says: 'not-applicable-size',
  },
  {
    name: 'a router',
    flow: { settings: { children: [{ service: 'a' }] } },
    known: large,
    says: 'not-applicable',
  },
]);
