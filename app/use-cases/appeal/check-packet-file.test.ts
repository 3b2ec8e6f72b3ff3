import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packetCheckSchema } from '#app/contract/appeal-views.ts';
import { AppFault } from '#app/contract/errors.ts';
import { createAppealUseCases } from '#app/serve-appeals.ts';
import {
  laidOut,
  restrictedNumber,
  unpackedFiles,
  writtenPacket,
} from '#test/fakes/served-appeals.ts';
import { tellFigure, times } from '#test/faults/figure.ts';
import { below, seededRandom } from '#test/faults/seeded-random.ts';
import { faultOf, useCaseWorld, type World } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();
const restricted = () => restrictedNumber(inWorld());

describe('checking a packet', () => {
  const world = useCaseWorld();
  /** Made by one installation; the other world checks it. */
  const sent = async () => {
    const { path } = await writtenPacket(restricted());
    return { packet: new Uint8Array(readFileSync(path)), files: await unpackedFiles(path) };
  };
  const check = (path: string, change: Partial<World['deps']> = {}) =>
    createAppealUseCases({ ...world().deps, ...change })['packet:check']({ path, locale: 'en' });

  test('finds nothing wrong, and knows its own key', async () => {
    const appeals = restricted();
    const { path, saved } = await writtenPacket(appeals);
    const found = packetCheckSchema.parse(
      await appeals.use['packet:check']({ path, locale: 'pt-BR' }),
    );
    expect(found).toEqual({
      fileName: 'p.zip',
      isSound: true,
      about: {
        kind: 'Pacote de recurso',
        client: 'Padaria Aurora',
        madeAt: expect.stringMatching(/^2026-11-22T/) as string,
        asOf: expect.stringMatching(/^2026-11-22T/) as string,
        ruleset: '2026-09',
        tool: 'Transbordo 0.0.0',
        installKey: saved.installKey,
        isOwnKey: true,
      },
      files: (await unpackedFiles(path)).size,
      problems: [],
      timestamp: null,
    });
  });

  test('of somebody else, or while locked, knows no own key and makes none', async () => {
    const path = join(world().folder, 'p.zip');
    writeFileSync(path, (await sent()).packet);
    expect(await check(path)).toMatchObject({ isSound: true, about: { isOwnKey: false } });
    expect(world().deps.packets.ownFingerprint(world().secrets)).toBeNull();
    const locked = (): never => {
      throw new AppFault('workspace-locked');
    };
    expect(await check(path, { workspace: locked, secrets: locked })).toMatchObject({
      isSound: true,
      about: { isOwnKey: false },
    });
  });

  test('A71 names each file in turn that has another byte, is gone, goes by another name or came in', async (context) => {
    const { files } = await sent();
    const folder = laidOut(join(world().folder, 'packet'), files);
    const said = async (name: string): Promise<boolean> => {
      // A folder without a manifest is not taken for a packet at all.
      if (!existsSync(join(folder, 'manifest.json')))
        return (await faultOf(check(folder))) === 'not-a-packet';
      const { isSound, problems } = await check(folder);
      return !isSound && problems.some((sentence) => sentence.startsWith(`${name}: `));
    };
    const random = seededRandom(71);
    const unseen: string[] = [];
    let flips = 0;
    // Each is read with all the others, so that a quick run takes every fourth.
    for (const [path, bytes] of [...files].filter((_, at) => at % times(4, 1) === 0)) {
      const place = join(folder, path);
      for (let time = 0; time < times(1, 40); time += 1) {
        const other = Uint8Array.from(bytes);
        other[below(random, bytes.length)]! ^= 1 + below(random, 255);
        writeFileSync(place, other);
        flips += 1;
        if (!(await said(path))) unseen.push(`a byte of ${path}`);
      }
      rmSync(place);
      if (!(await said(path))) unseen.push(`${path} gone`);
      writeFileSync(`${place}.x`, bytes);
      if (!(await said(path))) unseen.push(`${path} by another name`);
      writeFileSync(place, bytes);
      if (!(await said(`${path}.x`))) unseen.push(`one beside ${path}`);
      rmSync(`${place}.x`);
    }
    expect(unseen).toEqual([]);
    expect(await check(folder)).toMatchObject({ isSound: true });
    expect(Math.min(...[...files.values()].map(({ length }) => length))).toBeGreaterThan(0);
    tellFigure(
      context,
      `${flips} bytes turned over ${files.size} files, each taken away, renamed, joined by another: all named`,
    );
  }, 600_000);

  test('never takes a ZIP for whole where a flipped byte changed a file', async () => {
    const { packet, files } = await sent();
    const path = join(world().folder, 'p.zip');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: packet.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const bytes = Uint8Array.from(packet);
          bytes[at]! ^= mask;
          writeFileSync(path, bytes);
          const found = await check(path).catch((error: unknown) => {
            expect(error).toBeInstanceOf(AppFault);
            return null;
          });
          // Dates and rights of an entry are no part of what a packet says.
          if (found?.isSound === true) expect(await unpackedFiles(path)).toEqual(files);
        },
      ),
      { numRuns: 60 },
    );
  }, 600_000);

  test('says what is no packet', async () => {
    const path = join(world().folder, 'x.zip');
    writeFileSync(path, 'nothing');
    expect(await faultOf(check(path))).toBe('not-a-packet');
  });
});
