import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatePassphrase } from '#core/vault/passphrase-words.ts';
import { nodeRandomBytes } from '#app/node/host.ts';
import { openFile } from '#app/node/bundle/open-file.ts';
import {
  fillClient,
  handedClient,
  handedSecret,
  machineOf,
  worldProof,
} from '#test/fakes/transfer-world.ts';
import { faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';
import { tellFigure, times } from '../figure.ts';
import { tracesOf } from '../secret-traces.ts';
import { hasAge, openedByAge } from './age-command.ts';

const world = useCaseWorld();
const { id: clientId } = handedClient;

test('A26 a client leaves without its tokens, and with them only after a new proof', async (context) => {
  const here = machineOf(world(), 'a', times(12, 18));
  await fillClient(here);
  const passphrase = await generatePassphrase('pt-BR', (count) => nodeRandomBytes.next(count));
  const path = join(here.world.folder, 'sem.age');
  const lock = { kind: 'passphrase', passphrase } as const;
  const wanted = { clientId, history: true, path, lock };
  await here.transfer['bundle:write']({ ...wanted, secrets: false, current: null });
  expect(statSync(path).mode & 0o777).toBe(0o600);

  // The other program's word counts where it is here; otherwise the library's alone.
  const open = async (file: string): Promise<string | null> =>
    hasAge
      ? openedByAge(file, passphrase)
      : openFile(file, lock, () => undefined).then(
          (content) => Buffer.from(content).toString('utf8'),
          () => null,
        );
  const content = await open(path);
  const lines = (content ?? '').trimEnd().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'bundle', hasSecrets: false });
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ kind: 'seal' });
  const bytes = Buffer.from(content ?? '');
  expect(tracesOf(handedSecret).filter((trace) => bytes.includes(trace))).toEqual([]);

  // One byte, wherever it is.
  const file = readFileSync(path);
  const flips = times(1, 40);
  const opened: number[] = [];
  for (let flip = 0; flip < flips; flip += 1) {
    const at =
      flips === 1 ? file.length - 40 : Math.floor((flip * (file.length - 1)) / (flips - 1));
    const changed = Uint8Array.from(file);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const copy = join(here.world.folder, `virado-${String(flip)}.age`);
    writeFileSync(copy, changed);
    if ((await open(copy)) === content) opened.push(at);
  }
  expect(opened).toEqual([]);

  const secrets = { ...wanted, path: join(here.world.folder, 'com.age'), secrets: true };
  const write = (current: typeof worldProof | null) =>
    faultOf(here.transfer['bundle:write']({ ...secrets, current }));
  expect(await write(null)).toBe('wrong-passphrase');
  expect(await write({ ...worldProof, passphrase: 'outra' })).toBe('wrong-passphrase');
  const { recipient } = await here.transfer['bundle:own-keys'](null);
  await here.transfer['bundle:write']({
    ...{ ...secrets, current: worldProof, lock: { kind: 'recipient', recipient } },
  });
  expect(await here.preview(secrets.path)).toMatchObject({ secrets: 1 });
  const by = hasAge ? 'Debian’s age' : 'the library';
  tellFigure(context, `opened by ${by}, ${String(flips)} flipped bytes refused, 0 tokens in it`);
});
