import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Evidence } from '#core/model/finding.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { carveOutFor } from '#core/audit/ai/carve-outs.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';

/** AI-01: a general-purpose assistant is not what the bot is for (WhatsApp's terms on AI providers). */
export const ai01 = defineAudit({
  meta: {
    id: 'AI-01',
    group: 'ai',
    // What a bot is mainly for is a judgement: no file shows it.
    titles: {
      review: {
        'pt-BR':
          'Em {count} de {total} blocos quem escreve é um modelo de IA ({name}): se ele serve só ao negócio, alguém precisa dizer',
        en: 'In {count} of {total} blocks an AI model writes ({name}): whether it serves only the business, somebody has to say',
        es: 'En {count} de {total} bloques escribe un modelo de IA ({name}): si sirve solo al negocio, alguien tiene que decirlo',
      },
      'not-applicable': {
        'pt-BR': 'Nenhum bloco do fluxo dá respostas geradas por um modelo de IA',
        en: 'No block of the flow gives answers that an AI model generates',
        es: 'Ningún bloque del flujo da respuestas generadas por un modelo de IA',
      },
      'not-applicable-carve-out': {
        'pt-BR':
          'A regra sobre assistentes de uso geral não vale para números deste país ({country}) desde {from}',
        en: 'The rule on general-purpose assistants does not bind numbers of this country ({country}) since {from}',
        es: 'La regla sobre asistentes de uso general no rige para números de este país ({country}) desde {from}',
      },
    },
    why: {
      'pt-BR':
        'Desde 15/01/2026 a plataforma não pode servir de canal para assistentes de IA de uso geral; IA dentro do atendimento de um negócio continua permitida.',
      en: 'Since 15\u00a0January\u00a02026 the platform may not carry general-purpose AI assistants; AI inside a business’s own service remains allowed.',
      es: 'Desde el 15/01/2026 la plataforma no puede servir de canal a asistentes de IA de uso general; la IA dentro de la atención de un negocio sigue permitida.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'As instruções da IA no bloco “{block}” a limitam ao atendimento deste negócio, recusando outros assuntos?',
        en: 'Do the instructions of the AI in block “{block}” keep it to the service of this business, refusing other subjects?',
        es: '¿Las instrucciones de la IA en el bloque «{block}» la limitan a la atención de este negocio y rechazan otros temas?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco em que a IA responde.',
        'Escreva nas instruções quais assuntos do negócio ela atende, e que recuse os demais.',
        'Troque convites como “pergunte qualquer coisa” por uma lista do que a IA sabe responder.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, open the block in which the AI answers.',
        'Write into the instructions which subjects of the business it serves, and that it refuses all others.',
        'Replace invitations such as “ask me anything” by a list of what the AI can answer.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque en el que responde la IA.',
        'Escriba en las instrucciones qué temas del negocio atiende, y que rechace los demás.',
        'Cambie invitaciones como «pregunte lo que quiera» por una lista de lo que la IA sabe responder.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'generative', 'surroundings', 'asOf', 'answers'],
  audit({ graphFacts, exploration, generative, surroundings, asOf, answers }) {
    const { graph, reachable } = graphFacts;
    const writing = generative.filter(({ at }) => reachable.has(at));
    const country = countryOf(surroundings.number?.phone ?? null);
    const out = country === null ? null : carveOutFor(country, asOf);
    const asked = subjectToAsk(
      writing.map((one) => ({ ...one, variant: 'review', subject: graph.blocks[one.at]!.id })),
      answers,
    );
    if (asked === null) return { outcome: 'not-applicable', variant: 'not-applicable' };
    if (out !== null) {
      return {
        outcome: 'not-applicable',
        variant: 'not-applicable-carve-out',
        params: { country: country ?? '', from: out.from },
      };
    }
    const way = conversationTo(graphFacts, exploration, asked.at, 'reaches-block');
    const evidence: Evidence[] = way === null ? [] : [way];
    if (asked.prompt !== null) {
      const text = asked.prompt;
      evidence.push({ kind: 'quote', block: asked.subject, text, start: null, end: null });
    }
    return {
      outcome: 'review',
      variant: asked.variant,
      subject: asked.subject,
      blocks: writing.map(({ at }) => graph.blocks[at]!.id),
      params: {
        count: writing.length,
        total: reachable.size,
        name: asked.name,
        block: graph.blocks[asked.at]!.title,
      },
      evidence,
    };
  },
});

/** The country of a number in E.164, or null. */
function countryOf(phone: string | null): string | null {
  return phone === null ? null : (parsePhoneNumberFromString(phone)?.country ?? null);
}
