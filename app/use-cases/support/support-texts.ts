import type { Localized } from '#core/model/locale.ts';

/** Headings of a log for support; its lines are the program's own words in every language. */
export interface SupportTexts {
  readonly title: string;
  /** What the file holds, for whoever sends it. */
  readonly holds: string;
  readonly program: string;
  readonly settings: string;
  readonly workspace: string;
  readonly counts: string;
  readonly locked: string;
  readonly log: string;
  readonly empty: string;
  /** Start of the file's name: no accents, no spaces. */
  readonly fileName: string;
}

/** In every language. */
export const supportTexts: Localized<SupportTexts> = {
  'pt-BR': {
    title: 'Transbordo: registro para o suporte',
    holds:
      'Só versões, contagens e códigos. Sem nomes, fluxos, números de telefone, chaves ou senhas.',
    program: 'Programa e sistema',
    settings: 'Preferências',
    workspace: 'Área de trabalho',
    counts: 'Contagens',
    locked: 'A área de trabalho não está aberta.',
    log: 'Registro técnico, do mais antigo ao mais novo',
    empty: 'Vazio.',
    fileName: 'transbordo_suporte',
  },
  en: {
    title: 'Transbordo: log for support',
    holds: 'Versions, counts and codes only. No names, flows, phone numbers, keys or passwords.',
    program: 'Program and system',
    settings: 'Preferences',
    workspace: 'Workspace',
    counts: 'Counts',
    locked: 'The workspace is not open.',
    log: 'Technical log, oldest first',
    empty: 'Empty.',
    fileName: 'transbordo_support',
  },
  es: {
    title: 'Transbordo: registro para soporte',
    holds:
      'Solo versiones, recuentos y códigos. Sin nombres, flujos, números de teléfono, claves ni contraseñas.',
    program: 'Programa y sistema',
    settings: 'Preferencias',
    workspace: 'Área de trabajo',
    counts: 'Recuentos',
    locked: 'El área de trabajo no está abierta.',
    log: 'Registro técnico, del más antiguo al más nuevo',
    empty: 'Vacío.',
    fileName: 'transbordo_soporte',
  },
};
