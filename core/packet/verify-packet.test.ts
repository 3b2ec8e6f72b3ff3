import { describe, expect, test } from 'vitest';
import { openInstallKey } from '#app/node/packet/install-key.ts';
import { readZip } from '#app/node/packet/read-zip.ts';
import { nodeSignatureCheck } from '#app/node/packet/signature-check.ts';
import { writePacket } from '#app/node/packet/write-packet.ts';
import { locales } from '#core/model/locale.ts';
import { aKey, aLog, memorySecrets, packetContents } from '#test/fixtures/packet.ts';
import { checksumsText } from './checksums.ts';
import { sha256Hex, utf8 } from './digest.ts';
import { logText } from './handling-log.ts';
import { manifestText, type Manifest } from './manifest.ts';
import { packetProblemCodes, type PacketProblem } from './packet-problem.ts';
import { packetProblemSentence } from './problem-words.ts';
import { verifyPacket } from './verify-packet.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const packet = await writePacket(packetContents(), aKey());
const { files } = await readZip(packet.bytes, '');
const text = (path: string): string => Buffer.from(files.get(path)!).toString();
const withFile = (path: string, content: string, from: Files = files): Files =>
  new Map([...from, [path, utf8(content)]]);
const without = (path: string): Files => new Map([...files].filter(([other]) => other !== path));

/** Files with the sums written anew over them: what somebody does who knows how a packet is built. */
function resummed(from: Files): Files {
  const sums = [...from].filter(([path]) => path !== 'SHA256SUMS');
  const lines = sums.map(([path, content]) => ({ path, sha256: sha256Hex(content) }));
  return withFile('SHA256SUMS', checksumsText(lines), from);
}

/** The packet with another manifest, signed by a key of its own where one is given. */
function forged(change: (manifest: Manifest) => Manifest, key = openInstallKey(memorySecrets())) {
  const manifest = utf8(manifestText(change(packet.manifest)));
  return new Map([
    ...files,
    ['manifest.json', manifest],
    ['manifest.sig', key.sign(manifest)],
    ['public-key.pem', utf8(key.publicKeyPem)],
  ] as const);
}

const log = aLog();
const withLog = (entries: typeof log): Files => withFile('handling-log.jsonl', logText(entries));
const problems = (from: Files): string[] =>
  verifyPacket(from, nodeSignatureCheck).problems.map(({ code, file, other, at }) =>
    [code, file, other, at || ''].join(' ').trim().replaceAll(/ +/g, ' '),
  );

