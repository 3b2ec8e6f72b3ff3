import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { nodeFileSource } from './file-source.ts';
import { nodeVaultFile } from './vault-file.ts';
import { makeFolder } from './make-folder.ts';
import { writeWhole } from './write-whole.ts';

const newFolder = temporaryFolders();

describe('file source', () => {
  it('reads up to the limit and not a byte more', async () => {
    const file = join(newFolder(), 'fluxo.json');
    writeFileSync(file, '12345');
    expect(Buffer.from(await nodeFileSource.read(file, 5)).toString()).toBe('12345');
    expect(await laterFaultCode(() => nodeFileSource.read(file, 4))).toBe('file-too-large');
  });

  it('says what is missing and what is no file', async () => {
    const folder = newFolder();
    expect(await laterFaultCode(() => nodeFileSource.read(join(folder, 'x.json'), 1))).toBe(
      'file-missing',
    );
    expect(await laterFaultCode(() => nodeFileSource.read(folder, 1))).toBe('file-unreadable');
    expect(await laterFaultCode(() => nodeFileSource.expand(join(folder, 'x')))).toBe(
      'file-missing',
    );
  });

  it('names files as people do', () => {
    expect(nodeFileSource.baseName(join('a', 'b', 'fluxo.json'))).toBe('fluxo.json');
  });

  it('finds flow files in folders, in order, and follows no links', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'b', 'c'), { recursive: true });
    for (const name of ['z.json', 'a.txt', 'b/m.JSON', 'b/c/n.json'])
      writeFileSync(join(folder, name), '');
    symlinkSync(folder, join(folder, 'b', 'loop'));
    const found = await nodeFileSource.expand(folder);
    expect(found.map((path) => path.slice(folder.length + 1))).toEqual([
      'b/c/n.json',
      'b/m.JSON',
      'z.json',
    ]);
    expect(await nodeFileSource.expand(join(folder, 'a.txt'))).toEqual([join(folder, 'a.txt')]);
  });
});

describe('whole writing', () => {
  it('replaces a file and leaves no other', async () => {
    const folder = newFolder();
    const file = join(folder, 'relatorio.pdf');
    await writeWhole(file, 'antes', 0o600);
    await writeWhole(file, new Uint8Array([1, 2]), 0o600);
    expect([...readFileSync(file)]).toEqual([1, 2]);
    expect(readdirSync(folder)).toEqual(['relatorio.pdf']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps the old file when the new one cannot be written', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'taken'));
    expect(await laterFaultCode(() => writeWhole(join(folder, 'taken'), 'x', 0o600))).toBe(
      'read-only',
    );
    expect(await laterFaultCode(() => writeWhole(join(folder, 'none', 'x'), 'x', 0o600))).toBe(
      'read-only',
    );
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  // Root may write anywhere, so this one needs an ordinary user.
  it.skipIf(process.getuid?.() === 0)('says when a folder is read-only', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o500);
    expect(await laterFaultCode(() => writeWhole(join(folder, 'x'), 'x', 0o600))).toBe('read-only');
    chmodSync(folder, 0o700);
  });

  it.skipIf(process.platform !== 'linux')('says when the disk is full', async () => {
    // The one device that is always full; renaming is never reached.
    const { open } = await import('node:fs/promises');
    const full = await open('/dev/full', 'w');
    const { toWriteFault } = await import('./node-fault.ts');
    const error = await full.writeFile('x').catch((caught: unknown) => caught);
    await full.close();
    expect(toWriteFault(error, '/x/y')).toMatchObject({ code: 'disk-full' });
  });
});

describe('making folders', () => {
  it('makes what is missing and takes what is there', () => {
    const folder = join(newFolder(), 'a', 'b');
    makeFolder(folder, 0o700);
    makeFolder(folder, 0o700);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('says where it cannot', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(await laterFaultCode(() => makeFolder(file, 0o700))).toBe('read-only');
    expect(await laterFaultCode(() => makeFolder(join(file, 'a'), 0o700))).toBe('read-only');
  });

  it.skipIf(process.platform !== 'linux')(
    'comes back from file systems that make none',
    async () => {
      expect(await laterFaultCode(() => makeFolder('/proc/none', 0o700))).toBe('read-only');
    },
  );
});

describe('vault file', () => {
  it('is absent, then there', async () => {
    const folder = join(newFolder(), 'workspace');
    expect(await nodeVaultFile.read(folder)).toBeNull();
    await nodeVaultFile.write(folder, '{}');
    expect(await nodeVaultFile.read(folder)).toBe('{}');
  });

  it('says when it cannot be read', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'vault.json'));
    expect(await laterFaultCode(() => nodeVaultFile.read(folder))).toBe('read-only');
  });
});
