import { zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packetLimits } from './packet-limits.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const fault = (zip: Uint8Array): Promise<unknown> =>
  readZip(zip, 'x.zip').then(
    () => 'none',
    (error: unknown) => (error as { code: string }).code,
  );

/** A ZIP with a change to its central directory, where tools look. */
function altered(entries: Zippable, change: (directory: Buffer) => void): Uint8Array {
  const zip = Buffer.from(zipSync(entries));
  change(zip.subarray(zip.indexOf('PK\x01\x02', 'latin1')));
  return zip;
}

describe('what is written is read again', () => {
  test('with names of any script, empty files, and what packs too well', async () => {
    const files = new Map([
      ['ação/relatório final.json', bytes('{}'.repeat(500))],
      ['vazio', new Uint8Array()],
      ['同意.txt', bytes('同意')],
      ['brancos', bytes(' '.repeat(1_000_000))],
      ['constructor', bytes('x')],
    ]);
    const read = await readZip(writeZip(files), 'x.zip');
    expect(read.damaged).toEqual([]);
    expect(new Map([...read.files].map(([path, found]) => [path, Buffer.from(found)]))).toEqual(
      new Map([...files].map(([path, found]) => [path, Buffer.from(found)])),
    );
  });

  test.each([
    ['../x', 'climbs'],
    ['/x', 'absolute'],
    ['a/con.txt', 'reserved'],
  ])('%s is not written', (path, why) => {
    expect(() => writeZip(new Map([[path, bytes('x')]]))).toThrow(why);
  });

  test('two names that are one on some systems are not written', () => {
    expect(() =>
      writeZip(
        new Map([
          ['a.txt', bytes('x')],
          ['A.txt', bytes('y')],
        ]),
      ),
    ).toThrow('one file');
  });

  test('no more files than are read', () => {
    const many = new Map(
      Array.from({ length: packetLimits.files + 1 }, (_, at) => [`f${at}`, bytes('')]),
    );
    expect(() => writeZip(many)).toThrow('packet-too-large');
  });
});

describe('a stranger’s ZIP is refused', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['that climbs out', 'zip-unsafe', () => zipSync({ '../../evil': bytes('x') })],
    ['that climbs out further in', 'zip-unsafe', () => zipSync({ 'a/../../evil': bytes('x') })],
    ['with an absolute path', 'zip-unsafe', () => zipSync({ '/etc/passwd': bytes('x') })],
    ['with a drive letter', 'zip-unsafe', () => zipSync({ 'C:\\x': bytes('x') })],
    ['with a backslash', 'zip-unsafe', () => zipSync({ '..\\x': bytes('x') })],
    [
      'with a symbolic link',
      'zip-unsafe',
      () => zipSync({ a: [bytes('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }),
    ],
    [
      'with one name twice',
      'zip-unsafe',
      () =>
        altered({ aa: bytes('x'), ab: bytes('y') }, (at) => at.write('aa', at.lastIndexOf('ab'))),
    ],
    [
      'with names that differ in capitals only',
      'zip-unsafe',
      () => zipSync({ 'a.txt': bytes('x'), 'A.txt': bytes('y') }),
    ],
    [
      'that is a bomb',
      'packet-too-large',
      () => zipSync({ a: new Uint8Array(50_000_000) }, { level: 9 }),
    ],
    [
      'that says it holds more than may be',
      'packet-too-large',
      () => altered({ a: bytes('x') }, (at) => at.writeUInt32LE(600_000_000, 24)),
    ],
    [
      'with too many entries',
      'packet-too-large',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`f${at}`, bytes('')])),
        ),
    ],
    [
      'with a password',
      'zip-damaged',
      () => altered({ a: bytes('x') }, (at) => at.writeUInt16LE(1, 8)),
    ],
    [
      'of an unknown compression',
      'zip-damaged',
      () => altered({ a: bytes('x') }, (at) => at.writeUInt16LE(99, 10)),
    ],
    ['that is cut', 'zip-damaged', () => zipSync({ a: bytes('x'.repeat(999)) }).subarray(0, 60)],
    ['that is none', 'not-a-packet', () => bytes('not a zip')],
    ['that is empty', 'not-a-packet', () => new Uint8Array()],
  ])('%s', async (_, code, zip) => {
    expect(await fault(zip())).toBe(code);
  });

  test('names what does not come out whole, and reads the rest', async () => {
    const zip = Buffer.from(zipSync({ good: bytes('good'), bad: [bytes('bad!'), { level: 0 }] }));
    zip.write('BAD!', zip.indexOf('bad!'));
    const { files, damaged } = await readZip(zip, 'x.zip');
    expect([...files.keys()]).toEqual(['good']);
    expect(damaged).toEqual([{ path: 'bad', reason: 'CRC-32' }]);
  });

  test('names an entry that goes by another name for tools that read from the front', async () => {
    const zip = Buffer.from(zipSync({ good: bytes('x') }));
    zip.write('evil', zip.indexOf('good'));
    expect((await readZip(zip, 'x.zip')).damaged).toEqual([{ path: 'good', reason: 'two names' }]);
  });

  test('counts what comes out, whatever the archive says of it', async () => {
    // The directory says 60,000 bytes; 50 MB would come out.
    const zip = altered({ a: new Uint8Array(50_000_000) }, (at) => at.writeUInt32LE(60_000, 24));
    const { files, damaged } = await readZip(zip, 'x.zip');
    expect(files.size).toBe(0);
    expect(damaged).toMatchObject([{ path: 'a' }]);
  });
});
