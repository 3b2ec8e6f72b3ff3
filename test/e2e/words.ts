import type { Locale } from '#core/model/locale.ts';
import { messages } from '#renderer/texts/messages.ts';
import type { Texts } from '#renderer/texts/shape.ts';

/** The window's words by language: pages find what a user would look for by its name. */
export const words: Readonly<Record<Locale, Texts>> = messages;

/** Fits a text with a count in it, whatever the count and whichever of its forms it takes. */
export function counted(text: string): RegExp {
  const forms = text.split(' | ').map((form) =>
    form
      .split(/\{\w+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\S+'),
  );
  return new RegExp(`^(?:${forms.join('|')})$`);
}
