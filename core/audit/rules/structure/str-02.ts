import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { exitEvidence } from '#core/audit/detect/exit-evidence.ts';
import { hiddenChannels, type HiddenChannel } from '#core/audit/detect/hidden-channels.ts';
import { numberingPlan } from '#core/audit/detect/numbering-plan.ts';

/** STR-02: no way to a person lies in a block that no conversation enters (RULES STR-02). */
export const str02 = defineAudit({
  meta: {
    id: 'STR-02',
    group: 'structure',
    titles: {
      pass: {
        'pt-BR': 'Todo bloco que leva a uma pessoa ou informa um contato é alcançado pela conversa',
        en: 'Every block that leads to a person or tells a contact can be reached in a conversation',
        es: 'Todo bloque que lleva a una persona o informa un contacto se alcanza en la conversación',
      },
      fail: {
        'pt-BR':
          '{count} {count|bloco que leva|blocos que levam} a uma pessoa nunca {count|é alcançado|são alcançados} pela conversa (ex.: “{block}”)',
        en: '{count} {count|block that leads|blocks that lead} to a person can never be reached in a conversation (e.g. “{block}”)',
        es: '{count} {count|bloque que lleva|bloques que llevan} a una persona nunca se {count|alcanza|alcanzan} en la conversación (p. ej. «{block}»)',
      },
      review: {
        'pt-BR':
          'Nenhuma saída leva ao bloco “{block}”, que leva a uma pessoa ou informa um contato',
        en: 'No exit leads to block “{block}”, which leads to a person or tells a contact',
        es: 'Ninguna salida lleva al bloque «{block}», que lleva a una persona o informa un contacto',
      },
      'not-applicable': {
        'pt-BR': 'Nenhum bloco do arquivo leva a uma pessoa nem informa telefone ou e-mail',
        en: 'No block of the file leads to a person or tells a phone number or an e-mail address',
        es: 'Ningún bloque del archivo lleva a una persona ni informa teléfono o correo',
      },
    },
    why: {
      'pt-BR':
        'Um contato num bloco que ninguém alcança é um contato que não existe: o testador do WhatsApp não o vê, e quem montou o fluxo pensa que está tudo certo.',
      en: 'A contact in a block that nobody comes to does not exist: WhatsApp’s tester does not see it, and whoever built the flow thinks all is well.',
      es: 'Un contacto en un bloque al que nadie llega no existe: el probador de WhatsApp no lo ve, y quien armó el flujo cree que todo está bien.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Algum disparo, chamada de API ou variável leva o usuário ao bloco “{block}”?',
        en: 'Does some broadcast, API call or variable take the user to block “{block}”?',
        es: '¿Algún envío, llamada a la API o variable lleva al usuario al bloque «{block}»?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco que traz o contato e veja quais saídas apontam para ele.',
        'Se a saída vem depois de outra que sempre vale (por exemplo “existe”), ponha-a antes.',
        'Se nenhuma saída aponta para ele, ligue-o ao menu, ou apague-o.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, open the block with the contact and see which exits point to it.',
        'If the exit stands behind another that always holds (“exists”, for example), move it before that one.',
        'If no exit points to it, connect it to the menu, or delete it.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el Builder, abra el bloque con el contacto y vea qué salidas apuntan a él.',
        'Si la salida está después de otra que siempre se cumple (por ejemplo «existe»), póngala antes.',
        'Si ninguna salida apunta a él, conéctelo al menú, o bórrelo.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'said', 'contacts', 'surroundings', 'answers'],
  audit({ graphFacts, said, contacts, surroundings, answers }) {
    const { graph, reachable, openTargets, handovers } = graphFacts;
    const hidden = hiddenChannels(graphFacts, said, numberingPlan(surroundings));
    if (hidden.length === 0) {
      const isAny = handovers.size > 0 || contacts.some(({ strength }) => strength === 'strong');
      if (!isAny) return { outcome: 'not-applicable', variant: 'not-applicable' };
      return { outcome: 'pass', variant: 'pass' };
    }
    // A variable that names the target may name any block.
    const isOpen = [...openTargets].some((at) => reachable.has(at));
    const cutOff = isOpen ? [] : hidden.filter(({ deadExit }) => deadExit !== null);
    const id = (at: number): string => graph.blocks[at]!.id;
    const title = (at: number): string => graph.blocks[at]!.title;
    if (cutOff[0] !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: cutOff.map(({ at }) => id(at)),
        params: { count: cutOff.length, block: title(cutOff[0].at) },
        evidence: cutOff.flatMap((one) => evidenceOf(graphFacts, one)),
      };
    }
    const asked = subjectToAsk(
      hidden.map((one) => ({ ...one, variant: 'review', subject: id(one.at) })),
      answers,
    )!;
    return {
      outcome: 'review',
      variant: asked.variant,
      subject: asked.subject,
      blocks: [asked.subject],
      params: { block: title(asked.at) },
      evidence: evidenceOf(graphFacts, asked),
    };
  },
});

/** The exit that is never taken, and what the block tells. */
function evidenceOf({ graph }: FlowFacts, { at, deadExit, mentions }: HiddenChannel): Evidence[] {
  const exits = deadExit === null ? [] : [deadExit];
  return [
    ...exits.map(([from, output]) => {
      const block = graph.blocks[from]!;
      return exitEvidence(block.id, block.outputs[output] ?? null);
    }),
    ...mentions.slice(0, 1).map(({ text, start, end }): Evidence => ({
      kind: 'quote',
      block: graph.blocks[at]!.id,
      text,
      start,
      end,
    })),
  ];
}
