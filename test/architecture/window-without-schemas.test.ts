import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What a file imports for its run, types left out; with what it reads later by a call, or without. */
function importsOf(text: string, isWithLater: boolean): string[] {
  const found: string[] = [];
  const statement =
    /^\s*(?:import|export)\s+(type\s+)?([^;'"]*?)\s*from\s+'([^']+)'|^\s*import\s+'([^']+)'|import\('([^']+)'\)/gms;
  for (const [, type, names = '', from, bare, lazy] of text.matchAll(statement)) {
    const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1]?.split(',') ?? [];
    const only = listed.map((name) => name.trim()).filter((name) => name !== '');
    const isOfTypes = only.length > 0 && only.every((name) => name.startsWith('type '));
    const target = from ?? bare ?? lazy;
    const isWanted = lazy === undefined || isWithLater;
    if (type === undefined && !isOfTypes && isWanted && target !== undefined) found.push(target);
  }
  return found;
}

function fileOf(from: string, target: string): string | null {
  const plain = target.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return resolve(dirname(from), plain);
  const [, folder, rest] = /^#(core|app|db|renderer)\/(.+)$/.exec(plain) ?? [];
  return folder === undefined || rest === undefined ? null : join(root, folder, rest);
}

/** The chain of files from a start to a package or a file of ours, or null. */
function wayTo(wanted: string, start: string, isWithLater = true): string[] | null {
  const from = new Map<string, string | null>([[start, null]]);
  for (const file of from.keys()) {
    if (!/\.(ts|vue)$/.test(file) || !existsSync(file)) continue;
    for (const target of importsOf(readFileSync(file, 'utf8'), isWithLater)) {
      if (target === wanted) {
        const way: string[] = [];
        for (let at: string | null = file; at !== null; at = from.get(at) ?? null) way.push(at);
        return way.map((one) => one.slice(root.length + 1)).reverse();
      }
      const next = fileOf(file, target);
      if (next !== null && !from.has(next)) from.set(next, file);
    }
  }
  return null;
}

test('the window runs without zod, which would make scripts out of text and be refused', () => {
  expect(wayTo('zod', join(root, 'renderer/main.ts'))).toBeNull();
});

test('the host makes its window before it reads a schema', () => {
  const main = join(root, 'electron/main.ts');
  expect(wayTo('zod', main, false)).toBeNull();
  expect(wayTo('zod', main)?.[0]).toBe('electron/main.ts');
});

test('the first screen waits for the schemas of its own messages alone', () => {
  const program = join(root, 'electron/program.ts');
  expect(wayTo('./start-views.ts', program, false)).not.toBeNull();
  const large = ['./channels.ts', './events.ts', './views.ts', './task-views.ts'];
  for (const file of large) {
    expect(wayTo(file, program, false)).toBeNull();
    expect(wayTo(`#app/contract/${file.slice(2)}`, program, false)).toBeNull();
  }
});

test('the search finds what is there', () => {
  expect(wayTo('zod', join(root, 'app/contract/channels.ts'))).toEqual([
    'app/contract/channels.ts',
  ]);
  expect(wayTo('echarts/core', join(root, 'renderer/main.ts'))?.[0]).toBe('renderer/main.ts');
});
