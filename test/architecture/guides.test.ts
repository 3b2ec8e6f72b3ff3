import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandText } from '#app/contract/command-texts.ts';
import { commandIds, keysOf } from '#app/contract/commands.ts';
import { keysText } from '#app/contract/keys-text.ts';
import { locales, type Locale } from '#core/model/locale.ts';
import { qualityWords } from '#core/model/quality-words.ts';
import { severityWords } from '#core/model/severity-words.ts';
import { menuTexts } from '#electron/menu-texts.ts';
import { messages } from '#renderer/texts/messages.ts';

const root = resolve(import.meta.dirname, '../..');
const guides = ['account-manager', 'consultant', 'account-team'] as const;
const files = globSync(['README.md', 'docs/**/*.md'], { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
);

function read(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}

/** Markdown without what stands in it as code. */
function prose(text: string): string {
  return text.replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '').replace(/(`+)[^`].*?\1/g, '');
}

/** Where links or pictures of a Markdown text lead, as far as that is a file; without the part of the page. */
function targets(text: string, kind: 'link' | 'picture'): string[] {
  const wanted = kind === 'picture' ? /!\[[^\]]*\]\(([^)\s]+)/g : /(?<!!)\[[^\]]*\]\(([^)\s]+)/g;
  return [...prose(text).matchAll(wanted)]
    .map(([, target]) => decodeURI(target!.split('#')[0]!))
    .filter((target) => target !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

/** Targets that are not there, with the file that names them. */
function missing(kind: 'link' | 'picture'): string[] {
  return files.flatMap((path) =>
    targets(read(path), kind)
      .filter((target) => !existsSync(resolve(root, dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  );
}

/** Depth of each heading, from top to bottom. */
function headings(text: string): number[] {
  return [...prose(text).matchAll(/^(#{1,6}) /gm)].map(([, signs = '']) => signs.length);
}

/** What stands in bold. In the guides that is always a word of the screen. */
function boldWords(text: string): string[] {
  return [...prose(text).matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words!);
}

interface Tree {
  readonly [key: string]: string | Tree;
}

function leaves(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === 'string' ? [value] : leaves(value),
  );
}

/** Whether a text, in one of its plural forms, can be shown as these words: a count in place of each of its values. */
function canShow(text: string, words: string): boolean {
  return text.split(' | ').some((form) => {
    if (form === words) return true;
    const fixed = form.split(/\{\w+\}/);
    if (fixed.length === 1 || fixed.every((part) => part.trim() === '')) return false;
    if (!words.startsWith(fixed[0]!) || !words.endsWith(fixed.at(-1)!)) return false;
    const escaped = fixed.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${escaped.join('\\d+')}$`).test(words);
  });
}

/** Everything the screen says in a language. */
function screenTexts(locale: Locale): string[] {
  return [
    ...leaves(messages[locale]),
    ...Object.values<string>({ ...menuTexts[locale] }),
    ...commandIds.map((command) => commandText(command, locale)),
    ...Object.values(severityWords[locale]),
    ...Object.values(qualityWords[locale]),
  ];
}

/** Words in bold that the screen does not say in that language. */
function unsaid(text: string, locale: Locale): string[] {
  const texts = screenTexts(locale);
  return boldWords(text).filter((words) => !texts.some((one) => canShow(one, words)));
}

const guidesOf = (locale: Locale) =>
  guides.map((name) => ({ name, text: read(`docs/guide/${locale}/${name}.md`) }));

describe('every document', () => {
  test('links to files that are there', () => {
    expect(missing('link')).toEqual([]);
  });

  test('shows pictures that are there', () => {
    expect(missing('picture')).toEqual([]);
  });
});

describe('the guides', () => {
  test('are all in the index', () => {
    const linked = targets(read('docs/guide/README.md'), 'link');
    const wanted = locales.flatMap((locale) => guides.map((name) => `${locale}/${name}.md`));
    expect(linked.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(guides)('%s has the same headings and pictures in every language', (name) => {
    const [first, ...others] = locales.map((locale) => {
      const text = read(`docs/guide/${locale}/${name}.md`);
      const pictures = targets(text, 'picture');
      return {
        headings: headings(text),
        pictures: pictures.map((path) => path.replace(`/${locale}/`, '/LOCALE/')),
      };
    });
    expect(first!.headings.length).toBeGreaterThan(5);
    expect(first!.pictures.every((path) => path.includes('/LOCALE/'))).toBe(true);
    for (const other of others) expect(other).toEqual(first);
  });

  test.each(locales)('name the words of the screen as they are there, in %s', (locale) => {
    const wrong = guidesOf(locale).flatMap(({ name, text }) =>
      unsaid(text, locale).map((words) => `${name}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(locales)('name keys that do something, in %s', (locale) => {
    const known = commandIds
      .flatMap((command) => [...keysOf(command, false), ...keysOf(command, true)])
      .flatMap((keys) => [keysText(keys, false), keysText(keys, true)]);
    const named = guidesOf(locale)
      .flatMap(({ text }) => [...text.matchAll(/`((?:(?:Ctrl|Shift|Alt)\+|[⌘⇧]|F\d).*?)`/g)])
      .map(([, keys]) => keys!)
      .filter((keys) => keys !== '⌘');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((keys) => !known.includes(keys))).toEqual([]);
  });
});

describe('the check itself', () => {
  test('sees links and pictures apart, and none in code', () => {
    const text =
      '[a](b.md#c) ![d](e.webp) [f](https://g.h) [i](#j) `[k](l.md)`\n```\n[m](n.md)\n```';
    expect(targets(text, 'link')).toEqual(['b.md']);
    expect(targets(text, 'picture')).toEqual(['e.webp']);
  });

  test('sees a word that the screen does not say', () => {
    const [said] = leaves(messages.en);
    expect(unsaid(`Press **${said}**, then **Publish to the bot**.`, 'en')).toEqual([
      'Publish to the bot',
    ]);
  });

  test.each([
    ['Make {count} file | Make {count} files', 'Make 3 files', true],
    ['Make {count} file | Make {count} files', 'Make files', false],
    ['{count} of {total}', '3 of 4', true],
    ['{title}', '3', false],
    ['Cancel', 'Cancel it', false],
  ])('takes counts in place of values: %s, %s', (text, words, expected) => {
    expect(canShow(text, words)).toBe(expected);
  });
});
