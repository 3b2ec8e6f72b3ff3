import { execFileSync } from 'node:child_process';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';

const newFolder = temporaryFolders();
const program = fileURLToPath(new URL('gzip.mjs', import.meta.url));

function packed(name: string, date: number): Buffer {
  const folder = newFolder();
  const [tar, out] = [join(folder, name), join(folder, 'x.tar.gz')];
  writeFileSync(tar, 'the same bytes'.repeat(1000));
  utimesSync(tar, date, date);
  execFileSync(process.execPath, [program, 'a', '-bd', '-mx=9', out, tar], { stdio: 'pipe' });
  return readFileSync(out);
}

test('what is packed depends neither on the name nor on the date of the file', () => {
  const one = packed('tmp-1.tar', 1_000_000_000);
  expect(packed('tmp-2.tar', 1_700_000_000).equals(one)).toBe(true);
  expect(gunzipSync(one).toString()).toBe('the same bytes'.repeat(1000));
});

test('what it cannot pack is refused', () => {
  const run = () =>
    execFileSync(process.execPath, [program, 'a', '-bd', '/tmp/x.7z', '/tmp/folder'], {
      stdio: 'pipe',
    });
  expect(run).toThrow(/7-Zip itself is needed/);
});
