/** A font file that the page asks for by a relative address. */
export interface ReportFont {
  /** Address relative to the page: what the host must answer with the bytes. */
  readonly path: string;
  /** The same file inside `node_modules`, for the build that copies it. */
  readonly module: string;
  /** Name under which the page's styles know it; not the font's own, so that an installed one never takes its place. */
  readonly family: string;
  readonly weight: number;
  /** Characters it is asked for, as CSS writes them; null for all. */
  readonly unicodeRange: string | null;
}

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,' +
  'U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,' +
  'U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

/**
 * Every font file of the report. They ship with the app because system fonts differ from machine to machine, and so
 * would the pages. One file per weight: a variable font is drawn into a PDF glyph by glyph instead of being embedded.
 * The emoji are drawn in one colour, which prints well, and many machines have none at all.
 */
export const reportFonts: readonly ReportFont[] = [
  ...[400, 500, 600].flatMap((weight) => [
    font('inter', 'Report Sans', `inter-latin-ext-${weight}-normal.woff2`, weight, latinExtended),
    font('inter', 'Report Sans', `inter-latin-${weight}-normal.woff2`, weight, latin),
  ]),
  font('jetbrains-mono', 'Report Mono', 'jetbrains-mono-latin-400-normal.woff2', 400, latin),
  font('noto-emoji', 'Report Emoji', 'noto-emoji-emoji-400-normal.woff2', 400, null),
];

/** The `@font-face` rules of the page. */
export function fontFaces(fonts: readonly ReportFont[]): string {
  return fonts
    .map(
      ({ path, family, weight, unicodeRange }) =>
        `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};font-display:block;` +
        `src:url(${path}) format('woff2')${unicodeRange === null ? '' : `;unicode-range:${unicodeRange}`}}`,
    )
    .join('\n');
}

function font(
  folder: string,
  family: string,
  file: string,
  weight: number,
  unicodeRange: string | null,
): ReportFont {
  return {
    path: `fonts/${file}`,
    module: `@fontsource/${folder}/files/${file}`,
    family,
    weight,
    unicodeRange,
  };
}
