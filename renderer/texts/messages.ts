import type { Locale } from '#core/model/locale.ts';
import { texts as en } from './all-en.ts';
import { texts as es } from './all-es.ts';
import { texts as ptBR } from './all-pt-BR.ts';
import type { Texts } from './shape.ts';

/** All languages at once, for whoever compares them; a window loads its own, see `load-texts.ts`. */
export const messages: Readonly<Record<Locale, Texts>> = { 'pt-BR': ptBR, en, es };
