import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { texts } from '#renderer/texts/all-en.ts';
import { textsAsJson } from './texts-as-json.ts';

const at = (path: string): string => fileURLToPath(new URL(`../renderer/${path}`, import.meta.url));

test('the texts of a language come back as they were written', async () => {
  const written = await textsAsJson.load(at('texts/all-en.ts'));
  const [, literal = ''] = /^export const texts = JSON\.parse\((".*")\);$/s.exec(written!)!;
  expect(JSON.parse(JSON.parse(literal) as string)).toEqual(texts);
});

test('other modules are left to the bundler', async () => {
  expect(await textsAsJson.load(at('texts/shape.ts'))).toBeNull();
});
