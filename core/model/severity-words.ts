import type { Severity } from './finding.ts';
import type { Localized } from './locale.ts';

/** Severities as one word each, as it stands alone; lower-case it inside a sentence. Feminine where the language asks. */
export const severityWords: Localized<Readonly<Record<Severity, string>>> = {
  'pt-BR': {
    blocker: 'Impeditiva',
    high: 'Alta',
    medium: 'Média',
    low: 'Baixa',
    information: 'Informativa',
  },
  en: {
    blocker: 'Blocker',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    information: 'Informational',
  },
  es: {
    blocker: 'Bloqueante',
    high: 'Alta',
    medium: 'Media',
    low: 'Baja',
    information: 'Informativa',
  },
};
