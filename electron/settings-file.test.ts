import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { usualSettings } from '#app/contract/usual-settings.ts';
import { settingsFile } from './settings-file.ts';

const newFolder = temporaryFolders();
const defaults = usualSettings('es');

describe('settings', () => {
  it('start from the system’s language', async () => {
    expect(await settingsFile(newFolder(), 'es-MX').read()).toEqual(defaults);
  });

  it('are kept', async () => {
    const folder = newFolder();
    const settings = {
      ...usualSettings('en'),
      theme: 'dark',
      textSize: 150,
      agency: 'Agência',
      person: 'Ana',
    } as const;
    await settingsFile(folder, 'es').write(settings);
    expect(await settingsFile(folder, 'es').read()).toEqual(settings);
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600);
    }
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('"textSize": 150');
  });

  it.each([
    ['no JSON', '{', defaults],
    ['another kind of JSON', '[1]', defaults],
    ['one bad value', '{"locale":"xx","theme":"dark"}', { ...defaults, theme: 'dark' }],
    ['unknown fields', '{"agency":"A","debug":true}', { ...defaults, agency: 'A' }],
    ['a prototype', '{"__proto__":{"agency":"A"}}', defaults],
  ])('survive %s', async (_name, text, expected) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'settings.json'), text);
    expect(await settingsFile(folder, 'es').read()).toEqual(expected);
  });
});
