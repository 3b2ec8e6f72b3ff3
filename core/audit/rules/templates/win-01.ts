import { actionsOf } from '#core/flow/handover/handover-action.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { scheduledKind, sentKind, type SentKind } from '#core/audit/detect/sent-kind.ts';
import { silencesOf, stayingSilent, type Silenced } from '#core/audit/detect/silences.ts';

/** Minutes after a user's last message in which a business may write freely. */
const windowMinutes = 24 * 60;

/** WIN-01: what is sent more than 24 hours after the user's last message is a template (WhatsApp's policy, 24-hour window). */
export const win01 = defineAudit({
  meta: {
    id: 'WIN-01',
    group: 'templates',
    titles: {
      pass: {
        'pt-BR': 'O que o bot envia por conta própria sai dentro da janela de 24 horas',
        en: 'What the bot sends on its own goes out within the 24-hour window',
        es: 'Lo que el bot envía por su cuenta sale dentro de la ventana de 24 horas',
      },
      fail: {
        'pt-BR':
          'Depois de {hours} horas de silêncio, o bloco “{block}” envia uma mensagem comum, fora da janela de 24 horas',
        en: 'After {hours} hours of silence, block “{block}” sends an ordinary message, outside the 24-hour window',
        es: 'Tras {hours} horas de silencio, el bloque «{block}» envía un mensaje común, fuera de la ventana de 24 horas',
      },
      'review-silence': {
        'pt-BR':
          'A espera do bloco “{block}” pode terminar mais de 24 horas depois da última mensagem',
        en: 'The wait of block “{block}” can end more than 24 hours after the last message',
        es: 'La espera del bloque «{block}» puede terminar más de 24 horas después del último mensaje',
      },
      'review-schedule': {
        'pt-BR': 'O bloco “{block}” agenda uma mensagem, e o arquivo não mostra para quando',
        en: 'Block “{block}” schedules a message, and the file does not show for when',
        es: 'El bloque «{block}» programa un mensaje, y el archivo no muestra para cuándo',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não agenda mensagens nem escreve depois de um silêncio',
        en: 'The flow schedules no messages and does not write after a silence',
        es: 'El flujo no programa mensajes ni escribe después de un silencio',
      },
    },
    why: {
      'pt-BR':
        'Passadas 24 horas da última mensagem do usuário, só modelos aprovados são entregues. Uma mensagem comum se perde, e o usuário fica esperando.',
      en: 'Once 24 hours have passed since the user’s last message, only approved templates are delivered. An ordinary message is lost, and the user is left waiting.',
      es: 'Pasadas 24 horas desde el último mensaje del usuario, solo se entregan plantillas aprobadas. Un mensaje común se pierde, y el usuario queda esperando.',
    },
    questions: {
      'review-silence': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O que sai quando a espera do bloco “{block}” termina chega sempre até 24 horas depois da última mensagem do usuário, ou é um modelo aprovado?',
        en: 'Does what is sent when the wait of block “{block}” ends always go out within 24 hours of the user’s last message, or is it an approved template?',
        es: '¿Lo que sale cuando termina la espera del bloque «{block}» sale siempre dentro de las 24 horas del último mensaje del usuario, o es una plantilla aprobada?',
      },
      'review-schedule': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'A mensagem que o bloco “{block}” agenda sai sempre até 24 horas depois da última mensagem do usuário, ou é um modelo aprovado?',
        en: 'Does the message that block “{block}” schedules always go out within 24 hours of the user’s last message, or is it an approved template?',
        es: '¿El mensaje que programa el bloque «{block}» sale siempre dentro de las 24 horas del último mensaje del usuario, o es una plantilla aprobada?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco listado no Builder.',
        'Reduza o tempo de inatividade para menos de 24 horas, somando as esperas que vêm uma depois da outra.',
        'Para escrever mais tarde, crie um modelo no WhatsApp Manager e envie-o por conteúdo dinâmico ou por uma campanha.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the listed block in the Builder.',
        'Bring its time of inactivity below 24 hours, adding up waits that follow each other.',
        'To write later, create a template in WhatsApp Manager, and send it as dynamic content or by a campaign.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque de la lista.',
        'Reduzca el tiempo de inactividad a menos de 24 horas, sumando las esperas que vienen una tras otra.',
        'Para escribir más tarde, cree una plantilla en WhatsApp Manager y envíela como contenido dinámico o en una campaña.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'answers'],
  audit({ graphFacts, exploration, answers }) {
    const { blocks } = graphFacts.graph;
    const silences = silencesOf(graphFacts);
    const scheduled = schedules(graphFacts);
    if (silences.length === 0 && scheduled.length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const late = silences.filter(({ longest }) => longest >= windowMinutes);
    const followed = [...stayingSilent(graphFacts, exploration)].filter(
      ({ minutes }) => minutes >= windowMinutes,
    );
    const broken = followed.find(({ reply }) => spoken(graphFacts, reply) === 'plain');
    if (broken !== undefined) {
      const { id, title } = blocks[broken.at]!;
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: [id],
        params: { block: title, hours: Math.round(broken.minutes / 60) },
        evidence: [broken.conversation()],
      };
    }
    const quiet = quietBlocks(graphFacts, followed);
    const open = [
      ...late
        .filter(({ at }) => !exploration.complete || !quiet.has(at))
        .map(({ at }) => ({ variant: 'review-silence', at })),
      ...scheduled
        .filter(({ kind }) => kind !== 'template')
        .map(({ at }) => ({ variant: 'review-schedule', at })),
    ].map(({ variant, at }) => ({ variant, subject: blocks[at]!.id, at }));
    const asked = subjectToAsk(open, answers);
    if (asked === null) return { outcome: 'pass', variant: 'pass' };
    return {
      outcome: 'review',
      variant: asked.variant,
      subject: asked.subject,
      blocks: [asked.subject],
      params: { block: blocks[asked.at]!.title },
    };
  },
});

/** Messages that reachable blocks have the scheduler send later. */
function schedules({ graph, reachable }: FlowFacts): { at: number; kind: SentKind }[] {
  return graph.blocks.flatMap((block, at) => {
    if (!reachable.has(at)) return [];
    const kinds = actionsOf(block).flatMap((action) => scheduledKind(action) ?? []);
    const kind = kinds.find((one) => one !== 'template') ?? kinds[0];
    return kind === undefined ? [] : [{ at, kind }];
  });
}

/** What the bot sends on one silence; null when nothing. */
function spoken({ graph }: FlowFacts, reply: Reply): SentKind | null {
  const kinds = reply.turns.flatMap((turn): SentKind[] => {
    if (turn.from === 'user' || turn.handover) return [];
    // Words of a template or of what a script makes are not in the file.
    if (turn.text !== '' || turn.options.length > 0) return ['plain'];
    const block = graph.blocks[graph.indexOf.get(turn.block)!]!;
    const sent = new Set(
      [...block.entering, ...block.leaving].flatMap((action) => sentKind(action) ?? []),
    );
    return sent.size === 1 ? [...sent] : ['unknown'];
  });
  return (['plain', 'unknown', 'template'] as const).find((kind) => kinds.includes(kind)) ?? null;
}

/** Blocks that were seen to stay quiet, or to send templates only, on every late silence that was tried there. */
function quietBlocks(facts: FlowFacts, followed: readonly Silenced[]): ReadonlySet<number> {
  const quiet = new Set(followed.map(({ at }) => at));
  for (const { at, reply } of followed) if (spoken(facts, reply) === 'unknown') quiet.delete(at);
  return quiet;
}
