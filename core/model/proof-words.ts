import type { Conversation } from './finding.ts';
import type { Localized } from './locale.ts';

/** What a conversation proves, as window, report and terminal head it. */
export const proofWords: Localized<Readonly<Record<Conversation['proves'], string>>> = {
  'pt-BR': {
    'reaches-person': 'Uma conversa que chega a uma pessoa',
    'reaches-block': 'Uma conversa que chega ao bloco',
    'avoids-check': 'Uma conversa que escapa da verificação',
    'is-told': 'Uma conversa em que o usuário fica sabendo',
    'is-silent': 'Uma conversa em que o usuário fica sem saber',
    'is-closed': 'Uma conversa fora do horário ou sem atendentes',
    'is-refused': 'Uma conversa em que a resposta é recusada',
    'asks-first': 'Uma conversa em que o bot exige dados antes',
    'loses-request': 'Uma conversa em que o pedido se perde',
    'is-answered': 'Uma conversa em que o pedido é entendido',
    'ends-alone': 'Uma conversa que termina só com o bot',
  },
  en: {
    'reaches-person': 'A conversation that reaches a person',
    'reaches-block': 'A conversation that reaches the block',
    'avoids-check': 'A conversation that gets past without the check',
    'is-told': 'A conversation in which the user is told',
    'is-silent': 'A conversation in which the user is not told',
    'is-closed': 'A conversation out of hours or without an agent',
    'is-refused': 'A conversation in which the reply is refused',
    'asks-first': 'A conversation in which the bot demands data first',
    'loses-request': 'A conversation in which the request is lost',
    'is-answered': 'A conversation in which the request is understood',
    'ends-alone': 'A conversation that ends with the bot alone',
  },
  es: {
    'reaches-person': 'Una conversación que llega a una persona',
    'reaches-block': 'Una conversación que llega al bloque',
    'avoids-check': 'Una conversación que elude la verificación',
    'is-told': 'Una conversación en la que el usuario se entera',
    'is-silent': 'Una conversación en la que el usuario no se entera',
    'is-closed': 'Una conversación fuera de horario o sin agentes',
    'is-refused': 'Una conversación en la que se rechaza la respuesta',
    'asks-first': 'Una conversación en la que el bot exige datos antes',
    'loses-request': 'Una conversación en la que el pedido se pierde',
    'is-answered': 'Una conversación en la que se entiende el pedido',
    'ends-alone': 'Una conversación que termina solo con el bot',
  },
};