describe('a packet is recomputed', () => {
  test('as it was made: nothing is wrong', () => {
    expect(problems(files)).toEqual([]);
    expect(verifyPacket(files, nodeSignatureCheck).manifest).toEqual(packet.manifest);
  });

  test.each<[string, () => Files, readonly string[]]>([
    ['no manifest', () => without('manifest.json'), ['missing manifest.json']],
    [
      'a manifest that is no JSON',
      () => withFile('manifest.json', '{'),
      ['manifest-unreadable manifest.json JSON'],
    ],
    [
      'a manifest of another kind',
      () => withFile('manifest.json', '{"schema":"x/2"}'),
      ['manifest-unreadable manifest.json schema'],
    ],
    [
      'a manifest that somebody laid out anew',
      () => withFile('manifest.json', JSON.stringify(packet.manifest, null, 2)),
      [
        'manifest-not-canonical manifest.json',
        'signature-wrong manifest.sig',
        'sums-differ manifest.json SHA256SUMS',
      ],
    ],
    ['no signature', () => without('manifest.sig'), ['missing manifest.sig']],
    [
      'the manifest changed, and the sums with it',
      () =>
        resummed(
          withFile('manifest.json', text('manifest.json').replace('"appeal"', '"remedied"')),
        ),
      ['signature-wrong manifest.sig'],
    ],
    [
      'a file changed, and the sums with it',
      () => resummed(withFile('provas/conversa.txt', 'x')),
      ['changed provas/conversa.txt', 'sums-differ SHA256SUMS provas/conversa.txt'],
    ],
    [
      'another key, manifest and signature by it',
      () => forged((manifest) => ({ ...manifest, kind: 'remedied' })),
      ['changed public-key.pem', 'key-wrong public-key.pem'],
    ],
    ['no sums', () => without('SHA256SUMS'), ['missing SHA256SUMS']],
    ['sums that are none', () => withFile('SHA256SUMS', 'x'), ['sums-unreadable SHA256SUMS']],
    [
      'sums in another order',
      () =>
        withFile(
          'SHA256SUMS',
          text('SHA256SUMS')
            .split(/(?<=\n)/)
            .reverse()
            .join(''),
        ),
      ['sums-unreadable SHA256SUMS'],
    ],
    [
      'sums without a line',
      () => withFile('SHA256SUMS', text('SHA256SUMS').replace(/.*VERIFY.txt\n/, '')),
      ['sums-incomplete SHA256SUMS VERIFY.txt'],
    ],
    [
      'sums with a line about nothing',
      () => withFile('SHA256SUMS', `${text('SHA256SUMS')}${'0'.repeat(64)}  zz\n`),
      ['sums-incomplete SHA256SUMS zz'],
    ],
    [
      'sums that say something else of the manifest, whose signature fits',
      () =>
        withFile(
          'SHA256SUMS',
          text('SHA256SUMS').replace(/.{64}(?= {2}manifest.json)/, '0'.repeat(64)),
        ),
      ['sums-differ SHA256SUMS manifest.json'],
    ],
    [
      'a timestamp put in without the sums',
      () => withFile('manifest.tsr', 'x'),
      ['sums-incomplete SHA256SUMS manifest.tsr'],
    ],
    [
      'a timestamp put in later, and the sums with it',
      () => resummed(withFile('manifest.tsr', 'x')),
      [],
    ],
    [
      'an edited row of the log',
      () => withLog(log.map((row) => (row.sequence === 2 ? { ...row, actor: 'Eva' } : row))),
      ['changed handling-log.jsonl', 'log-edited handling-log.jsonl 2'],
    ],
    [
      'a cut log',
      () => withLog(log.slice(0, 2)),
      ['changed handling-log.jsonl', 'log-cut handling-log.jsonl 3'],
    ],
    [
      'a log that begins later',
      () => withLog(log.slice(1)),
      ['changed handling-log.jsonl', 'log-deleted handling-log.jsonl 1'],
    ],
    [
      'a log that is none',
      () => withFile('handling-log.jsonl', 'x\n'),
      ['changed handling-log.jsonl', 'log-unreadable handling-log.jsonl 1'],
    ],
    [
      'no log',
      () => without('handling-log.jsonl'),
      ['missing handling-log.jsonl', 'log-cut handling-log.jsonl 4'],
    ],
  ])('%s', (_, from, expected) => {
    const found = problems(from());
    for (const problem of expected) expect(found).toContain(problem);
    if (expected.length === 0) expect(found).toEqual([]);
  });

  test('without a log there is nothing to hold', async () => {
    const bare = await writePacket(packetContents({ log: [] }), aKey());
    expect(problems((await readZip(bare.bytes, '')).files)).toEqual([]);
  });

  test('whoever makes it anew with another key is told by the key alone', () => {
    const key = openInstallKey(memorySecrets());
    const other = forged(
      (manifest) => ({
        ...manifest,
        installKey: key.fingerprint,
        files: manifest.files.map((file) =>
          file.path === 'public-key.pem'
            ? { ...file, bytes: key.publicKeyPem.length, sha256: sha256Hex(utf8(key.publicKeyPem)) }
            : file,
        ),
      }),
      key,
    );
    const check = verifyPacket(resummed(other), nodeSignatureCheck);
    expect(check.problems).toEqual([]);
    expect(check.manifest?.installKey).not.toBe(packet.manifest.installKey);
  });
});

describe('every problem', () => {
  test.each(packetProblemCodes)('%s is said in every language', (code) => {
    const problem: PacketProblem = { code, file: 'a\u202eb.txt', other: 'outro', at: 7 };
    for (const locale of locales) {
      const sentence = packetProblemSentence(problem, locale);
      expect(sentence.startsWith('a‹U+202E›b.txt: ')).toBe(true);
      expect(sentence).not.toMatch(/\{\w+\}/);
    }
  });
});
