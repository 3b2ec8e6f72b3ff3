import type { Locale } from '#core/model/locale.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * Second wall behind the host's own policy, and the only one once the page is saved as a file:
 * no script, nothing from elsewhere.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** A page as it is printed: one style, no script. `markup`: what Vue rendered. */
export function wholePage({
  locale,
  title,
  styles,
  markup,
}: {
  readonly locale: Locale;
  readonly title: string;
  readonly styles: string;
  readonly markup: string;
}): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    `<body>${withoutMarkers(markup)}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Vue's markers for hydration, which a printed page never needs. All other text is escaped, so none of it can match. */
function withoutMarkers(markup: string): string {
  return markup.replace(/<!--(?:\[|\]|v-if)?-->/g, '');
}
