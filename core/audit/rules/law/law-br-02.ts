import type { Evidence } from '#core/model/finding.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { firstMenu } from '#core/audit/detect/first-menu.ts';
import { sacQuestions, sacTitles, unlessSacApplies } from '#core/audit/law/brazil-sac.ts';
import { sacChoice } from '#core/audit/lexicon/sac-words.ts';

/**
 * LAW-BR-02: the first menu holds complaint and cancellation (Brazil, Decree 11.034/2022). The decree demands it of
 * the telephone; in a chat it is good practice.
 */
export const lawbr02 = defineAudit({
  meta: {
    id: 'LAW-BR-02',
    group: 'law',
    titles: {
      pass: {
        'pt-BR': 'O primeiro menu tem reclamação e cancelamento',
        en: 'The first menu holds complaint and cancellation',
        es: 'El primer menú tiene reclamo y cancelación',
      },
      fail: {
        'pt-BR': 'O primeiro menu não tem reclamação nem cancelamento',
        en: 'The first menu holds neither complaint nor cancellation',
        es: 'El primer menú no tiene reclamo ni cancelación',
      },
      'fail-complaint': {
        'pt-BR': 'O primeiro menu não tem reclamação',
        en: 'The first menu does not hold complaint',
        es: 'El primer menú no tiene reclamo',
      },
      'fail-cancellation': {
        'pt-BR': 'O primeiro menu não tem cancelamento',
        en: 'The first menu does not hold cancellation',
        es: 'El primer menú no tiene cancelación',
      },
      'review-unread': {
        'pt-BR': 'O primeiro menu é montado em execução e não pode ser lido aqui',
        en: 'The first menu is made at run time and cannot be read here',
        es: 'El primer menú se arma al ejecutarse y no se puede leer aquí',
      },
      ...sacTitles,
      'not-applicable': {
        'pt-BR': 'Nenhum menu foi encontrado no fluxo',
        en: 'No menu was found in the flow',
        es: 'No se encontró ningún menú en el flujo',
      },
    },
    why: {
      'pt-BR':
        'O decreto do SAC manda o primeiro menu do telefone ter reclamação e cancelamento. No chat é boa prática, e evita que o cliente procure o que a lei lhe garante.',
      en: 'The SAC decree wants complaint and cancellation in the first menu of the telephone. In a chat it is good practice, and spares customers the search for what the law grants them.',
      es: 'El decreto del SAC exige reclamo y cancelación en el primer menú telefónico. En el chat es una buena práctica, y evita que el cliente busque lo que la ley le garantiza.',
    },
    questions: {
      'review-unread': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'O menu que o bloco “{block}” mostra tem reclamação e cancelamento?',
        en: 'Does the menu that block “{block}” shows hold complaint and cancellation?',
        es: '¿El menú que muestra el bloque «{block}» tiene reclamo y cancelación?',
      },
      ...sacQuestions,
    },
    fix: {
      'pt-BR': [
        'No Builder, abra o bloco do primeiro menu.',
        'Inclua as opções “Reclamação” e “Cancelamento”.',
        'Leve as duas ao atendimento, sem pedir dados antes.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, open the block of the first menu.',
        'Add the options “Complaint” and “Cancellation”.',
        'Lead both to the attendance block, without asking for data first.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el Builder, abra el bloque del primer menú.',
        'Agregue las opciones «Reclamo» y «Cancelación».',
        'Lleve ambas a la atención, sin pedir datos antes.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['surroundings', 'graphFacts', 'exploration', 'said'],
  audit({ surroundings: { client }, graphFacts, exploration, said }) {
    const menu = firstMenu(graphFacts, exploration, said);
    if (menu === null) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const { id, title } = graphFacts.graph.blocks[menu.at]!;
    const choices = menu.entries.map(({ label }) => ({ label, ...sacChoice(label) }));
    const has = {
      complaint: choices.some(({ complaint }) => complaint),
      cancellation: choices.some(({ cancellation }) => cancellation),
    };
    const blocks = [id];
    if (has.complaint && has.cancellation) {
      const evidence = choices
        .filter((one) => one.complaint || one.cancellation)
        .map(({ label }): Evidence => ({
          kind: 'quote',
          block: id,
          text: label,
          start: null,
          end: null,
        }));
      return { outcome: 'pass', variant: 'pass', blocks, evidence };
    }
    const way = conversationTo(graphFacts, exploration, menu.at, 'reaches-block');
    const evidence = way === null ? [] : [way];
    const open = unlessSacApplies(client, evidence);
    if (open !== null) return { ...open, blocks };
    if (!menu.isReadable || choices.some(({ label }) => /^\W*$|\{\{/.test(label)))
      return {
        outcome: 'review',
        variant: 'review-unread',
        subject: id,
        blocks,
        params: { block: title },
        evidence,
      };
    const variant = has.complaint
      ? 'fail-cancellation'
      : has.cancellation
        ? 'fail-complaint'
        : 'fail';
    return { outcome: 'fail', variant, blocks, evidence };
  },
});
