import type { FaultText } from './fault-sentence.ts';

/** Faults of trying a bot. */
export const tryFaults = {
  'talk-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Esta conversa guardada não existe mais. As outras estão intactas.',
      en: 'This kept conversation no longer exists. The others are untouched.',
      es: 'Esta conversación guardada ya no existe. Las demás están intactas.',
    },
  },
  'talk-open': {
    exit: 2,
    text: {
      'pt-BR':
        'Uma circunstância desta conversa ainda está em aberto. Diga como ela é e guarde depois; nada foi guardado.',
      en: 'One circumstance of this conversation is still open. Say how it is and keep it then; nothing was stored.',
      es: 'Una circunstancia de esta conversación sigue abierta. Diga cómo es y guárdela después; no se guardó nada.',
    },
  },
  'not-probed': {
    exit: 2,
    text: {
      'pt-BR':
        'Nada foi digitado neste bloco: nenhuma conversa chega até ele nesta versão do fluxo. Abra a matriz de novo.',
      en: 'Nothing was typed in this block: no conversation gets to it in this version of the flow. Open the matrix again.',
      es: 'No se escribió nada en este bloque: ninguna conversación llega a él en esta versión del flujo. Abra la matriz de nuevo.',
    },
  },
} as const satisfies Record<string, FaultText>;
