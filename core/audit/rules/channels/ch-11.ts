import { defineAudit } from '#core/audit/audit.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { quoteEvidence } from '#core/audit/detect/quote-evidence.ts';
import { disagreements, labelled, type Disagreement } from './channel-inventory.ts';

/** CH-11: the same channel is told the same way everywhere (POLICY, The duty, 4: correct and up to date). */
export const ch11 = defineAudit({
  meta: {
    id: 'CH-11',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR': 'Os {count} contatos do fluxo não se contradizem',
        en: 'The {count} contacts in the flow do not contradict each other',
        es: 'Los {count} contactos del flujo no se contradicen',
      },
      fail: {
        'pt-BR': 'O mesmo canal tem dois contatos diferentes no fluxo: {one} e {other}',
        en: 'The same channel has two different contacts in the flow: {one} and {other}',
        es: 'El mismo canal tiene dos contactos distintos en el flujo: {one} y {other}',
      },
      review: {
        'pt-BR': 'Dois contatos diferentes são dados para o mesmo fim: {one} e {other}',
        en: 'Two different contacts are told for the same purpose: {one} and {other}',
        es: 'Se dan dos contactos distintos para el mismo fin: {one} y {other}',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo informa menos de dois contatos',
        en: 'The flow tells fewer than two contacts',
        es: 'El flujo informa menos de dos contactos',
      },
    },
    why: {
      'pt-BR':
        'Quando um telefone muda, costuma sobrar o antigo em algum bloco. Quem cai nesse bloco não chega a ninguém.',
      en: 'When a phone number changes, the old one tends to stay in some block. Whoever lands there reaches nobody.',
      es: 'Cuando cambia un teléfono, suele quedar el viejo en algún bloque. Quien cae en ese bloque no llega a nadie.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Estão certos os dois contatos: {one}, no bloco “{block}”, e {other}, no bloco “{otherBlock}”?',
        en: 'Are both contacts right: {one}, in block “{block}”, and {other}, in block “{otherBlock}”?',
        es: '¿Son correctos los dos contactos: {one}, en el bloque «{block}», y {other}, en el bloque «{otherBlock}»?',
      },
    },
    fix: {
      'pt-BR': [
        'Confirme com o cliente qual dos contatos vale.',
        'No Builder, guarde-o em uma variável de configuração e use-a em todos os blocos listados.',
        'Se os dois valem, diga ao lado de cada um para que serve ou de que unidade é.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Ask the client which of the contacts is right.',
        'In the Builder, keep it in a configuration variable and use that in all listed blocks.',
        'If both are right, say beside each what it is for or which unit it is of.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Confirme con el cliente cuál de los contactos vale.',
        'En el Builder, guárdelo en una variable de configuración y úsela en todos los bloques de la lista.',
        'Si valen los dos, diga junto a cada uno para qué sirve o de qué sucursal es.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'mentions', 'answers'],
  audit({ graphFacts, mentions, answers }) {
    const { graph } = graphFacts;
    const told = mentions.filter(
      ({ strength, by, isDenied, standing }) =>
        strength !== null && by !== 'script' && !isDenied && standing !== 'variable',
    );
    if (told.length < 2) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const found = disagreements(labelled(graph, told));
    const shown = ({ one, other }: Disagreement) => {
      const block = graph.blocks[one.at]!;
      const otherBlock = graph.blocks[other.at]!;
      return {
        blocks: [block.id, otherBlock.id],
        params: {
          one: one.value,
          other: other.value,
          block: block.title,
          otherBlock: otherBlock.title,
        },
        evidence: [quoteEvidence(block.id, one), quoteEvidence(otherBlock.id, other)],
      };
    };
    const certain = found.find(({ isCertain }) => isCertain);
    if (certain !== undefined) return { outcome: 'fail', variant: 'fail', ...shown(certain) };
    const open = subjectToAsk(
      found.map((one) => ({
        variant: 'review',
        subject: [one.one.key, one.other.key].sort().join(' '),
        ...shown(one),
      })),
      answers,
    );
    if (open !== null) return { outcome: 'review', ...open };
    const blocks = [...new Set(told.map(({ at }) => graph.blocks[at]!.id))];
    return {
      outcome: 'pass',
      variant: 'pass',
      blocks,
      params: { count: new Set(told.map(({ key }) => key)).size },
      evidence: told.map((one) => quoteEvidence(graph.blocks[one.at]!.id, one)),
    };
  },
});
