import { reportFonts, type ReportFont } from '../report-fonts.ts';

/** Where the page asks for a font (`ReportFont.path`) → the same file as a `data:` URL. */
export type FontUrls = ReadonlyMap<string, string>;

/** What a saved page may do: nothing but show what is inside itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

const policyTag = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;
const fontFace = /@font-face\{[^}]*\}/g;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/**
 * The report's page as one file that opens anywhere: its fonts are inside, scripts and addresses elsewhere are not,
 * and its rules for paper stay. Fonts that no character of the page asks for are left out, which spares the emoji's
 * half megabyte. Throws where the page has no policy, or asks for a font that is not given.
 * @param page what `renderReport` gave
 */
export function reportHtml(page: string, fonts: FontUrls): string {
  if (!policyTag.test(page)) throw new Error('the page has no content security policy');
  const head = page.indexOf('</style>');
  const needed = reportFonts.filter((font) => isNeeded(font, page.slice(head)));
  const style = page.slice(0, head).replace(fontFace, (face) => {
    const font = reportFonts.find(({ path }) => face.includes(`url(${path})`));
    if (font === undefined || !needed.includes(font)) return '';
    const url = fonts.get(font.path);
    if (url === undefined) throw new Error(`no font ${font.path}`);
    return face.replace(`url(${font.path})`, () => `url(${url})`);
  });
  const tags =
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    '<meta name="viewport" content="width=device-width">';
  return style.replace(policyTag, () => tags) + page.slice(head);
}

/** Whether a character of the page lies in the font's range; the one without a range is asked for emoji alone. */
function isNeeded({ unicodeRange }: ReportFont, text: string): boolean {
  if (unicodeRange === null) return emoji.test(text);
  const ranges = unicodeRange
    .split(',')
    .map((range) => range.replace('U+', '').split('-'))
    .map(([from = '', to = from]) => `\\u{${from}}-\\u{${to}}`);
  return new RegExp(`[${ranges.join('')}]`, 'u').test(text);
}
