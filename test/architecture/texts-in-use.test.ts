import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messages } from '#renderer/texts/messages.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

const root = resolve(import.meta.dirname, '../..');
const sources = globSync('renderer/**/*.{ts,vue}', { cwd: root })
  .filter((path) => !/^renderer[/\\]texts[/\\]|\.test\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  );
}

/** Keys that a source names whole, and patterns of those it makes from a part. */
function namedIn(text: string): { readonly whole: string[]; readonly patterns: RegExp[] } {
  const whole = [...text.matchAll(/(['"`])([a-z][\w-]*(?:\.[\w-]+)+)\1/gi)].map(
    ([, , key]) => key!,
  );
  const made = [...text.matchAll(/`((?:[\w.-]|\$\{(?:[^{}`]|\{[^{}]*\})*\})+)`/g)].map(
    ([, template]) => template!,
  );
  const patterns = made
    .filter((template) => /^[a-z][\w-]*\./i.test(template))
    .map((template) => {
      const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
      return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`);
    });
  return { whole, patterns };
}

/** Keys of texts that none of the sources could ever show. */
function unusedKeys(tree: Tree, texts: readonly string[]): string[] {
  const named = texts.map(namedIn);
  const whole = new Set(named.flatMap((one) => one.whole));
  const patterns = named.flatMap((one) => one.patterns);
  return keysOf(tree).filter((key) => !whole.has(key) && !patterns.some((one) => one.test(key)));
}

/** Places where two texts are glued into one sentence, which other languages would order otherwise. */
function gluedTexts(text: string): string[] {
  const said = String.raw`\bt[n]?\((?:[^()]|\([^()]*\))*\)`;
  const inScript = new RegExp(String.raw`${said}\s*\+|\+\s*${said}`, 'g');
  const inTemplate = new RegExp(
    String.raw`\{\{\s*${said}\s*\}\}[\s\p{L}]*\{\{\s*${said}\s*\}\}`,
    'gu',
  );
  const inLiteral = new RegExp(String.raw`\$\{${said}\} \$\{${said}\}`, 'g');
  return [inScript, inTemplate, inLiteral].flatMap((one) => text.match(one) ?? []);
}

describe('every text of the window', () => {
  test('is shown somewhere', () => {
    expect(
      unusedKeys(
        messages['pt-BR'],
        sources.map(({ text }) => text),
      ),
    ).toEqual([]);
  });

  test('is a whole sentence, not glued from parts', () => {
    const glued = sources.flatMap(({ path, text }) =>
      gluedTexts(text).map((place) => `${path}: ${place.replace(/\s+/g, ' ')}`),
    );
    expect(glued).toEqual([]);
  });
});

describe('the check itself', () => {
  test('sees a text that nobody shows', () => {
    const tree = { a: { b: 'x', c: 'y', d: { e: 'z', f: 'w' } } };
    expect(unusedKeys(tree, ["t('a.b')", 't(`a.d.${kind}`)'])).toEqual(['a.c']);
  });

  test.each([
    "const line = t('a.b') + name;",
    "<p>{{ t('a.b') }} {{ tn('a.c', count(1)) }}</p>",
    "const line = `${t('a.b')} ${t('a.c')}`;",
  ])('sees what is glued: %s', (text) => {
    expect(gluedTexts(text)).toHaveLength(1);
  });

  test('lets values and separate elements be', () => {
    expect(gluedTexts("<p>{{ t('a.b', { name }) }}</p><p>{{ t('a.c') }}</p>")).toEqual([]);
  });
});
