import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { settingsFile } from './settings-file.ts';
import { settingsName } from './settings-name.ts';
import { windowSettings, type WindowSettings } from './window-settings.ts';

const newFolder = temporaryFolders();
const usual: WindowSettings = { locale: 'en', theme: 'system', hasTray: false };

it.each<[string, string | null, WindowSettings]>([
  ['no file', null, usual],
  ['no JSON', '{', usual],
  ['nothing', 'null', usual],
  ['a list', '["dark"]', usual],
  [
    'all',
    '{"locale":"es","theme":"dark","hasTray":true}',
    { locale: 'es', theme: 'dark', hasTray: true },
  ],
  ['an unknown language', '{"locale":"pt"}', usual],
  ['one alone', '{"theme":"light"}', { ...usual, theme: 'light' }],
  ['an unknown theme', '{"theme":"Dark","hasTray":true}', { ...usual, hasTray: true }],
  ['other kinds', '{"theme":["dark"],"hasTray":1}', usual],
  ['a prototype', '{"__proto__":{"theme":"dark","hasTray":true}}', usual],
])('of %s are what the whole preferences say', async (_name, text, expected) => {
  const folder = newFolder();
  if (text !== null) writeFileSync(join(folder, settingsName), text);
  expect(windowSettings(folder, 'en-GB')).toEqual(expected);
  const { locale, theme, hasTray } = await settingsFile(folder, 'en').read();
  expect({ locale, theme, hasTray }).toEqual(expected);
});
