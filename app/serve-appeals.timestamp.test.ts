import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packetsBy } from '#app/node/packet/node-packets.ts';
import { TimestampError } from '#app/node/packet/timestamp-error.ts';
import type { PostTimestampQuery } from '#app/node/packet/timestamp.ts';
import { soundSample } from '#test/fakes/appeal-world.ts';
import { restrictedNumber, writtenPacket } from '#test/fakes/served-appeals.ts';
import {
  hasOpenssl,
  timestampAuthority,
  type TimestampAuthority,
} from '#test/fakes/timestamp-authority.ts';
import { faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();
const url = 'http://tsa.example/';

describe.skipIf(!hasOpenssl)('a packet that an authority stamps', () => {
  let authority: TimestampAuthority;
  beforeAll(() => {
    authority = timestampAuthority();
  });
  afterAll(() => authority.close());

  async function stamped(post: PostTimestampQuery, certificates = authority.root) {
    const appeals = restrictedNumber(inWorld(), soundSample, { packets: packetsBy(post) });
    const { made, use } = appeals;
    await made.use['report:write-settings']({
      pattern: '{client}_{kind}',
      timestamp: { url, certificates },
    });
    const write = async () => (await writtenPacket(appeals, 'p.zip', true)).saved;
    const rows = () => made.workspace.handlingLog.list('client-1');
    return { use, path: join(made.folder, 'p.zip'), write, rows };
  }

  const answering: PostTimestampQuery = (_url, query) => Promise.resolve(authority.answer(query));

  test('says so in the log, and its time is checked with the settings’ certificates', async () => {
    const { use, path, write, rows } = await stamped(answering);
    const saved = await write();
    expect(saved.isStamped).toBe(true);
    expect(rows().map(({ action }) => action)).toEqual([
      ...['key-made', 'built', 'timestamped', 'exported'],
    ]);
    expect(rows()[2]?.detail).toBe(`${url}, manifest ${saved.manifestSha256}`);
    expect(await use['packet:check']({ path, locale: 'en' })).toMatchObject({
      isSound: true,
      timestamp: { authority: 'C=BR, O=Hora Certa, CN=Carimbo', isTrusted: true },
    });
  }, 30_000);

  test('is checked without a judgement where no certificate is known', async () => {
    const { use, path, write } = await stamped(answering, '');
    await write();
    expect(await use['packet:check']({ path, locale: 'en' })).toMatchObject({
      isSound: true,
      timestamp: { isTrusted: false },
    });
  }, 30_000);

  test('is not written where the authority does not answer', async () => {
    const { path, write, rows } = await stamped(() =>
      Promise.reject(new TimestampError('unreachable', 'ECONNREFUSED')),
    );
    expect(await faultOf(write())).toBe('timestamp-failed');
    expect(existsSync(path)).toBe(false);
    expect(rows().map(({ action }) => action)).toEqual(['key-made', 'built']);
  }, 30_000);
});
