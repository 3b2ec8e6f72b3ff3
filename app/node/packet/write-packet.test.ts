import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#core/packet/digest.ts';
import { verifyPacket } from '#core/packet/verify-packet.ts';
import { tellFigure } from '#test/faults/figure.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { aKey, packetContents } from '#test/fixtures/packet.ts';
import { checkPacket } from './check-packet.ts';
import { readZip } from './read-zip.ts';
import { nodeSignatureCheck } from './signature-check.ts';
import { writePacket } from './write-packet.ts';

const newFolder = temporaryFolders();
const noTrust = { fingerprint: null, authorities: '' };

const packet = await writePacket(packetContents(), aKey());
const { files } = await readZip(packet.bytes, 'packet.zip');

function saved(bytes: Uint8Array = packet.bytes): string {
  const path = join(newFolder(), 'packet.zip');
  writeFileSync(path, bytes);
  return path;
}

function unpacked(): string {
  const folder = newFolder();
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

function run(cwd: string, program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const opensslArguments = [
  ...['pkeyutl', '-verify', '-pubin', '-inkey', 'public-key.pem'],
  ...['-rawin', '-in', 'manifest.json', '-sigfile', 'manifest.sig'],
];

describe('A70 a packet stands before tools that are not ours', () => {
  test('unzip finds every file whole', () => {
    const { status, said } = run(dirname(saved()), 'unzip', '-t', saved());
    expect(said).toContain('No errors detected');
    expect(said).toContain('provas/fluxo publicado.json');
    expect(status).toBe(0);
  });

  test('sha256sum reads the list, and names a file that changed', () => {
    const folder = unpacked();
    expect(run(folder, 'sha256sum', '--strict', '-c', 'SHA256SUMS').status).toBe(0);
    writeFileSync(join(folder, 'provas/conversa.txt'), 'Cliente: nada\n');
    const { status, said } = run(folder, 'sha256sum', '--strict', '-c', 'SHA256SUMS');
    expect(said).toContain('provas/conversa.txt: FAILED');
    expect(status).toBe(1);
  });

  test('openssl accepts the signature, and refuses it for other bytes', () => {
    const folder = unpacked();
    expect(run(folder, 'openssl', ...opensslArguments)).toMatchObject({
      status: 0,
      said: expect.stringContaining('Verified Successfully') as string,
    });
    writeFileSync(join(folder, 'manifest.json'), `${canonicalJson(packet.manifest)} `);
    expect(run(folder, 'openssl', ...opensslArguments).status).not.toBe(0);
  });

  test('the commands of VERIFY.txt, typed as they stand there in every language, all say that it holds', (context) => {
    const folder = unpacked();
    const text = Buffer.from(files.get('VERIFY.txt')!).toString();
    expect(text.split('sha256sum -c SHA256SUMS')).toHaveLength(4);
    expect(text.split(`openssl ${opensslArguments.join(' ')}\n`)).toHaveLength(4);
    expect(text.split(aKey().fingerprint)).toHaveLength(4);
    expect(text).not.toMatch(/\{\w+\}/);
    // The time is asked of the authority's packets, the rest of the app itself.
    const typed = text.match(/(?<=^ {5})(?:sha256sum|openssl pkeyutl) .*$/gm) ?? [];
    expect(typed).toHaveLength(6);
    const said = typed.map((line) => run(folder, 'sh', '-c', line));
    expect(said.map(({ status }) => status)).toEqual(typed.map(() => 0));
    const checked = said[0]!.said.split('\n').filter((line) => line.endsWith(': OK'));
    // All but the list itself.
    expect(checked).toHaveLength(files.size - 1);
    tellFigure(context, `6 of 6 commands succeed, ${checked.length} files OK in each language`);
  });

  test('the key says its fingerprint to openssl', () => {
    const der = spawnSync(
      'openssl',
      ['pkey', '-pubin', '-in', 'public-key.pem', '-outform', 'DER'],
      {
        cwd: unpacked(),
      },
    ).stdout;
    const { stdout } = spawnSync('sha256sum', { input: der, encoding: 'utf8' });
    expect(stdout.slice(0, 64)).toBe(packet.manifest.installKey);
  });
});

describe('the same inputs give the same bytes', () => {
  test('again, and with the files in another order', async () => {
    const { files: evidence, ...rest } = packetContents();
    const other = { ...rest, files: [...evidence].reverse() };
    expect((await writePacket(other, aKey())).bytes).toEqual(packet.bytes);
  });

  test.each(['America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'])('in %s', (zone) => {
    const script = `
      const { writeZip } = await import('./app/node/packet/write-zip.ts');
      const bytes = writeZip(new Map([['a b.txt', Buffer.from('olá')], ['ç.txt', Buffer.from('')]]));
      process.stdout.write(Buffer.from(bytes).toString('hex'));`;
    const give = (TZ: string): string =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).stdout;
    expect(give(zone)).toBe(give('UTC'));
    expect(give(zone)).toMatch(/^504b0304/);
  });
});

describe('verify', () => {
  test('finds nothing wrong with a packet as it was made, as ZIP and as folder', async () => {
    for (const path of [saved(), unpacked()])
      expect(await checkPacket(path, noTrust)).toMatchObject({
        problems: [],
        files: files.size,
        timestamp: null,
        manifest: { packetId: packet.manifest.packetId },
      });
  });

  test('names the file of any one byte that is flipped in its contents', () => {
    const paths = [...files.keys()];
    const place = fc.constantFrom(...paths.filter((path) => files.get(path)!.length > 0));
    fc.assert(
      fc.property(place, fc.nat(), fc.integer({ min: 1, max: 255 }), (path, at, mask) => {
        const { problems } = verifyPacket(flipped(path, at, mask), nodeSignatureCheck);
        expect(problems.map(({ file }) => file)).toContain(path);
      }),
      { numRuns: 300 },
    );
  });

  test('names it wherever the byte is in a packet without evidence', async () => {
    const bare = await writePacket(packetContents({ files: [], claims: [] }), aKey());
    const bareFiles = (await readZip(bare.bytes, '')).files;
    for (const [path, { length }] of bareFiles)
      for (let at = 0; at < length; at += 7) {
        const { problems } = verifyPacket(
          flipped(path, at, 1 << (at % 8), bareFiles),
          nodeSignatureCheck,
        );
        expect(problems.map(({ file }) => file)).toContain(path);
      }
  });

  test('a flipped byte inside the ZIP is named or makes it unreadable, never passed over', async () => {
    const from = Buffer.from(packet.bytes).indexOf('provas/bolhas.png') + 40;
    const bytes = Uint8Array.from(packet.bytes);
    bytes[from]! ^= 1;
    const { problems } = await checkPacket(saved(bytes), noTrust);
    expect(problems).toEqual([
      { code: 'damaged-entry', file: 'provas/bolhas.png', other: 'CRC-32', at: 0 },
    ]);
  });

  test('names files that are gone, came in, or go by another name', async () => {
    const folder = unpacked();
    rmSync(join(folder, 'provas/conversa.txt'));
    renameSync(join(folder, 'provas/bolhas.png'), join(folder, 'bolhas.png'));
    cpSync(join(folder, 'VERIFY.txt'), join(folder, 'LEIA.txt'));
    const { problems } = await checkPacket(folder, noTrust);
    expect(problems).toEqual(
      expect.arrayContaining([
        { code: 'missing', file: 'provas/conversa.txt', other: '', at: 0 },
        { code: 'renamed', file: 'provas/bolhas.png', other: 'bolhas.png', at: 0 },
        { code: 'unlisted', file: 'LEIA.txt', other: '', at: 0 },
      ]),
    );
  });

  test('says that the key is not the expected one', async () => {
    const trust = { ...noTrust, fingerprint: 'f'.repeat(64) };
    expect((await checkPacket(saved(), trust)).problems).toMatchObject([
      { code: 'other-key', file: 'public-key.pem', other: aKey().fingerprint },
    ]);
    expect(
      (await checkPacket(saved(), { ...noTrust, fingerprint: aKey().fingerprint })).problems,
    ).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('follows no link out of a folder', async () => {
    const folder = unpacked();
    symlinkSync('/etc/hostname', join(folder, 'provas/fora.txt'));
    await expect(checkPacket(folder, noTrust)).rejects.toMatchObject({ code: 'zip-unsafe' });
  });

  test('refuses what is no packet', async () => {
    await expect(checkPacket(newFolder(), noTrust)).rejects.toMatchObject({ code: 'not-a-packet' });
    await expect(checkPacket(saved(Buffer.from('%PDF')), noTrust)).rejects.toMatchObject({
      code: 'not-a-packet',
    });
    await expect(checkPacket(join(newFolder(), 'no.zip'), noTrust)).rejects.toMatchObject({
      code: 'file-missing',
    });
  });
});

function flipped(
  path: string,
  at: number,
  mask: number,
  from: ReadonlyMap<string, Uint8Array> = files,
): ReadonlyMap<string, Uint8Array> {
  const bytes = Uint8Array.from(from.get(path)!);
  bytes[at % bytes.length]! ^= mask;
  return new Map([...from, [path, bytes]]);
}
