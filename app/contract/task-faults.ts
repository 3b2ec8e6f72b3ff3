import type { FaultText } from './fault-sentence.ts';

/** Faults of long runs. */
export const taskFaults = {
  'task-missing': {
    exit: 2,
    text: {
      'pt-BR':
        'Esta execução não está mais na lista de atividades, ou nada nela pode ser repetido. Comece-a de novo de onde ela partiu.',
      en: 'This run is no longer in the list of activities, or nothing in it can be repeated. Start it again from where it began.',
      es: 'Esta ejecución ya no está en la lista de actividades, o nada en ella se puede repetir. Iníciela de nuevo desde donde partió.',
    },
  },
  'batch-running': {
    exit: 2,
    text: {
      'pt-BR':
        'Um lote de relatórios já está sendo gerado. Espere terminar ou cancele-o em Atividade.',
      en: 'A batch of reports is already being written. Wait for its end, or cancel it under Activity.',
      es: 'Ya se está generando un lote de informes. Espere a que termine o cancélelo en Actividad.',
    },
  },
} as const satisfies Record<string, FaultText>;
