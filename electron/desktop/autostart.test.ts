import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { autostartEntry, isAutostartOn } from './autostart-entry.ts';
import { autostartFile } from './autostart-file.ts';

const newFolder = temporaryFolders();

/** Reads `Exec` back as the specification tells a desktop to. */
function execOf(entry: string): string[] {
  const line = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const escapes: Record<string, string> = { n: '\n', t: '\t', '\\': '\\' };
  const value = line.replace(/\\(.)/g, (_whole, sign: string) => escapes[sign] ?? sign);
  return [...value.matchAll(/"((?:[^"\\]|\\[\s\S])*)"/g)].map(([, inner = '']) =>
    inner.replace(/\\([\s\S])/g, '$1').replaceAll('%%', '%'),
  );
}

describe('what a desktop starts at login', () => {
  it('is a file of the desktop entry format', () => {
    expect(autostartEntry('Transbordo', ['/opt/Transbordo/transbordo', '--hidden'])).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Transbordo',
        'Exec="/opt/Transbordo/transbordo" "--hidden"',
        'Terminal=false',
        'StartupNotify=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['/home/ana maria/app', '"/home/ana maria/app"'],
    ['/opt/100%', '"/opt/100%%"'],
    ['/a"b', '"/a\\\\"b"'],
    ['/a$b`c', '"/a\\\\$b\\\\`c"'],
    ['/a\\b', '"/a\\\\\\\\b"'],
  ])('quotes %s', (argument, expected) => {
    expect(autostartEntry('T', [argument])).toContain(`Exec=${expected}\n`);
  });

  it('gives every command back, whatever it is made of, in one line', () => {
    const argument = fc.string({ unit: 'grapheme-ascii', minLength: 1 });
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 4 }), (command) => {
        const entry = autostartEntry('T', command);
        expect(execOf(entry)).toEqual(command);
        expect(entry.split('\n')).toHaveLength(8);
      }),
    );
    expect(execOf(autostartEntry('T', ['/a\nb\tc', 'Exec=x']))).toEqual(['/a\nb\tc', 'Exec=x']);
  });

  it.each([
    ['as written', (text: string) => text, true],
    ['hidden by the desktop', (text: string) => `${text}Hidden=true\n`, false],
    [
      'switched off in GNOME',
      (text: string) => text.replace('enabled=true', 'enabled=false'),
      false,
    ],
    ['empty', () => '', false],
  ])('is on or off: %s', (_name, change, expected) => {
    expect(isAutostartOn(change(autostartEntry('T', ['/t'])))).toBe(expected);
  });
});

describe('the file', () => {
  it('appears whole, follows the program, and goes', async () => {
    const config = join(newFolder(), 'config');
    const folder = join(config, 'autostart');
    const file = autostartFile(config, ['/old/transbordo']);
    expect(await file.isOn()).toBe(false);
    await file.set(true);
    expect(await file.isOn()).toBe(true);
    expect(readdirSync(folder)).toEqual(['transbordo.desktop']);
    await autostartFile(config, ['/new/transbordo']).set(true);
    expect(readFileSync(join(folder, 'transbordo.desktop'), 'utf8')).toContain('"/new/transbordo"');
    await file.set(false);
    await file.set(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the others there alone', async () => {
    const config = newFolder();
    mkdirSync(join(config, 'autostart'));
    writeFileSync(join(config, 'autostart', 'other.desktop'), 'x');
    const file = autostartFile(config, ['/t']);
    await file.set(true);
    await file.set(false);
    expect(existsSync(join(config, 'autostart', 'other.desktop'))).toBe(true);
  });

  it('says so where the folder cannot be made', async () => {
    const config = newFolder();
    writeFileSync(join(config, 'autostart'), 'a file in its place');
    const refused = await autostartFile(config, ['/t'])
      .set(true)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppFault);
    expect((refused as AppFault).code).toBe('read-only');
  });
});
