import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import type { Look } from '#app/contract/expected-start.ts';
import { settingsFile } from './settings-file.ts';
import { settingsName } from './settings-name.ts';
import { windowSettings, type WindowSettings } from './window-settings.ts';

const newFolder = temporaryFolders();
const look: Look = {
  ...{ locale: 'en', theme: 'system', contrast: 'system', motion: 'system', textSize: 100 },
};
const usual: WindowSettings = { look, hasTray: false };

it.each<[string, string | null, WindowSettings]>([
  ['no file', null, usual],
  ['no JSON', '{', usual],
  ['nothing', 'null', usual],
  ['a list', '["dark"]', usual],
  [
    'all',
    '{"locale":"es","theme":"dark","contrast":"more","motion":"less","textSize":150,"hasTray":true}',
    {
      look: { locale: 'es', theme: 'dark', contrast: 'more', motion: 'less', textSize: 150 },
      hasTray: true,
    },
  ],
  ['an unknown language', '{"locale":"pt"}', usual],
  ['one alone', '{"theme":"light"}', { ...usual, look: { ...look, theme: 'light' } }],
  ['an unknown theme', '{"theme":"Dark","hasTray":true}', { ...usual, hasTray: true }],
  ['unknown looks', '{"contrast":"less","motion":"more"}', usual],
  [
    'other kinds',
    '{"theme":["dark"],"contrast":1,"motion":null,"textSize":"150","hasTray":1}',
    usual,
  ],
  ['a size too large', '{"textSize":201}', usual],
  ['a size too small', '{"textSize":99}', usual],
  ['half a size', '{"textSize":120.5}', usual],
  ['the largest size', '{"textSize":200}', { ...usual, look: { ...look, textSize: 200 } }],
  ['a prototype', '{"__proto__":{"theme":"dark","hasTray":true}}', usual],
])('of %s are what the whole preferences say', async (_name, text, expected) => {
  const folder = newFolder();
  if (text !== null) writeFileSync(join(folder, settingsName), text);
  expect(windowSettings(folder, 'en-GB')).toEqual(expected);
  expect(await settingsFile(folder, 'en').read()).toMatchObject({
    ...expected.look,
    hasTray: expected.hasTray,
  });
});
