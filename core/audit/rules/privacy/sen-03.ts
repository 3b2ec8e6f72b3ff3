import type { Sector } from '#core/model/sectors.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { dealsWithHealth } from '#core/audit/lexicon/health-words.ts';

const healthSectors: ReadonlySet<Sector | null> = new Set<Sector>(['healthcare', 'health-plan']);

/** SEN-03: where health data are dealt with, a person has looked at it (WhatsApp's messaging policy, health). */
export const sen03 = defineAudit({
  meta: {
    id: 'SEN-03',
    group: 'privacy',
    isPersons: true,
    titles: {
      review: {
        'pt-BR': 'O fluxo trata de dados de saúde: “{words}”',
        en: 'The flow deals with health data: “{words}”',
        es: 'El flujo trata datos de salud: «{words}»',
      },
      'review-sector': {
        'pt-BR': 'O cliente é da área da saúde: o que o fluxo pergunta precisa ser conferido',
        en: 'The client is in health: what the flow asks has to be looked at',
        es: 'El cliente es del área de la salud: lo que el flujo pregunta debe revisarse',
      },
      'not-applicable': {
        'pt-BR': 'Nada no fluxo ou no cliente indica dados de saúde',
        en: 'Nothing in the flow or about the client points to health data',
        es: 'Nada en el flujo ni en el cliente indica datos de salud',
      },
    },
    why: {
      'pt-BR':
        'A política do WhatsApp não permite telemedicina nem dados de saúde onde a lei exige sistemas mais seguros. Se é esse o caso, só uma pessoa sabe.',
      en: 'WhatsApp’s policy allows neither telemedicine nor health data where law wants stronger systems. Whether that is so only a person knows.',
      es: 'La política de WhatsApp no permite telemedicina ni datos de salud donde la ley exige sistemas más seguros. Si es el caso, solo lo sabe una persona.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O responsável por proteção de dados do cliente conferiu que o que o bloco “{block}” trata (“{words}”) pode passar pelo WhatsApp?',
        en: 'Has the client’s person in charge of data protection confirmed that what block “{block}” deals with (“{words}”) may go through WhatsApp?',
        es: '¿El responsable de protección de datos del cliente confirmó que lo que trata el bloque «{block}» («{words}») puede pasar por WhatsApp?',
      },
      'review-sector': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O responsável por proteção de dados do cliente conferiu que este fluxo não recolhe dados de saúde que a lei não deixa passar pelo WhatsApp?',
        en: 'Has the client’s person in charge of data protection confirmed that this flow collects no health data that law keeps out of WhatsApp?',
        es: '¿El responsable de protección de datos del cliente confirmó que este flujo no recoge datos de salud que la ley no permite pasar por WhatsApp?',
      },
    },
    fix: {
      'pt-BR': [
        'Tire do fluxo perguntas sobre sintomas, diagnósticos, exames e receitas.',
        'Marque consultas só com dia, hora e unidade; o motivo fica para o atendimento presencial ou para o sistema da clínica.',
        'Entregue resultados por link a uma página com login, nunca na conversa.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Take questions about symptoms, diagnoses, tests and prescriptions out of the flow.',
        'Book appointments with day, hour and place only; the reason is for the visit or the clinic’s own system.',
        'Hand out results by a link to a page with a log-in, never in the chat.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Quite del flujo las preguntas sobre síntomas, diagnósticos, exámenes y recetas.',
        'Agende citas solo con día, hora y sede; el motivo queda para la consulta o el sistema de la clínica.',
        'Entregue los resultados con un enlace a una página con inicio de sesión, nunca en la conversación.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'said', 'dataRequests', 'surroundings'],
  audit({ graphFacts, said, dataRequests, surroundings }): AuditProduct {
    const { graph, reachable } = graphFacts;
    const asked = dataRequests.find(({ kind }) => kind === 'health');
    if (asked !== undefined) return review(asked.at, asked.what, asked.evidence);
    for (const at of [...reachable].sort((a, b) => a - b)) {
      for (const text of [...said[at]!.texts, ...said[at]!.options.map(({ label }) => label)]) {
        const span = dealsWithHealth(text);
        if (span === null) continue;
        const words = text.slice(span.start, span.end);
        return review(at, words, { kind: 'quote', block: graph.blocks[at]!.id, text, ...span });
      }
    }
    if (healthSectors.has(surroundings.client?.sector ?? null))
      return { outcome: 'review', variant: 'review-sector', subject: 'health' };
    return { outcome: 'not-applicable', variant: 'not-applicable' };

    function review(
      at: number,
      words: string,
      evidence: (typeof dataRequests)[number]['evidence'],
    ): AuditProduct {
      return {
        outcome: 'review',
        variant: 'review',
        blocks: [graph.blocks[at]!.id],
        subject: 'health',
        params: { block: graph.blocks[at]!.title, words },
        evidence: [evidence],
      };
    }
  },
});
