import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellFigure } from '#test/faults/figure.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import {
  hasOpenssl,
  timestampAuthority,
  type AuthorityOptions,
  type TimestampAuthority,
} from '#test/fakes/timestamp-authority.ts';
import { aKey, packetContents } from '#test/fixtures/packet.ts';
import { checkPacket } from './check-packet.ts';
import { readZip } from './read-zip.ts';
import { checkTimestamp } from './timestamp-check.ts';
import { requestTimestamp, timestampQuery } from './timestamp.ts';
import { writePacket } from './write-packet.ts';

const newFolder = temporaryFolders();
const message = Buffer.from('{"a":1}');
const nonce = Buffer.from('4102030405060708', 'hex');

describe.skipIf(!hasOpenssl)('A74 timestamps against an authority made with openssl', () => {
  let authority: TimestampAuthority;
  beforeAll(() => {
    authority = timestampAuthority();
  });
  afterAll(() => {
    authority.close();
  });
  const at = (from = authority) => ({
    url: 'http://tsa.example',
    post: (_url: string, query: Uint8Array) => Promise.resolve(from.answer(query)),
    trusted: from.root,
  });
  const check = (answer: Uint8Array, over: object = {}) =>
    checkTimestamp(answer, message, { nonce, trusted: authority.root, ...over });

  test('openssl reads the query as ours', () => {
    const file = join(newFolder(), 'q.tsq');
    writeFileSync(file, timestampQuery(message, nonce));
    const said = execFileSync('openssl', ['ts', '-query', '-in', file, '-text'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(said).toContain('Hash Algorithm: sha256');
    expect(said).toContain('Nonce: 0x4102030405060708');
    expect(said).toContain('Certificate required: yes');
  });

  test('an answer is checked and told', async (context) => {
    const answer = authority.answer(timestampQuery(message, nonce));
    const stamp = await check(answer);
    expect(stamp.authority).toBe('C=BR, O=Hora Certa, CN=Carimbo');
    expect(stamp.isTrusted).toBe(true);
    expect(stamp.at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect((await check(answer, { trusted: '' })).isTrusted).toBe(false);
    expect((await check(answer, { nonce: null })).at).toBe(stamp.at);
    tellFigure(context, 'accepted: a sound stamp');
  });

  test.each<[string, AuthorityOptions]>([
    ['an elliptic key', { key: 'ec' }],
    ['a certificate named by SHA-1', { namedBy: 'sha1' }],
    ['a certificate named by SHA-512', { namedBy: 'sha512' }],
  ])('holds with %s', async (_, options) => {
    const other = timestampAuthority(options);
    const answer = await requestTimestamp(message, at(other));
    expect((await check(answer, { nonce: null, trusted: other.root })).isTrusted).toBe(true);
    other.close();
  });

  test('a packet carries it, and openssl, as VERIFY.txt writes it, and verify agree', async () => {
    const packet = await writePacket(packetContents(), aKey(), (manifest) =>
      requestTimestamp(manifest, at()),
    );
    const { files } = await readZip(packet.bytes, '');
    const folder = newFolder();
    for (const name of ['manifest.json', 'manifest.tsr'])
      writeFileSync(join(folder, name), files.get(name)!);
    copyFileSync(authority.rootFile, join(folder, 'tsa.pem'));
    const [command = ''] =
      /openssl ts -verify .*/.exec(Buffer.from(files.get('VERIFY.txt')!).toString()) ?? [];
    const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toContain('Verification: OK');
    expect(status).toBe(0);
    const zip = join(folder, 'packet.zip');
    writeFileSync(zip, packet.bytes);
    const trust = { fingerprint: null, authorities: authority.root };
    expect(await checkPacket(zip, trust)).toMatchObject({
      problems: [],
      timestamp: { isTrusted: true },
    });
  });

  test.for<[string, string, () => Promise<unknown>]>([
    [
      'other bytes',
      'other-content',
      () => check(authority.answer(timestampQuery(Buffer.from('{}'), nonce))),
    ],
    [
      'another nonce',
      'other-nonce',
      () => check(authority.answer(timestampQuery(message, Buffer.from('4111', 'hex')))),
    ],
    [
      'a refusal',
      'refused',
      () => check(authority.answer(timestampQuery(message, nonce), { digests: 'sha512' })),
    ],
    ['no answer of the kind', 'unreadable', () => check(Buffer.from('<html>login</html>'))],
    ['nothing', 'unreadable', () => check(new Uint8Array())],
    [
      'roots that are none',
      'untrusted',
      () =>
        check(authority.answer(timestampQuery(message, nonce)), { trusted: 'not a certificate' }),
    ],
  ])('refuses %s', async ([what, fault, work], context) => {
    await expect(work()).rejects.toMatchObject({ name: 'TimestampError', fault });
    tellFigure(context, `refused: ${what} (${fault})`);
  });

  test.for<[string, string, AuthorityOptions]>([
    ['a certificate for code, not for time', 'purpose', { usage: 'critical,codeSigning' }],
    [
      'a certificate that may sign code as well',
      'purpose',
      { usage: 'critical,timeStamping,codeSigning' },
    ],
    ['a certificate whose purpose is not critical', 'purpose', { usage: 'timeStamping' }],
    [
      'a certificate that has run out',
      'validity',
      { valid: ['20200101000000Z', '20200201000000Z'] },
    ],
  ])('refuses %s', async ([what, fault, options], context) => {
    const other = timestampAuthority(options);
    const answer = other.signAnew(authority.answer(timestampQuery(message, nonce)));
    await expect(check(answer, { trusted: '' })).rejects.toMatchObject({ fault });
    other.close();
    tellFigure(context, `refused: ${what} (${fault})`);
  });

  test('refuses a signer of somebody else', async () => {
    const other = timestampAuthority();
    const answer = other.answer(timestampQuery(message, nonce));
    await expect(check(answer)).rejects.toMatchObject({ fault: 'untrusted' });
    other.close();
  });

  test('an authority that gives none that holds is told with its reason', async () => {
    const other = {
      ...at(),
      post: () => Promise.resolve(authority.answer(timestampQuery(message, nonce))),
    };
    await expect(requestTimestamp(message, other)).rejects.toMatchObject({
      code: 'timestamp-failed',
      details: { authority: 'http://tsa.example', reason: 'other-nonce' },
    });
  });

  test('no byte of what is signed can change', async () => {
    const answer = authority.answer(timestampQuery(message, nonce));
    const fail = async (bytes: Uint8Array): Promise<string> =>
      check(bytes).then(
        ({ at: time }) => time,
        (error: unknown) => (error as Error).name,
      );
    const genuine = await fail(answer);
    // What is stamped follows its type; lengths around it are not signed, and SHA256SUMS names those.
    const from = Buffer.from(answer).indexOf('2a864886f70d0109100104', 'hex') + 17;
    for (let at = from; at < from + 150; at += 3) {
      const bytes = Uint8Array.from(answer);
      bytes[at]! ^= 1;
      expect(await fail(bytes)).not.toBe(genuine);
    }
  });
});
