import { describe, expect, test } from 'vitest';
import { locales } from '#core/model/locale.ts';
import type { Locale } from '#core/model/locale.ts';
import { messages } from './messages.ts';
import { createTexts } from './texts.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

const all: Readonly<Record<Locale, Tree>> = messages;

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}

/** Any text by its key: the typed way in is for the window, where keys are known. */
function say(locale: Locale, key: string, values: Record<string, string | number>, count: number) {
  const { t } = createTexts(locale, messages).global as unknown as {
    t: (key: string, values: Record<string, string | number>, count: number) => string;
  };
  return t(key, values, count);
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const portuguese = new Map(flat(all['pt-BR']));

describe.each(locales)('the texts in %s', (locale) => {
  const texts = flat(all[locale]);

  test('have the keys, the values and the plural forms of the Portuguese ones', () => {
    expect(texts.map(([key]) => key).sort()).toEqual([...portuguese.keys()].sort());
    for (const [key, text] of texts) {
      const other = portuguese.get(key) ?? '';
      expect(placeholders(text), key).toEqual(placeholders(other));
      expect(text.split('|'), key).toHaveLength(other.split('|').length);
    }
  });

  test('are never empty, never shout, and promise nothing', () => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toContain('!');
      expect(text, key).not.toMatch(/\bcompliant\b|\bem conformidade\b|\bconforme\b/i);
    }
  });

  test('compile, with every value in its place', () => {
    for (const [key, text] of texts) {
      const values = Object.fromEntries(
        placeholders(text).map((name) => [name.slice(1, -1), name === '{count}' ? 2 : 'x']),
      );
      const said = say(locale, key, values, 2);
      expect(said, key).not.toContain('{');
      expect(said, key).not.toContain('|');
      expect(said, key).not.toBe(key);
    }
  });
});

test('one and many differ', () => {
  expect(say('pt-BR', 'count.fail', { count: 1 }, 1)).toBe('1 violação');
  expect(say('pt-BR', 'count.fail', { count: 3 }, 3)).toBe('3 violações');
  expect(say('pt-BR', 'count.fail', { count: 0 }, 0)).toBe('0 violações');
});
