/** The licences of all parts in a package, as one text file: what MIT, BSD, Apache, OFL and MPL ask to be handed on. */
import { existsSync, readFileSync } from 'node:fs';
import { licences } from '../licences.mjs';
import { at, readJson } from '../project.mjs';
import { nativeParts } from './native-parts.mjs';

const RULE = '-'.repeat(78);

const INTRODUCTION = `Transbordo is under the MIT licence; see LICENSE.transbordo.txt. It holds the parts below, each under its
own licence; the source of every part is at the address under its name. Electron is made of Chromium, whose parts and
licences are in LICENSES.chromium.html.
`;

/** The text of THIRD-PARTY-LICENSES.txt. Throws where a part has no licence text to hand on. */
export function thirdPartyText() {
  const { parts, texts } = licences();
  const all = [
    ...parts.map((part) => ({
      ...part,
      copyright: part.text === null ? authorOf(part.name) : null,
      source: `https://www.npmjs.com/package/${part.name}/v/${part.version}`,
      text: part.text === null ? usualText(part) : texts[part.text],
    })),
    ...nativeParts().map((part) => ({ ...part, text: usualText(part) })),
  ];
  const groups = Map.groupBy(all, ({ text }) => text);
  const sections = [...groups].map(([text, of]) => [RULE, ...of.map(heading), RULE, text, '']);
  return [INTRODUCTION, ...sections.flat()].join('\n');
}

function heading({ name, version, licence, source, copyright }) {
  const lines = [`${name} ${version} (${licence})`, `  ${source}`];
  return [...lines, ...(copyright === null ? [] : [`  ${copyright}`])].join('\n');
}

/** For packages that name a licence and bring no text. */
function usualText({ name, licence }) {
  const file = at('build', 'packages', 'licence-texts', `${licence}.txt`);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new Error(`${name} (${licence}) brings no licence text, and build/packages has none`);
}

function authorOf(name) {
  const { author } = readJson(at('node_modules', name, 'package.json'));
  const holder = typeof author === 'object' ? author.name : author;
  return holder === undefined ? null : `Copyright (c) ${holder}`;
}
