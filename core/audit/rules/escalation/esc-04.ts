import type { Severity } from '#core/model/finding.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { outsideResult, waysTo } from '#core/audit/detect/ways.ts';

/** ESC-04: a person is reached within few messages (POLICY, The duty, 2: prompt). */
export const esc04 = defineAudit({
  meta: {
    id: 'ESC-04',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR':
          'Chega-se a uma pessoa com {messages} {messages|mensagem|mensagens} do usuário (limite: {limit})',
        en: 'A person is reached after {messages} {messages|message|messages} from the user (limit: {limit})',
        es: 'Se llega a una persona con {messages} {messages|mensaje|mensajes} del usuario (límite: {limit})',
      },
      fail: {
        'pt-BR':
          'O caminho mais curto até uma pessoa pede {messages} mensagens do usuário (limite: {limit})',
        en: 'The shortest way to a person takes {messages} messages from the user (limit: {limit})',
        es: 'El camino más corto hasta una persona exige {messages} mensajes del usuario (límite: {limit})',
      },
      'fail-at-least': {
        'pt-BR':
          'Até uma pessoa são precisas ao menos {least} mensagens do usuário (limite: {limit}; caminho encontrado: {messages})',
        en: 'A person takes at least {least} messages from the user (limit: {limit}; way found: {messages})',
        es: 'Hasta una persona hacen falta al menos {least} mensajes del usuario (límite: {limit}; camino encontrado: {messages})',
      },
      'review-open': {
        'pt-BR':
          'O caminho de {messages} {messages|mensagem|mensagens} até uma pessoa depende de “{name}”, que o arquivo não mostra',
        en: 'The way of {messages} {messages|message|messages} to a person depends on “{name}”, which the file does not show',
        es: 'El camino de {messages} {messages|mensaje|mensajes} hasta una persona depende de «{name}», que el archivo no muestra',
      },
      'review-weak': {
        'pt-BR':
          'Dentro de {limit} {limit|mensagem|mensagens} o usuário só vê “{value}”; uma pessoa certa vem depois',
        en: 'Within {limit} {limit|message|messages} the user only sees “{value}”; a certain person comes later',
        es: 'Dentro de {limit} {limit|mensaje|mensajes} el usuario solo ve «{value}»; una persona segura llega después',
      },
      'review-search': {
        'pt-BR':
          'Nenhuma conversa encontrada chega a uma pessoa em até {limit} {limit|mensagem|mensagens}, mas o desenho do fluxo não a exclui',
        en: 'No conversation was found that reaches a person within {limit} {limit|message|messages}, but the flow’s layout does not rule one out',
        es: 'No se encontró una conversación que llegue a una persona en {limit} {limit|mensaje|mensajes} o menos, pero el diseño del flujo no la excluye',
      },
      'not-applicable': {
        'pt-BR': 'Não há caminho certo até uma pessoa que se possa medir',
        en: 'There is no certain way to a person that could be measured',
        es: 'No hay un camino seguro hasta una persona que se pueda medir',
      },
    },
    why: {
      'pt-BR':
        'A política pede uma saída rápida. Cada pergunta a mais antes da pessoa é um ponto em que o testador, ou o cliente, desiste.',
      en: 'The policy asks for a prompt way out. Every further question before the person is a point at which the tester, or the customer, gives up.',
      es: 'La política pide una salida rápida. Cada pregunta de más antes de la persona es un punto en el que el probador, o el cliente, desiste.',
    },
    questions: {
      'review-open': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Para um usuário novo que pede uma pessoa, a condição sobre “{name}” no bloco “{block}” costuma deixá-lo passar?',
        en: 'For a new user who asks for a person, does the condition on “{name}” in block “{block}” usually let them pass?',
        es: 'Para un usuario nuevo que pide una persona, ¿la condición sobre «{name}» en el bloque «{block}» suele dejarlo pasar?',
      },
      'review-weak': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem usa “{value}”, mostrado no bloco “{block}”, chega a uma pessoa que responde?',
        en: 'Does somebody who uses “{value}”, shown in block “{block}”, reach a person who answers?',
        es: 'Quien usa «{value}», mostrado en el bloque «{block}», ¿llega a una persona que responde?',
      },
      'review-search': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Um usuário novo consegue chegar ao bloco “{block}” com no máximo {limit} {limit|mensagem|mensagens}?',
        en: 'Can a new user get to block “{block}” with at most {limit} {limit|message|messages}?',
        es: '¿Un usuario nuevo puede llegar al bloque «{block}» con {limit} {limit|mensaje|mensajes} como máximo?',
      },
    },
    fix: {
      'pt-BR': [
        'Ponha a opção “Falar com atendente” já no primeiro menu, ligada direto ao bloco de atendimento.',
        'Nos blocos de boas-vindas e Exceções, inclua uma saída “contém: atendente, humano” para o atendimento.',
        'Deixe nome, e-mail e outras perguntas para o atendente, ou para depois da transferência.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Put the option “Talk to an agent” in the very first menu, connected straight to the attendance block.',
        'In the welcome and exceptions blocks, add an exit “contains: agent, human” to the attendance block.',
        'Leave name, e-mail and other questions to the agent, or to after the hand-over.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Ponga la opción «Hablar con un asesor» ya en el primer menú, unida directamente al bloque de atención.',
        'En los bloques de bienvenida y Excepciones, agregue una salida «contiene: asesor, humano» hacia la atención.',
        'Deje nombre, correo y otras preguntas para el asesor, o para después de la transferencia.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'contacts', 'humanPaths', 'surroundings'],
  audit({ graphFacts, exploration, contacts, humanPaths, surroundings }) {
    const { graph, reachable, fewestMessages } = graphFacts;
    const limit = surroundings.client?.quickMessages ?? usualLimit;
    const goals = [...goalsOf(graphFacts, contacts).sure].filter((at) => reachable.has(at));
    if (goals.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const title = (at: number): string => graph.blocks[at]!.title;
    const id = (at: number): string => graph.blocks[at]!.id;

    const ways = waysTo(graphFacts, exploration, new Set(goals));
    const quick = ways.filter(({ messages }) => messages <= limit);
    const certain = quick.find((way) => outsideResult(way.conversation.assumptions) === null);
    if (certain !== undefined) {
      const { at, messages, conversation } = certain;
      return {
        outcome: 'pass',
        variant: 'pass',
        blocks: [id(at)],
        params: { messages, limit },
        evidence: [conversation],
      };
    }
    const open = quick[0];
    if (open !== undefined) {
      const { block, name } = outsideResult(open.conversation.assumptions)!;
      return {
        outcome: 'review',
        variant: 'review-open',
        blocks: [id(open.at)],
        subject: name,
        params: { messages: open.messages, name, block: title(graph.indexOf.get(block)!) },
        evidence: [open.conversation],
      };
    }
    // What a graph of all exits cannot do in fewer messages, no conversation can.
    const [nearest] = goals.toSorted((a, b) => fewestMessages[a]! - fewestMessages[b]!);
    const fewest = fewestMessages[nearest!]!;
    const shortest = ways[0];
    if (shortest === undefined || fewest <= limit) {
      const way = conversationTo(graphFacts, exploration, nearest!, 'reaches-person');
      return {
        outcome: 'review',
        variant: 'review-search',
        blocks: [id(nearest!)],
        params: { limit, block: title(nearest!) },
        evidence: way === null ? [] : [way],
      };
    }
    const weak = humanPaths.find((path) => path.messages <= limit);
    if (weak !== undefined) return onlyWeak(weak);
    const { at, messages, conversation } = shortest;
    const isExact = messages === fewest;
    return {
      outcome: 'fail',
      variant: isExact ? 'fail' : 'fail-at-least',
      severity: severityOf(fewest, limit),
      blocks: [id(at)],
      params: isExact ? { messages, limit } : { least: fewest, messages, limit },
      evidence: [conversation],
    };

    /** Something quick is there, but whether it is a person nobody can read from the file. */
    function onlyWeak({ block, value }: (typeof humanPaths)[number]): AuditProduct {
      const way = conversationTo(
        graphFacts,
        exploration,
        graph.indexOf.get(block)!,
        'reaches-block',
      );
      return {
        outcome: 'review',
        variant: 'review-weak',
        blocks: [block],
        subject: value ?? block,
        params: { limit, value: value ?? '', block: title(graph.indexOf.get(block)!) },
        evidence: way === null ? [] : [way],
      };
    }
  },
});

/** The opening and one more message, unless a client sets another limit. */
const usualLimit = 2;

/** Up to two messages more than the limit are a small fault, further ones a larger. */
function severityOf(messages: number, limit: number): Severity {
  return messages <= limit + 2 ? 'low' : 'medium';
}
