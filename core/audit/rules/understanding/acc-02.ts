import type { Conversation, Evidence } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { exitEvidence } from '#core/audit/detect/exit-evidence.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { judgedLanguage } from '#core/audit/detect/languages.ts';
import { findThief, thiefByOrder, type Thief } from '#core/audit/probe/find-thief.ts';
import { tellingBlocks } from '#core/audit/probe/judge-replies.ts';
import { cellConversation } from '#core/audit/probe/probe-conversation.ts';
import { requestsIn } from '#core/audit/probe/requests.ts';

/** ACC-02: no earlier output takes a request for a person away from the one that answers it (POLICY, FAQ 7). */
export const acc02 = defineAudit({
  meta: {
    id: 'ACC-02',
    group: 'understanding',
    titles: {
      pass: {
        'pt-BR': 'Nenhuma saída toma o pedido de uma pessoa antes da que o atende',
        en: 'No output takes a request for a person before the one that answers it',
        es: 'Ninguna salida toma el pedido de una persona antes de la que lo atiende',
      },
      fail: {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, outra saída toma o pedido de uma pessoa: “{phrase}” contém “{value}” (“{block}”)',
        en: 'At {count} {count|block|blocks} another output takes the request for a person: “{phrase}” holds “{value}” (“{block}”)',
        es: 'En {count} {count|bloque|bloques}, otra salida toma el pedido de una persona: «{phrase}» contiene «{value}» («{block}»)',
      },
      'fail-all': {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, uma saída que aceita qualquer mensagem esconde a que leva a uma pessoa (“{block}”)',
        en: 'At {count} {count|block|blocks} an output that takes every message hides the one that leads to a person (“{block}”)',
        es: 'En {count} {count|bloque|bloques}, una salida que acepta cualquier mensaje esconde la que lleva a una persona («{block}»)',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não tem pedido de uma pessoa que outra saída pudesse tomar',
        en: 'The flow has no request for a person that another output could take',
        es: 'El flujo no tiene un pedido de una persona que otra salida pueda tomar',
      },
    },
    why: {
      'pt-BR':
        'O motor tenta as saídas em ordem, e uma condição curta como “contém n” cabe em quase qualquer frase: quem pede um humano acaba na despedida.',
      en: 'The engine tries outputs in order, and a short condition such as “contains n” fits almost any sentence: whoever asks for a human ends at the goodbye.',
      es: 'El motor prueba las salidas en orden, y una condición corta como «contiene n» cabe en casi cualquier frase: quien pide un humano termina en la despedida.',
    },
    questions: {},
    fix: {
      'pt-BR': [
        'Abra o bloco listado e a saída mostrada na evidência.',
        'Troque “contém” por “igual a” nos valores curtos (“n”, “s”, “sim”), ou escreva a palavra inteira.',
        'Mova a saída que leva à pessoa para cima de todas as outras.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the listed block and the output shown in the evidence.',
        'Replace “contains” by “equals” for short values (“n”, “s”, “yes”), or write the whole word.',
        'Move the output that leads to the person above all others.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque de la lista y la salida mostrada en la evidencia.',
        'Cambie «contiene» por «igual a» en los valores cortos («n», «s», «sí»), o escriba la palabra entera.',
        'Suba la salida que lleva a la persona por encima de todas las demás.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'contacts', 'languages', 'probe', 'surroundings'],
  audit({ graphFacts, contacts, languages, probe, surroundings }) {
    const telling = tellingBlocks(graphFacts, contacts);
    const language = judgedLanguage(languages, surroundings.client?.country ?? null);
    const spoken = languages.all.length === 0 ? [language] : languages.all;
    const plain = spoken.flatMap((one) => requestsIn(probe.phrases, one).plain);
    const { graph, reachable } = graphFacts;
    const { sure } = goalsOf(graphFacts, contacts);
    // Sinks that an output hides are sinks: hiding them is what is looked for.
    if (sure.size === 0 || probe.rows.length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const leading = canReach(graph, sure, (at) => !graph.blocks[at]!.input.bypass && !sure.has(at));
    const typed = probe.rows.flatMap((row): Theft[] => {
      const thief = findThief(graphFacts, row, plain, telling);
      if (thief === null) return [];
      const lost = cellConversation(graphFacts, row, thief.text, 'loses-request');
      return [{ at: row.at, thief, lost }];
    });
    // Where a script decides first, or nobody came in the simulation, the order of the outputs still tells.
    const rows = new Map(probe.rows.map((row) => [row.at, row]));
    const ordered = [...reachable].flatMap((at): Theft[] => {
      if (typed.some((theft) => theft.at === at)) return [];
      for (const request of plain) {
        const known = rows.get(at)?.way(request).result ?? 'possible';
        if (known !== 'possible') continue;
        const thief = thiefByOrder(graphFacts, at, request, leading);
        if (thief !== null) return [{ at, thief, lost: null }];
      }
      return [];
    });
    const thefts = [...typed, ...ordered].sort((a, b) => a.at - b.at);
    const worst = thefts.find(({ thief }) => thief.value !== null) ?? thefts[0];
    if (worst === undefined) return { outcome: 'pass', variant: 'pass' };
    const evidence = thefts
      .filter(
        (theft, at) => thefts.findIndex(({ thief }) => thief.output === theft.thief.output) === at,
      )
      .flatMap(({ thief, lost }): Evidence[] => [
        exitEvidence(thief.block, thief.output),
        ...(lost === null ? [] : [lost]),
      ]);
    return {
      outcome: 'fail',
      variant: worst.thief.value === null ? 'fail-all' : 'fail',
      blocks: thefts.map(({ at }) => graph.blocks[at]!.id),
      params: {
        count: thefts.length,
        phrase: worst.thief.text,
        value: worst.thief.value ?? '',
        block: graph.blocks[worst.at]!.title,
      },
      evidence: evidence.slice(0, 6),
    };
  },
});

/** A request that is taken, and where. */
interface Theft {
  readonly at: number;
  readonly thief: Thief;
  /** Null where only the order of the outputs tells. */
  readonly lost: Conversation | null;
}
