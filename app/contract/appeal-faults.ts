import type { FaultText } from './fault-sentence.ts';

/** Faults of appeals. */
export const appealFaults = {
  'appeal-not-submitted': {
    exit: 2,
    text: {
      'pt-BR':
        'Nenhum pedido de análise foi registrado nesta ocorrência. Registre primeiro quando e onde foi pedido; nada foi guardado.',
      en: 'No request for review is recorded with this incident. First record when and where it was made; nothing was stored.',
      es: 'En esta incidencia no consta ningún pedido de revisión. Registre primero cuándo y dónde se hizo; no se guardó nada.',
    },
  },
} as const satisfies Record<string, FaultText>;
