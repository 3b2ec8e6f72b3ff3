import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { patternName } from '#core/report/file-name/name-pattern.ts';
import { reportNameValues } from '#core/report/report-file-name.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { hostileNames } from '#test/fixtures/hostile-names.ts';
import { reportDocument } from '#test/fixtures/report-document.ts';
import { reportFolder } from './report-folder.ts';
import { writeNewFile } from './write-new-file.ts';

const temporary = temporaryFolders();

describe('a new file', () => {
  test('never takes the place of another, not even of a link that leads nowhere', async () => {
    const folder = temporary();
    writeFileSync(join(folder, 'a.pdf'), 'first');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'a-2.pdf'));
    expect(await writeNewFile(folder, 'a.pdf', 'third')).toBe(join(folder, 'a-3.pdf'));
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('first');
    expect(readdirSync(folder).sort()).toEqual(['a-2.pdf', 'a-3.pdf', 'a.pdf']);
  });

  test('twenty at the same time each get a name of their own', async () => {
    const folder = temporary();
    const paths = await Promise.all(
      Array.from({ length: 20 }, (_, index) => writeNewFile(folder, 'a.pdf', `content ${index}`)),
    );
    expect(new Set(paths).size).toBe(20);
    for (const [index, path] of paths.entries()) {
      expect(readFileSync(path, 'utf8')).toBe(`content ${index}`);
    }
  });

  test.each(['../x', '..', '.', '', 'a/b', 'a\\b', '/etc/passwd', 'a/..'])(
    'a path in place of a name is refused: %j',
    async (name) => {
      const folder = join(temporary(), 'inner');
      mkdirSync(folder);
      expect(await faultOf(writeNewFile(folder, name, 'x'))).toBe('bug');
      expect([readdirSync(folder), readdirSync(dirname(folder))]).toEqual([[], ['inner']]);
    },
  );

  test.each(hostileNames)(
    'a client called %j leads to one file inside the folder',
    async (name) => {
      const folder = join(temporary(), 'inner');
      mkdirSync(folder);
      const document = { ...reportDocument('en'), client: { name } };
      const given = patternName('{client}', reportNameValues(document), 'csv').name;
      const path = await writeNewFile(folder, given, 'x');
      expect(readdirSync(dirname(folder))).toEqual(['inner']);
      expect(readdirSync(folder)).toEqual([basename(path)]);
      expect(basename(path)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*\.csv$/);
    },
  );

  test('the whole path stays short enough for Windows, or the folder is refused', async () => {
    const root = temporary();
    const long = join(root, 'f'.repeat(190 - root.length));
    mkdirSync(long);
    const name = `${'x'.repeat(116)}.pdf`;
    const [first, second] = [
      await writeNewFile(long, name, '1'),
      await writeNewFile(long, name, '2'),
    ];
    expect([first.length, second.length]).toEqual([240, 240]);
    expect(second.endsWith('-2.pdf')).toBe(true);
    const tooLong = join(root, 'f'.repeat(230 - root.length));
    mkdirSync(tooLong);
    expect(await faultOf(writeNewFile(tooLong, name, 'x'))).toBe('path-too-long');
    expect(readdirSync(tooLong)).toEqual([]);
  });

  test('a folder that is not there is told, and nothing is left behind', async () => {
    expect(await faultOf(writeNewFile(join(temporary(), 'gone'), 'a.pdf', 'x'))).toBe('read-only');
  });
});

describe('a folder of reports', () => {
  test('is made when it is missing, and tells the hash of what it holds', async () => {
    const folder = reportFolder(join(temporary(), 'a', 'b'));
    const { file, sha256, bytes } = await folder.write('x.csv', new TextEncoder().encode('abc'));
    expect([file, bytes]).toEqual(['x.csv', 3]);
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await folder.hashOf('x.csv')).toBe(sha256);
    expect(await folder.hashOf('gone.csv')).toBeNull();
    expect(await folder.hashOf('../../../etc/passwd')).toBeNull();
  });
});
