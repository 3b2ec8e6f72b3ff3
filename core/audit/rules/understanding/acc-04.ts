import type { Evidence } from '#core/model/finding.ts';
import { exchangesUntil, joinExchanges } from '#core/flow/simulate/explore.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { exitEvidence } from '#core/audit/detect/exit-evidence.ts';
import { mediaFaults, type MediaFault } from '#core/audit/detect/media-replies.ts';

/** ACC-04: audio, pictures, stickers, places and emoji do not break the conversation (POLICY, The duty, 2). */
export const acc04 = defineAudit({
  meta: {
    id: 'ACC-04',
    group: 'understanding',
    titles: {
      pass: {
        'pt-BR':
          'Áudio, imagem, figurinha, localização e emoji são respondidos em {total} {total|bloco testado|blocos testados}',
        en: 'Audio, pictures, stickers, locations and emoji are answered at {total} {total|block|blocks} tested',
        es: 'Audio, imagen, sticker, ubicación y emoji se responden en {total} {total|bloque probado|bloques probados}',
      },
      fail: {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, quem não manda texto fica sem resposta (“{block}”)',
        en: 'At {count} {count|block|blocks}, whoever sends something that is no text gets no answer (“{block}”)',
        es: 'En {count} {count|bloque|bloques}, quien no envía texto se queda sin respuesta («{block}»)',
      },
      'fail-taken': {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, áudio, imagem ou localização passa pela resposta “{value}” (“{block}”)',
        en: 'At {count} {count|block|blocks}, audio, a picture or a location is taken for the answer “{value}” (“{block}”)',
        es: 'En {count} {count|bloque|bloques}, un audio, una imagen o una ubicación se toma por la respuesta «{value}» («{block}»)',
      },
      review: {
        'pt-BR':
          'Em “{block}”, se quem não manda texto recebe resposta depende de “{name}”, que o arquivo não mostra',
        en: 'At “{block}”, whether somebody who sends no text is answered depends on “{name}”, which the file does not show',
        es: 'En «{block}», que quien no envía texto reciba respuesta depende de «{name}», que el archivo no muestra',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem blocos que esperem o usuário',
        en: 'The file has no blocks that wait for the user',
        es: 'El archivo no tiene bloques que esperen al usuario',
      },
    },
    why: {
      'pt-BR':
        'Muita gente só manda áudio. Um bot que se cala, ou que entende um áudio como “sim”, perde essas pessoas sem que ninguém veja.',
      en: 'Many people only send voice messages. A bot that falls silent, or takes a voice for a “yes”, loses them without anybody noticing.',
      es: 'Mucha gente solo manda audios. Un bot que se calla, o que entiende un audio como «sí», pierde a esas personas sin que nadie lo note.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Mande um áudio duas vezes no bloco “{block}”, no canal de testes: o bot responde, seja qual for o valor de “{name}”?',
        en: 'Send an audio twice at block “{block}”, in the test channel: does the bot answer, whatever “{name}” holds?',
        es: 'Envíe un audio dos veces en el bloque «{block}», en el canal de pruebas: ¿el bot responde, sea cual sea el valor de «{name}»?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco Exceções, inclua uma condição sobre a variável input.type diferente de text/plain.',
        'Leve-a a um bloco que diga: “Ainda não entendo áudio nem imagem. Escreva a sua dúvida, ou ATENDENTE para falar com uma pessoa.”',
        'Troque “contém” por “igual a” nas condições de uma ou duas letras: elas cabem no endereço de qualquer arquivo.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the exceptions block, add a condition on the variable input.type not equal to text/plain.',
        'Lead it to a block that says: “I do not understand audio or pictures yet. Write your question, or AGENT to talk to a person.”',
        'Replace “contains” by “equals” in conditions of one or two letters: they fit into the address of any file.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque de excepciones, agregue una condición sobre la variable input.type distinta de text/plain.',
        'Llévela a un bloque que diga: «Aún no entiendo audios ni imágenes. Escriba su duda, o ASESOR para hablar con una persona.»',
        'Cambie «contiene» por «igual a» en las condiciones de una o dos letras: caben en la dirección de cualquier archivo.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'probe', 'answers'],
  audit({ graphFacts, probe, answers }) {
    if (probe.rows.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const rows = new Map(probe.rows.map((row) => [row.at, row]));
    const faults = mediaFaults(graphFacts, probe.rows).map((fault) => ({
      row: rows.get(fault.at)!,
      fault,
    }));
    const certain = faults.filter(({ fault }) => fault.fault !== 'open');
    const worst = certain.find(({ fault }) => fault.fault !== 'taken') ?? certain[0];
    if (worst !== undefined) {
      const isTaken = worst.fault.fault === 'taken';
      const alike = certain.filter(({ fault }) => (fault.fault === 'taken') === isTaken);
      const way = exchangesUntil(worst.row.standing.before);
      const evidence: Evidence[] = [exitEvidence(worst.fault.block, worst.fault.exit)];
      if (way.length > 0) evidence.unshift(joinExchanges(way, 'reaches-block'));
      return {
        outcome: 'fail',
        variant: isTaken ? 'fail-taken' : 'fail',
        blocks: certain.map(({ fault }) => fault.block),
        params: { count: alike.length, block: worst.row.title, value: worst.fault.value },
        evidence,
      };
    }
    const asked = subjectToAsk(
      faults.map(({ row, fault }) => ({ variant: 'review', subject: nameOf(fault), row, fault })),
      answers,
    );
    if (asked !== null) {
      return {
        outcome: 'review',
        variant: 'review',
        subject: asked.subject,
        blocks: [asked.row.block],
        params: { block: asked.row.title, name: asked.subject },
      };
    }
    return { outcome: 'pass', variant: 'pass', params: { total: probe.rows.length } };
  },
});

function nameOf({ hangsOn, block }: MediaFault): string {
  return hangsOn?.name ?? block;
}
