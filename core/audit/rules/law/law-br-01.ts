import { defineAudit } from '#core/audit/audit.ts';
import { sacQuestions, sacTitles, unlessSacApplies } from '#core/audit/law/brazil-sac.ts';
import { outcomeOf, subjectOf } from '#core/audit/law/outcome-of.ts';
import { obs02 } from '#core/audit/rules/obstacles/obs-02.ts';

/**
 * LAW-BR-01: in regulated sectors the first access to an agent does not depend on data (Brazil, Decree 11.034/2022).
 * What stands before a person is the finding of OBS-02; the law gives it another weight.
 */
export const lawbr01 = defineAudit({
  meta: {
    id: 'LAW-BR-01',
    group: 'law',
    titles: {
      pass: {
        'pt-BR': 'O primeiro acesso ao atendente não depende de dados do consumidor',
        en: 'The first access to an agent does not depend on the consumer’s data',
        es: 'El primer acceso al agente no depende de datos del consumidor',
      },
      fail: {
        'pt-BR': 'O primeiro acesso ao atendente depende de dados do consumidor ({data})',
        en: 'The first access to an agent depends on the consumer’s data ({data})',
        es: 'El primer acceso al agente depende de datos del consumidor ({data})',
      },
      'review-open': {
        'pt-BR':
          'Não se sabe se o primeiro acesso ao atendente depende de dados do consumidor (bloco “{block}”)',
        en: 'Whether the first access to an agent depends on the consumer’s data is not known (block “{block}”)',
        es: 'No se sabe si el primer acceso al agente depende de datos del consumidor (bloque «{block}»)',
      },
      ...sacTitles,
      'not-applicable': {
        'pt-BR': 'O fluxo não leva a um atendente',
        en: 'The flow does not lead to an agent',
        es: 'El flujo no lleva a un agente',
      },
    },
    why: {
      'pt-BR':
        'Nos setores regulados, o decreto do SAC proíbe condicionar o primeiro contato com um atendente ao fornecimento de dados. A multa é do cliente.',
      en: 'In regulated sectors the SAC decree forbids making the first contact with an agent depend on giving data. The fine is the client’s.',
      es: 'En los sectores regulados, el decreto del SAC prohíbe condicionar el primer contacto con un agente a dar datos. La multa es del cliente.',
    },
    questions: {
      'review-open': {
        yes: 'fail',
        no: 'pass',
        'pt-BR':
          'Para passar do bloco “{block}” e chegar a um atendente, o consumidor precisa informar dados seus?',
        en: 'To get past block “{block}” and to an agent, does the consumer have to give data?',
        es: 'Para pasar del bloque «{block}» y llegar a un agente, ¿el consumidor tiene que dar datos?',
      },
      ...sacQuestions,
    },
    fix: {
      'pt-BR': [
        'No Builder, leve a opção de atendimento do primeiro menu direto ao bloco de atendimento.',
        'Deixe CPF, contrato e protocolo para depois: o atendente os pede na conversa.',
        'Nos blocos que pedem dados, inclua antes das outras uma saída “contém: atendente, humano” que leve ao atendimento.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, lead the first menu’s option of an agent straight to the attendance block.',
        'Leave CPF, contract and case number for later: the agent asks for them in the conversation.',
        'In the blocks that ask for data, add before the others an exit “contains: agent, human” that leads to the attendance.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el Builder, lleve la opción de atención del primer menú directo al bloque de atención.',
        'Deje documento, contrato y número de caso para después: el agente los pide en la conversación.',
        'En los bloques que piden datos, agregue antes de las otras una salida «contiene: asesor, humano» que lleve a la atención.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['surroundings', ...obs02.requires, 'answersTo'],
  audit(facts) {
    const answers = facts.answersTo('OBS-02');
    const product = obs02.audit({ ...facts, answers });
    const outcome = outcomeOf(obs02.meta, product, answers);
    const { blocks = [], evidence = [] } = product;
    if (outcome === 'pass') return { outcome, variant: 'pass' };
    if (outcome === 'not-applicable') return { outcome, variant: 'not-applicable' };
    const unless = unlessSacApplies(facts.surroundings.client, evidence);
    if (unless !== null) return { ...unless, blocks };
    const { graph } = facts.graphFacts;
    const first = graph.blocks[graph.indexOf.get(blocks[0] ?? '') ?? -1];
    const block = first?.title ?? '';
    if (outcome === 'review') {
      const subject = subjectOf(product);
      return { outcome, variant: 'review-open', subject, blocks, params: { block }, evidence };
    }
    const data = product.params?.data ?? block;
    // Where any answer will do nobody is kept out: that weighs as little here as there.
    const isLight = product.outcome === 'fail' && product.severity === 'medium';
    return {
      outcome,
      variant: 'fail',
      blocks,
      params: { data },
      evidence,
      ...(isLight ? { severity: 'medium' } : {}),
    };
  },
});
