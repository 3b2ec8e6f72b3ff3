import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowed, licences, type Licences } from './licences.mjs';

const written = JSON.parse(readFileSync('renderer/vault/licences.json', 'utf8')) as Licences;
const now = licences();

test('the list of licences is that of the packages of today: else run `npm run generate`', () => {
  expect(now.parts).toEqual(written.parts);
  expect(now.texts).toEqual(written.texts);
});

test('every part that is shipped has a licence under which it may be', () => {
  expect(now.parts.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
});

test('parts of the program are in it, tools and tests are not', () => {
  const names = now.parts.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['electron', 'vue', 'zod', '@fontsource/inter', '@noble/ciphers']),
  );
  expect(names).toContain('better-sqlite3-multiple-ciphers');
  for (const tool of ['vitest', 'typescript', 'eslint', 'unplugin', 'postcss', 'fast-check']) {
    expect(names).not.toContain(tool);
  }
});
