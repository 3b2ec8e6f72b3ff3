import type { Localized } from './locale.ts';
import type { TriageState } from './triage-states.ts';

/** What a person made of a finding, as window and report call it. */
export const triageWords: Localized<Readonly<Record<TriageState, string>>> = {
  'pt-BR': {
    open: 'Em aberto',
    'in-progress': 'Em andamento',
    fixed: 'Corrigido',
    'accepted-risk': 'Risco aceito',
    'false-alarm': 'Falso alarme',
  },
  en: {
    open: 'Open',
    'in-progress': 'In progress',
    fixed: 'Fixed',
    'accepted-risk': 'Accepted risk',
    'false-alarm': 'False alarm',
  },
  es: {
    open: 'Abierto',
    'in-progress': 'En curso',
    fixed: 'Corregido',
    'accepted-risk': 'Riesgo aceptado',
    'false-alarm': 'Falsa alarma',
  },
};
