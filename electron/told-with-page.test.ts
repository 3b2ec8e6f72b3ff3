import { expect, it } from 'vitest';
import { expectedStartName, type ExpectedStart } from '#app/contract/expected-start.ts';
import { toldWithPage } from './told-with-page.ts';

it('is one element in the head, whatever its texts hold', () => {
  const told = {
    look: { locale: '"><b>$&quot;\'', theme: 'system' },
    ...{ state: 'locked', opensWith: ['passphrase'] },
  } as unknown as ExpectedStart;
  const page = Buffer.from('<head><title>Ç</title></head><body></body>');
  const begin = `<head><title>Ç</title><meta name="${expectedStartName}" content="`;
  const end = '"></head><body></body>';
  const text = toldWithPage(page, told).toString();
  expect(text.startsWith(begin)).toBe(true);
  expect(text.endsWith(end)).toBe(true);
  const inside = text.slice(begin.length, -end.length);
  expect(inside).not.toMatch(/["<]/);
  // As a browser reads an attribute.
  const read = inside.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  expect(JSON.parse(read)).toEqual(told);
});
