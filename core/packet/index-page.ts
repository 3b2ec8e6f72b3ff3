import { fillText } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import { escapeHtml } from '#core/report/escape-html.ts';
import { visibleParts } from '#core/report/visible-text.ts';
import { indexTexts } from './index-texts.ts';
import type { FileFacts, ManifestFacts } from './manifest.ts';
import { packetFiles } from './packet-files.ts';

/** A statement of the packet, and the files that bear it out. */
export interface Claim {
  /** One or two sentences in the packet's language. */
  readonly text: string;
  /** Paths inside the packet. */
  readonly files: readonly string[];
}

/** What the page at the front of a packet shows. */
export interface IndexPage {
  readonly locale: Locale;
  readonly facts: ManifestFacts;
  readonly claims: readonly Claim[];
  readonly files: readonly Pick<FileFacts, 'path' | 'proves'>[];
}

/** Nothing is loaded from anywhere, and nothing runs. */
const style = `
  :root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1d2129; background: #fff; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
  h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; }
  dt { color: #565e6c; } dd { margin: 0; }
  li { margin: .5rem 0; } a { color: #0b5394; }
  code, .code { font-family: ui-monospace, monospace; font-size: .9em; }
  .hidden { border: 1px solid #8a5300; color: #8a5300; border-radius: 3px; padding: 0 .2em; font-size: .8em; }
  @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }`;

/**
 * `index.html`: which statement stands on which file. Opens anywhere: no scripts, no other files, links only to paths
 * of the packet. Throws for a claim that names a file that is not in `files`.
 */
export function renderIndexPage({ locale, facts, claims, files }: IndexPage): string {
  const text = indexTexts[locale];
  const known = new Set(files.map(({ path }) => path));
  const lost = claims.flatMap((claim) => claim.files).find((path) => !known.has(path));
  if (lost !== undefined) throw new Error(`a claim names a file that is not there: ${lost}`);

  const { client, bots, numbers } = facts.subject;
  const rows: readonly (readonly [string, string])[] = [
    [text.client, shown(client.name)],
    [text.bots, shownList(bots.map(({ name }) => name))],
    [text.numbers, shownList(numbers.map(({ phone }) => phone))],
    [text.asOf, time(facts.asOf)],
    [text.madeAt, time(facts.madeAt)],
    [text.ruleset, shown(facts.ruleset)],
    [text.packet, `<code>${escapeHtml(facts.packetId)}</code>`],
    [text.key, `<code>${escapeHtml(facts.installKey)}</code>`],
  ];
  const title = text.titles[facts.kind];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<dl>
${rows.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`).join('\n')}
</dl>
${section(
  text.claims,
  'ol',
  claims.map((claim) => `${shown(claim.text)}${list('ul', claim.files.map(link))}`),
)}
${section(text.notShown, 'ul', facts.notShown.map(shown))}
${section(
  text.gaps,
  'ul',
  facts.gaps.map(({ from, to, why }) => `${time(from)} – ${time(to)}: ${shown(why)}`),
)}
${section(
  text.files,
  'ul',
  files.map(({ path, proves }) => `${link(path)} – ${shown(proves)}`),
)}
<p>${fillText(escapeHtml(text.check), { file: link(packetFiles.howToVerify) })}</p>
</body>
</html>
`;
}

function section(title: string, kind: 'ol' | 'ul', items: readonly string[]): string {
  return items.length === 0 ? '' : `<h2>${escapeHtml(title)}</h2>\n${list(kind, items)}`;
}

function list(kind: 'ol' | 'ul', items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<${kind}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${kind}>`;
}

/** A safe path begins with a letter, a digit or a dot, and has no colon: the link stays inside the packet. */
function link(path: string): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return `<a class="code" href="./${address}">${escapeHtml(path)}</a>`;
}

function time(instant: string): string {
  return `<time>${escapeHtml(instant.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC'))}</time>`;
}

/** A stranger's text: kept from turning its neighbours round, with characters named that would not be seen. */
function shown(text: string): string {
  const parts = visibleParts(text).map((part) => {
    const escaped = escapeHtml(part.text);
    return part.named ? `<span class="hidden">${escaped}</span>` : escaped;
  });
  return `<bdi>${parts.join('')}</bdi>`;
}

function shownList(texts: readonly string[]): string {
  return texts.length === 0 ? '–' : texts.map(shown).join(', ');
}
