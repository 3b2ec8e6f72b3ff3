import type { Locale } from '#core/model/locale.ts';
import { messages } from '#renderer/texts/messages.ts';
import type { Texts } from '#renderer/texts/shape.ts';

/** The window's words by language: pages find what a user would look for by its name. */
export const words: Readonly<Record<Locale, Texts>> = messages;
