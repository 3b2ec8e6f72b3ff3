import { expect, test } from 'vitest';
import { licences } from '../licences.mjs';
import { thirdPartyText } from './third-party.mjs';

const text = thirdPartyText();

test('every part of a package stands in the file of licences, with its source', () => {
  const { parts } = licences();
  const missing = parts.filter(({ name, version, licence }) => {
    const heading = `\n${name} ${version} (${licence})\n  https://www.npmjs.com/package/${name}/v/`;
    return !text.includes(heading);
  });
  expect(missing).toEqual([]);
  expect(text).toMatch(/\nsqlite3mc 2\.\d+\.\d+ \(MIT\)\n/);
});

test('every licence text stands in it, each once, those that packages leave out included', () => {
  const { parts, texts } = licences();
  for (const own of texts) expect(text.split(own).length - 1).toBeGreaterThanOrEqual(1);
  expect(parts.filter((part) => part.text === null && part.licence === 'MPL-2.0')).not.toEqual([]);
  expect(text.split('Mozilla Public License, version 2.0').length - 1).toBe(1);
});
