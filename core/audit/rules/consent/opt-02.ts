import type { Evidence } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import { dominatorsOf } from '#core/flow/facts/dominators.ts';
import { exchangesUntil, joinExchanges } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { judgedLanguage } from '#core/audit/detect/languages.ts';
import { stopReplies } from '#core/audit/detect/stop-replies.ts';
import { asksForConsent } from '#core/audit/lexicon/stop-requests.ts';
import { tellingBlocks } from '#core/audit/probe/judge-replies.ts';
import { typeAgain } from '#core/audit/probe/probe-conversation.ts';
import { typeOnce } from '#core/audit/probe/run-probe.ts';

/** No, as a user says it to a question about consent; the same word in Portuguese, Spanish and English but for one letter. */
const refusals = { pt: 'não', es: 'no', en: 'no' } as const;

/** OPT-02: refusing messages does not cost the way to a person, nor is agreeing to them its price. */
export const opt02 = defineAudit({
  meta: {
    id: 'OPT-02',
    group: 'consent',
    titles: {
      pass: {
        'pt-BR': 'Quem recusa receber mensagens continua com um caminho até uma pessoa',
        en: 'Whoever refuses messages keeps a way to a person',
        es: 'Quien rechaza recibir mensajes conserva un camino hasta una persona',
      },
      fail: {
        'pt-BR':
          'Depois do pedido de parar as mensagens (“{word}”), não há mais caminho até uma pessoa (“{block}”)',
        en: 'After a request to stop messages (“{word}”) no way leads to a person any more (“{block}”)',
        es: 'Después del pedido de no recibir más mensajes («{word}»), ya no hay camino hasta una persona («{block}»)',
      },
      'fail-condition': {
        'pt-BR':
          'Só chega a uma pessoa quem aceita receber mensagens: “{block}” pergunta isso antes, e a recusa não leva a ninguém',
        en: 'Only those who agree to receive messages get to a person: “{block}” asks first, and refusing leads to nobody',
        es: 'Solo llega a una persona quien acepta recibir mensajes: «{block}» lo pregunta antes, y negarse no lleva a nadie',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não trata a recusa de mensagens nem pede autorização para enviá-las',
        en: 'The flow neither handles a refusal of messages nor asks whether it may send any',
        es: 'El flujo no atiende el rechazo de mensajes ni pide permiso para enviarlos',
      },
    },
    why: {
      'pt-BR':
        'Não querer propaganda não é não querer atendimento. Trocar um pelo outro faz da autorização uma cobrança e deixa o testador sem saída.',
      en: 'Not wanting advertising is not the same as not wanting service. Trading one for the other makes consent a price and leaves the tester without a way out.',
      es: 'No querer publicidad no es no querer atención. Cambiar una por otra convierte el permiso en un precio y deja al probador sin salida.',
    },
    questions: {},
    fix: {
      'pt-BR': [
        'Abra o bloco mostrado na evidência.',
        'Depois da confirmação da saída, volte ao menu ou diga: “Para falar com uma pessoa, digite ATENDENTE.”',
        'Na pergunta sobre receber mensagens, leve o “não” ao mesmo menu que o “sim”.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the block shown in the evidence.',
        'After confirming the opt-out, go back to the menu or say: “To talk to a person, type AGENT.”',
        'At the question about receiving messages, lead “no” to the same menu as “yes”.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque mostrado en la evidencia.',
        'Después de confirmar la baja, vuelva al menú o diga: «Para hablar con una persona, escriba ASESOR.»',
        'En la pregunta sobre recibir mensajes, lleve el «no» al mismo menú que el «sí».',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'contacts', 'languages', 'probe', 'said', 'surroundings'],
  audit({ graphFacts, contacts, languages, probe, said, surroundings }) {
    const { graph, reachable, dominators } = graphFacts;
    const language = judgedLanguage(languages, surroundings.client?.country ?? null);
    const goals = goalsOf(graphFacts, contacts);
    const sinks = [...goals.possible].filter((at) => reachable.has(at));
    const stops = stopReplies(graphFacts, probe.rows, language).filter(
      ({ understood }) => understood === 'yes',
    );
    const asking = probe.rows.filter(({ at }) =>
      said[at]!.texts.some((text) => asksForConsent(text) !== null),
    );
    if (sinks.length === 0 || (stops.length === 0 && asking.length === 0))
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const reaches = canReach(graph, goals.possible);
    const cut = stops.find(
      ({ reply }) => reply.ending !== 'handed-over' && !reaches.has(reply.session.at),
    );
    if (cut !== undefined) {
      const { row, word, reply } = cut;
      const typed = typeAgain(graphFacts, row.standing.session, word, reply);
      const closed = graph.blocks.filter((_, at) => reachable.has(at) && !reaches.has(at));
      const evidence: Evidence[] = [
        joinExchanges([...exchangesUntil(row.standing.before), typed], 'loses-request'),
        { kind: 'closed-set', blocks: closed.map(({ id }) => id) },
      ];
      const { id, title } = graph.blocks[reply.session.at]!;
      const params = { word, block: title };
      return { outcome: 'fail', variant: 'fail', blocks: [id], params, evidence };
    }
    const telling = tellingBlocks(graphFacts, contacts);
    const gate = asking.find(
      ({ at }) =>
        !goals.possible.has(at) &&
        sinks.every((sink) => dominatorsOf(graph, dominators, sink).includes(at)),
    );
    const refusal = refusals[language];
    if (gate !== undefined) {
      const way = typeOnce(graphFacts, gate.standing.session, refusal, telling);
      const past = canReach(graph, goals.possible, (at) => at === gate.at);
      const isLost = way.replies.every(
        ({ ending, session }) => ending !== 'handed-over' && !past.has(session.at),
      );
      if (isLost && way.result === 'nothing') {
        const typed = typeAgain(graphFacts, gate.standing.session, refusal, way.shown);
        return {
          outcome: 'fail',
          variant: 'fail-condition',
          blocks: [gate.block],
          params: { block: gate.title },
          evidence: [
            joinExchanges([...exchangesUntil(gate.standing.before), typed], 'loses-request'),
          ],
        };
      }
    }
    const [shown] = stops;
    const evidence =
      shown === undefined
        ? []
        : [
            joinExchanges(
              [
                ...exchangesUntil(shown.row.standing.before),
                typeAgain(graphFacts, shown.row.standing.session, shown.word, shown.reply),
              ],
              'is-answered',
            ),
          ];
    return { outcome: 'pass', variant: 'pass', evidence };
  },
});
