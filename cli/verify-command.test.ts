import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readZip } from '#app/node/packet/read-zip.ts';
import { writePacket } from '#app/node/packet/write-packet.ts';
import type { PacketCheckDocument } from '#app/use-cases/present-packet-check.ts';
import { terminal } from '#test/fakes/terminal.ts';
import { aKey, packetContents } from '#test/fixtures/packet.ts';

const { folder, file, run } = terminal();
const { bytes } = await writePacket(packetContents(), aKey());
const { files } = await readZip(bytes, '');

function zip(): string {
  const path = join(folder(), 'recurso.zip');
  writeFileSync(path, bytes);
  return path;
}

/** The packet unpacked, with one file changed. */
function tampered(name: string, content: string): string {
  const place = join(folder(), 'aberto');
  mkdirSync(join(place, 'provas'), { recursive: true });
  for (const [path, found] of files) writeFileSync(join(place, path), found);
  writeFileSync(join(place, name), content);
  return place;
}

describe('verify keeps its contract', () => {
  test.each<[string, () => string[], number]>([
    ['a packet as it was made', () => [zip()], 0],
    ['with the key it has', () => [zip(), '--key', aKey().fingerprint], 0],
    [
      'with that key in groups',
      () => [zip(), '--key', aKey().fingerprint.toUpperCase().replace(/../g, '$&:')],
      0,
    ],
    ['an unpacked one with a changed file', () => [tampered('VERIFY.txt', 'x')], 1],
    ['with another key', () => [zip(), '--key', 'ab'.repeat(32)], 1],
    ['a key that is none', () => [zip(), '--key', 'ab'], 2],
    ['certificates that are none', () => [zip(), '--authority', file('a.pem', 'x')], 2],
    ['a file that is no packet', () => [file('a.txt', 'hello')], 2],
    ['a file that is not there', () => [join(folder(), 'gone.zip')], 2],
    ['nothing', () => [], 2],
  ])('%s ends with status', async (_, args, exit) => {
    expect((await run('verify', ...args())).exit).toBe(exit);
  });

  test('--format json prints one document and nothing else', async () => {
    const path = tampered('provas/conversa.txt', 'outra');
    const { out, err } = await run('verify', path, '--format', 'json', '--locale', 'en');
    expect(err).toBe('');
    expect(JSON.parse(out) as PacketCheckDocument).toEqual({
      schema: 'transbordo.verify/1',
      packet: 'aberto',
      fits: false,
      files: files.size,
      says: {
        packetId: '0b7f6f0a-2f4c-4c53-9a53-0d6b5c8e7a11',
        kind: 'appeal',
        client: 'Padaria <b>São João</b> & Cia',
        madeAt: '2026-11-22T12:00:00.000Z',
        asOf: '2026-11-20T09:00:00.000Z',
        ruleset: '2026-09',
        appVersion: '0.1.0',
        installKey: aKey().fingerprint,
      },
      timestamp: null,
      problems: [
        {
          code: 'changed',
          file: 'provas/conversa.txt',
          message: 'provas/conversa.txt: changed after the packet was made.',
        },
      ],
    });
  });

  test.each([
    ['pt-BR', 'recurso.zip: tudo confere. 12 arquivos', 'Nenhum terceiro atesta a hora.'],
    ['en', 'recurso.zip: everything fits. 12 files', 'No third party vouches for the time.'],
    ['es', 'recurso.zip: todo coincide. 12 archivos', 'Ningún tercero da fe de la hora.'],
  ])('says it in %s', async (locale, first, last) => {
    const { out } = await run('verify', zip(), '--locale', locale);
    expect(out.startsWith(first)).toBe(true);
    expect(out).toContain(aKey().fingerprint);
    expect(out.trimEnd().endsWith(last)).toBe(true);
    expect(out).not.toMatch(/\{\w+[}|]/);
  });

  test('shows nothing of a stranger’s name as it would be obeyed', async () => {
    const { out } = await run('verify', tampered('provas/\u202efdp.txt', 'x'), '--locale', 'en');
    expect(out).toContain('provas/‹U+202E›fdp.txt: not part of the packet');
    expect(out).not.toContain('\u202e');
  });
});
