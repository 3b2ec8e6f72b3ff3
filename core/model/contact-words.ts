import type { Localized } from './locale.ts';
import type { SearchKind } from './search-kinds.ts';

/** What can be found in a flow, as window and tables call one of it. */
export const searchKindWords: Localized<Readonly<Record<SearchKind, string>>> = {
  'pt-BR': {
    block: 'Bloco',
    text: 'Texto',
    phone: 'Telefone',
    email: 'E-mail',
    link: 'Link',
    hours: 'Horário',
    variable: 'Variável',
  },
  en: {
    block: 'Block',
    text: 'Text',
    phone: 'Phone',
    email: 'E-mail',
    link: 'Link',
    hours: 'Hours',
    variable: 'Variable',
  },
  es: {
    block: 'Bloque',
    text: 'Texto',
    phone: 'Teléfono',
    email: 'Correo',
    link: 'Enlace',
    hours: 'Horario',
    variable: 'Variable',
  },
};

/** What is worth a look at a contact. */
type Note = 'shared' | 'broken' | 'sample' | 'doubtful' | 'unread' | 'http' | 'unreached';

/** The same in words. */
export const contactNoteWords: Localized<Readonly<Record<Note, string>>> = {
  'pt-BR': {
    shared: 'Em bots de outros clientes',
    broken: 'Inválido',
    sample: 'Exemplo não preenchido',
    doubtful: 'Duvidoso',
    unread: 'Ninguém lê',
    http: 'Link sem criptografia',
    unreached: 'Só em blocos inalcançáveis',
  },
  en: {
    shared: 'In bots of other clients',
    broken: 'Not valid',
    sample: 'Placeholder never filled in',
    doubtful: 'Doubtful',
    unread: 'Nobody reads it',
    http: 'Link without encryption',
    unreached: 'Only in unreachable blocks',
  },
  es: {
    shared: 'En bots de otros clientes',
    broken: 'No válido',
    sample: 'Ejemplo sin completar',
    doubtful: 'Dudoso',
    unread: 'Nadie lo lee',
    http: 'Enlace sin cifrado',
    unreached: 'Solo en bloques inalcanzables',
  },
};
