import page from './acc-06.md?raw';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { acc06 } from './acc-06.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const onWords = (...values: string[]) => ({
  when: [['input', 'contains', ...values]] as const,
  to: 'desk:1',
});
/** A choice of two languages with a branch of two questions in each. */
const twoBranches = (spanish: Partial<ShortBlock>): Record<string, ShortBlock> => ({
  welcome: {
    says: ['Qual idioma você quer usar? Português ou español?'],
    outputs: [{ when: [['input', 'contains', 'espa']], to: 'es1' }],
    otherwise: 'pt1',
  },
  pt1: {
    says: ['Olá! Qual a sua dúvida? Você pode falar com um atendente.'],
    outputs: [onWords('atendente', 'humano', 'pessoa')],
    otherwise: 'pt1',
  },
  es1: {
    says: ['¡Hola! Escribe tu duda con el número del pedido.'],
    otherwise: 'es2',
    ...spanish,
  },
  es2: { says: ['Gracias. ¿Cuál es el correo de la cuenta?'], otherwise: 'es1', ...spanish },
  ...desk,
});

testAudit(acc06, page, [
  {
    name: 'each branch understands its own language',
    flow: buildFlow(twoBranches({ outputs: [onWords('humano', 'asesor', 'persona', 'agente')] })),
    says: 'pass',
  },
  {
    name: 'the Spanish branch only knows Portuguese words',
    flow: buildFlow(twoBranches({ outputs: [onWords('atendente', 'pessoa')] })),
    says: 'fail',
    blocks: ['es1', 'es2'],
  },
  {
    name: 'a script judges the Spanish words',
    flow: buildFlow(
      twoBranches({
        leaving: [script('escolha')],
        outputs: [{ when: [['escolha', 'equals', 'persona']], to: 'desk:1' }],
      }),
    ),
    says: 'review',
  },
  {
    name: 'one language only',
    flow: buildFlow({
      welcome: { says: ['Olá! Qual a sua dúvida?'], outputs: [onWords('humano')] },
      ...desk,
    }),
    says: 'not-applicable',
  },
]);
