import { canReach } from '#core/flow/facts/can-reach.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { afterFailure } from '#core/audit/detect/after-failure.ts';
import { outsideSteps, type OutsideStep } from '#core/audit/detect/failing-steps.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';

/** STR-04: when a request on the way to a person fails, a way to one is left (RULES STR-04; engine, actions). */
export const str04 = defineAudit({
  meta: {
    id: 'STR-04',
    group: 'structure',
    titles: {
      pass: {
        'pt-BR':
          'Se uma consulta externa falha, ainda há caminho até uma pessoa ({count} {count|bloco conferido|blocos conferidos})',
        en: 'If an outside request fails, a way to a person is left ({count} {count|block checked|blocks checked})',
        es: 'Si una consulta externa falla, queda un camino hasta una persona ({count} {count|bloque revisado|bloques revisados})',
      },
      fail: {
        'pt-BR': 'Se a consulta do bloco “{block}” falha, ninguém mais chega a uma pessoa',
        en: 'If the request of block “{block}” fails, nobody gets to a person any more',
        es: 'Si falla la consulta del bloque «{block}», nadie llega ya a una persona',
      },
      review: {
        'pt-BR':
          'Se a consulta do bloco “{block}” falha, o que acontece depende de um script que não se executa aqui',
        en: 'If the request of block “{block}” fails, what happens depends on a script that is not run here',
        es: 'Si falla la consulta del bloque «{block}», lo que sucede depende de un script que aquí no se ejecuta',
      },
      'not-applicable': {
        'pt-BR': 'Nenhuma consulta externa decide o caminho até uma pessoa',
        en: 'No outside request decides the way to a person',
        es: 'Ninguna consulta externa decide el camino hasta una persona',
      },
    },
    why: {
      'pt-BR':
        'Um dia a API cai. Se a saída de erro volta ao começo, quem pede uma pessoa gira em círculo até a API voltar.',
      en: 'One day the API is down. If the error exit leads back to the start, whoever asks for a person goes round in a circle until it is up again.',
      es: 'Un día la API cae. Si la salida de error vuelve al comienzo, quien pide una persona gira en círculo hasta que la API vuelva.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Com a consulta do bloco “{block}” fora do ar, o usuário ainda chega a uma pessoa ou a outro canal?',
        en: 'With the request of block “{block}” out of order, does the user still get to a person or to another channel?',
        es: 'Con la consulta del bloque «{block}» fuera de servicio, ¿el usuario todavía llega a una persona o a otro canal?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco que faz a consulta.',
        'Inclua uma saída para a falha (por exemplo “status diferente de 200”, ou variável que não existe) antes da padrão.',
        'Leve essa saída ao atendimento, ou a um bloco que informa telefone ou e-mail.',
        'No script que lê a resposta, trate a resposta vazia e devolva um valor que leve a uma pessoa.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, open the block that makes the request.',
        'Add an exit for the failure (“status not equal to 200”, for example, or a variable that does not exist) before the default one.',
        'Lead it to the attendance block, or to a block that tells a phone number or an e-mail address.',
        'In the script that reads the answer, handle an empty one and return a value that leads to a person.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el Builder, abra el bloque que hace la consulta.',
        'Agregue una salida para el fallo (por ejemplo «estado distinto de 200», o variable que no existe) antes de la predeterminada.',
        'Lleve esa salida a la atención, o a un bloque que informe teléfono o correo.',
        'En el script que lee la respuesta, trate la respuesta vacía y devuelva un valor que lleve a una persona.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['flow', 'graphFacts', 'exploration', 'contacts', 'answers'],
  audit({ flow, graphFacts, exploration, contacts, answers }) {
    const { graph, reachable } = graphFacts;
    const goals = goalsOf(graphFacts, contacts).possible;
    const reaches = canReach(graph, goals);
    const steps = outsideSteps(flow);
    const judged = steps
      .filter(({ at }) => reachable.has(at) && reaches.has(at) && !graphFacts.handovers.has(at))
      .flatMap((step) => {
        const visit = exploration.visits.get(step.at);
        // A block that a complete search did not come to is entered by nobody.
        if (visit === undefined) return [];
        const together = downWith(step, steps, graphFacts.handovers);
        return [{ at: step.at, ...afterFailure(graphFacts, visit, step, together, goals) }];
      })
      .filter(({ result }) => result !== 'nothing');
    const id = (at: number): string => graph.blocks[at]!.id;
    const title = (at: number): string => graph.blocks[at]!.title;
    if (judged.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const lost = judged.find(({ result }) => result === 'nobody');
    if (lost !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: judged.flatMap(({ at, result }) => (result === 'nobody' ? [id(at)] : [])),
        params: { block: title(lost.at) },
        evidence: lost.witness === null ? [] : [lost.witness],
      };
    }
    const asked = subjectToAsk(
      judged
        .filter(({ result }) => result === 'open')
        .map(({ at }) => ({ at, variant: 'review', subject: id(at) })),
      answers,
    );
    if (asked === null)
      return { outcome: 'pass', variant: 'pass', params: { count: judged.length } };
    const way = conversationTo(graphFacts, exploration, asked.at, 'reaches-block');
    return {
      outcome: 'review',
      variant: asked.variant,
      subject: asked.subject,
      blocks: [asked.subject],
      params: { block: title(asked.at) },
      evidence: way === null ? [] : [way],
    };
  },
});

/** The step, and those whose requests go to the same address; the desk's own are the platform's affair. */
function downWith(
  step: OutsideStep,
  steps: readonly OutsideStep[],
  handovers: ReadonlySet<number>,
): readonly OutsideStep[] {
  return steps.filter(
    ({ at, addresses }) =>
      at === step.at ||
      (!handovers.has(at) && [...addresses].some((address) => step.addresses.has(address))),
  );
}
