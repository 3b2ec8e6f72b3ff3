import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Evidence } from '#core/model/finding.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { byBlock } from '#core/audit/detect/by-block.ts';
import type { Contact } from '#core/audit/detect/contact.ts';
import { reachableDesks } from '#core/audit/hours/asked-branches.ts';
import {
  inSentence,
  joinJudgements,
  quoteOf,
  type Judgement,
} from '#core/audit/hours/judgement.ts';
import { longWait, shortWait } from '#core/audit/hours/queue-wait.ts';
import { findQueueTexts, type QueueText } from '#core/audit/hours/queue-texts.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { noHandover } from './check-titles.ts';

/** QUE-02: where there is a queue, another way is offered (POLICY, FAQ 4). */
export const que02 = defineAudit({
  meta: {
    id: 'QUE-02',
    group: 'hours',
    titles: {
      pass: {
        'pt-BR': 'Quem vai para a fila recebe antes outro canal',
        en: 'Whoever is put into the queue is told another channel first',
        es: 'A quien va a la fila se le da antes otro canal',
      },
      fail: {
        'pt-BR': '“{block}” põe o usuário numa fila e não dá outro canal',
        en: '“{block}” puts the user into a queue and names no other channel',
        es: '«{block}» pone al usuario en una fila y no da otro canal',
      },
      'fail-long': {
        'pt-BR': 'A fila dura {minutes} minutos em média, e o fluxo não dá outro canal no caminho',
        en: 'The queue takes {minutes} minutes on average, and the flow names no other channel on the way',
        es: 'La fila dura {minutes} minutos en promedio y el flujo no da otro canal en el camino',
      },
      'review-weak': {
        'pt-BR': 'O único canal dado antes da fila precisa ser conferido: {value}',
        en: 'The only channel named before the queue has to be looked at: {value}',
        es: 'El único canal dado antes de la fila debe revisarse: {value}',
      },
      'review-wait': {
        'pt-BR': 'Nenhum outro canal é dado antes de “{block}”, e não se sabe se há fila',
        en: 'No other channel is named before “{block}”, and whether there is a queue is not known',
        es: 'No se da otro canal antes de «{block}» y no se sabe si hay fila',
      },
      'not-applicable': noHandover,
      'not-applicable-unknown': {
        'pt-BR': 'O fluxo não fala de fila, e nada se sabe da espera (ver QUE-01)',
        en: 'The flow tells of no queue, and nothing is known of the wait (see QUE-01)',
        es: 'El flujo no habla de una fila y nada se sabe de la espera (ver QUE-01)',
      },
      'not-applicable-short': {
        'pt-BR': 'A espera é curta: {minutes} {minutes|minuto|minutos} em média',
        en: 'The wait is short: {minutes} {minutes|minute|minutes} on average',
        es: 'La espera es corta: {minutes} {minutes|minuto|minutos} en promedio',
      },
    },
    why: {
      'pt-BR':
        'Uma fila pode durar horas. A política pede que, nesse caso, o usuário tenha também outro canal para chegar a uma pessoa.',
      en: 'A queue may last for hours. The policy asks that in that case the user has another channel to a person as well.',
      es: 'Una fila puede durar horas. La política pide que, en ese caso, el usuario tenga también otro canal para llegar a una persona.',
    },
    questions: {
      'review-weak': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem usa “{value}”, mostrado no bloco “{block}”, chega a uma pessoa sem passar pela fila?',
        en: 'Does somebody who uses “{value}”, shown in block “{block}”, reach a person without the queue?',
        es: 'Quien usa «{value}», mostrado en el bloque «{block}», ¿llega a una persona sin pasar por la fila?',
      },
      'review-wait': {
        sets: 'service.averageWaitMinutes',
        'pt-BR':
          'Quantos minutos, em média, o usuário espera depois do bloco “{block}” até um atendente responder?',
        en: 'How many minutes does a user wait on average after block “{block}” until an agent answers?',
        es: '¿Cuántos minutos, en promedio, espera el usuario después del bloque «{block}» hasta que un agente responde?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco que avisa da fila, ou o último antes do atendimento humano.',
        'Acrescente outro canal: “Se preferir não esperar, ligue para … ou escreva para …”',
        'Confira também a mensagem automática de fila no Blip Desk, se houver.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, open the block that tells of the queue, or the last one before the human attendance.',
        'Add another channel: “If you would rather not wait, call … or write to …”',
        'Check the automatic queue message in Blip Desk as well, if there is one.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque que avisa de la fila, o el último antes de la atención humana.',
        'Agregue otro canal: «Si prefiere no esperar, llame al … o escriba a …»',
        'Revise también el mensaje automático de fila en Blip Desk, si existe.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'said', 'contacts', 'surroundings', 'answers'],
  audit({ graphFacts, exploration, said, contacts, surroundings, answers }) {
    const desks = reachableDesks(graphFacts);
    if (desks.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const minutes = surroundings.service?.averageWaitMinutes ?? null;
    const wait = minutes === null ? null : Math.round(minutes);
    const seen = { observedAt: surroundings.service?.observedAt ?? null };
    const known =
      minutes === null ? [] : [factEvidence('service.averageWaitMinutes', String(minutes), seen)];
    if (wait !== null && minutes! <= shortWait)
      return {
        outcome: 'not-applicable',
        variant: 'not-applicable-short',
        params: { minutes: wait },
        evidence: known,
      };
    const told = byBlock(contacts);
    const queues = findQueueTexts(graphFacts, said);
    const isAnyNamed = desks.some((at) => channelOn(graphFacts, told, at, []) !== null);
    // Whether there is a queue at all is QUE-01's question, and one is enough.
    if (queues.length === 0 && surroundings.service === null && !isAnyNamed)
      return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    const judged =
      queues.length > 0
        ? queues.map((one) => judgeQueue(graphFacts, exploration, told, one))
        : desks.map((at): Judgement => {
            const named = channelOn(graphFacts, told, at, []);
            const { id, title } = graphFacts.graph.blocks[at]!;
            if (named !== null) return asJudgement(graphFacts, named, id);
            const way = conversationTo(graphFacts, exploration, at, 'reaches-person');
            const evidence = way === null ? known : [way, ...known];
            if (wait === null)
              return {
                outcome: 'review',
                variant: 'review-wait',
                block: id,
                subject: 'service.averageWaitMinutes',
                params: { block: title },
                evidence,
              };
            return {
              outcome: 'fail',
              variant: 'fail-long',
              block: id,
              params: { minutes: wait },
              evidence,
            };
          });
    const product = joinJudgements(judged, answers)!;
    // Less than an hour on average is long at times, but no queue of hours.
    return product.variant === 'fail-long' && minutes! < longWait
      ? { ...product, severity: 'low' }
      : product;
  },
});

function judgeQueue(
  facts: FlowFacts,
  exploration: Exploration,
  told: ReadonlyMap<number, readonly Contact[]>,
  { at, text, span, next }: QueueText,
): Judgement {
  const { id, title } = facts.graph.blocks[at]!;
  const named = channelOn(facts, told, at, next);
  if (named !== null) return asJudgement(facts, named, id);
  const way = conversationTo(facts, exploration, at, 'reaches-block');
  const quote = quoteOf({ block: id, text }, span);
  return {
    outcome: 'fail',
    variant: 'fail',
    block: id,
    params: { block: title },
    evidence: way === null ? [quote] : [way, quote],
  };
}

/** The best channel named in a block, in those after it, or in those that every way to it passes. */
function channelOn(
  facts: FlowFacts,
  told: ReadonlyMap<number, readonly Contact[]>,
  at: number,
  next: readonly number[],
): Contact | null {
  const { dominators, graph } = facts;
  const blocks = [at, ...next];
  for (let one = at; one !== graph.root && one >= 0;) {
    one = dominators[one] ?? -1;
    blocks.push(one);
  }
  const named = blocks.flatMap((one) => told.get(one) ?? []);
  return named.find(({ strength }) => strength === 'strong') ?? named[0] ?? null;
}

function asJudgement(facts: FlowFacts, contact: Contact, block: string): Judgement {
  const { at, text, start, end, value, strength } = contact;
  const { id, title } = facts.graph.blocks[at]!;
  const quote: Evidence = { kind: 'quote', block: id, text, start, end };
  if (strength === 'strong') return { outcome: 'pass', variant: 'pass', block, evidence: [quote] };
  return {
    outcome: 'review',
    variant: 'review-weak',
    block: id,
    subject: value,
    params: { value: inSentence(value), block: title },
    evidence: [quote],
  };
}
