import type { Evidence } from '#core/model/finding.ts';
import { exchangesUntil, joinExchanges } from '#core/flow/simulate/explore.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { askedWords } from '#core/audit/detect/before-person.ts';
import { requestsBeforePerson } from '#core/audit/detect/requests-before-person.ts';

/** OBS-03: who does not give the data that are asked for is told another channel (POLICY, FAQ 2). */
export const obs03 = defineAudit({
  meta: {
    id: 'OBS-03',
    group: 'obstacles',
    titles: {
      pass: {
        'pt-BR': 'Quem não informa o que é pedido chega a uma pessoa ou recebe outro canal',
        en: 'Who does not give what is asked for reaches a person or is told another channel',
        es: 'Quien no da lo que se pide llega a una persona o recibe otro canal',
      },
      fail: {
        'pt-BR': 'Quem se recusa a informar {data} fica sem resposta e sem outro canal',
        en: 'Who refuses to give {data} is left without an answer and without another channel',
        es: 'Quien se niega a dar {data} se queda sin respuesta y sin otro canal',
      },
      review: {
        'pt-BR':
          'O que acontece com quem se recusa a informar {data} depende do que o arquivo não mostra',
        en: 'What happens to somebody who refuses to give {data} depends on what the file does not show',
        es: 'Lo que pasa con quien se niega a dar {data} depende de lo que el archivo no muestra',
      },
      'not-applicable': {
        'pt-BR': 'Nenhum dado é pedido antes de uma pessoa',
        en: 'No data are asked for before a person',
        es: 'No se pide ningún dato antes de una persona',
      },
    },
    why: {
      'pt-BR':
        'O testador do WhatsApp não tem cadastro e não informa dados. Se a recusa só repete a pergunta ou volta ao início, ele não acha a pessoa.',
      en: 'WhatsApp’s tester has no account and gives no data. If a refusal only repeats the question or starts over, they find no person.',
      es: 'El probador de WhatsApp no tiene cuenta y no da datos. Si la negativa solo repite la pregunta o vuelve al inicio, no encuentra a la persona.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, quem responde três vezes “prefiro não informar” chega a uma pessoa ou recebe outro canal?',
        en: 'In block “{block}”, does somebody who answers “I’d rather not say” three times reach a person or get told another channel?',
        es: 'En el bloque «{block}», quien responde tres veces «prefiero no decirlo» ¿llega a una persona o recibe otro canal?',
      },
    },
    fix: {
      'pt-BR': [
        'Em cada bloco listado, inclua uma saída “contém: não, prefiro não, não tenho” antes das outras.',
        'Leve-a ao bloco de atendimento, ou a um bloco que dá outro canal (telefone, e-mail).',
        'Conte as respostas inválidas numa variável e, na segunda, siga pelo mesmo caminho.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In each listed block, add an exit “contains: no, rather not, don’t have” before the others.',
        'Lead it to the attendance block, or to a block that names another channel (phone, e-mail).',
        'Count invalid replies in a variable, and at the second one go the same way.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En cada bloque de la lista, agregue una salida «contiene: no, prefiero no, no tengo» antes de las otras.',
        'Llévela al bloque de atención o a un bloque que dé otro canal (teléfono, correo).',
        'Cuente las respuestas inválidas en una variable y, a la segunda, siga por el mismo camino.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'contacts', 'beforePerson', 'dataRequests', 'answers'],
  audit({ graphFacts, contacts, beforePerson, dataRequests, answers }): AuditProduct {
    const { graph } = graphFacts;
    const { replies } = beforePerson;
    const asked = requestsBeforePerson(graphFacts, contacts, dataRequests, (one) =>
      beforePerson.isBarrier(one),
    );
    if (asked.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const results = asked.map((request) => ({ request, result: replies.refuse(request) }));
    const answerTo = (at: number): string | undefined =>
      answers('review', graph.blocks[at]!.id)?.says;
    const stuck = results.filter(
      ({ request, result }) =>
        (result?.outcome === 'stuck' && request.certainty === 'certain') ||
        (isOpen(request.certainty, result?.outcome) && answerTo(request.at) === 'no'),
    );
    if (stuck.length > 0) {
      const shown = stuck.find(({ result }) => result?.outcome === 'stuck');
      const evidence: Evidence[] = [];
      if (shown?.result) {
        const before = exchangesUntil(replies.standing(shown.request.at)?.before ?? null);
        evidence.push(joinExchanges([...before, ...shown.result.exchanges], 'is-refused'));
      }
      const requests = stuck.map(({ request }) => request);
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: [...new Set(requests.map(({ at }) => graph.blocks[at]!.id))],
        params: { data: askedWords(requests) },
        evidence: [...evidence, ...requests.slice(0, 4).map((one) => one.evidence)],
      };
    }
    const open = results.find(
      ({ request, result }) =>
        isOpen(request.certainty, result?.outcome) && answerTo(request.at) === undefined,
    );
    if (open === undefined) return { outcome: 'pass', variant: 'pass' };
    const { id, title } = graph.blocks[open.request.at]!;
    return {
      outcome: 'review',
      variant: 'review',
      blocks: [id],
      params: { block: title, data: open.request.what },
      evidence: [open.request.evidence],
    };
  },
});

/** A refusal whose end nobody can see from the file: a script judges it, or no conversation came there. */
function isOpen(
  certainty: 'certain' | 'guess',
  outcome: 'answered' | 'stuck' | 'open' | undefined,
): boolean {
  return (
    outcome === undefined || outcome === 'open' || (outcome === 'stuck' && certainty === 'guess')
  );
}
