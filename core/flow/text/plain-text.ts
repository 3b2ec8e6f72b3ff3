import { filledText } from './filled-text.ts';

/**
 * Bot text as the user reads it: markup of the editor and of WhatsApp removed, spintax reduced to its first
 * alternative, known variables filled in. Unknown ones stay visible as `{{name}}`, and all do where the text would
 * grow too long.
 */
export function readableText(
  text: string,
  valueOf: (name: string) => string | null = () => null,
): string {
  const [plain] = spintax(text.replace(/<\/?(?:b|i|u|s|strong|em|br)\s*\/?>/gi, ''));
  const filled = filledText(plain, placeholder, (name, whole) => valueOf(name) ?? whole);
  return (filled ?? plain).trim();
}

const placeholder = /\{\{([a-zA-Z0-9.@_-]+)\}\}/g;

/** Every alternative of a spintax text `{a|b|c}` (FLOW.md 3.1), at most 64; a text without one gives itself. */
export function spintax(text: string): [string, ...string[]] {
  let texts: [string, ...string[]] = [text];
  for (let round = 0; round < 16; round += 1) {
    const match = /(?<!\{)\{([^{}|]*(?:\|[^{}|]*)+)\}(?!\})/.exec(texts[0]);
    if (match === null) break;
    const alternatives = (match[1] ?? '').split('|');
    const grown = texts.flatMap((one) =>
      alternatives.map((word) => one.replace(match[0], () => word)),
    );
    texts = [grown[0] ?? text, ...grown.slice(1, 64)];
  }
  return texts;
}
