import { readFileSync, writeFileSync } from 'node:fs';
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

  test('names the file of any one byte that is flipped', async () => {
    const { files } = await sent();
    const folder = laidOut(join(world().folder, 'packet'), files);
    const paths = [...files.keys()].filter((path) => files.get(path)!.length > 0);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, mask) => {
          const bytes = Uint8Array.from(files.get(path)!);
          bytes[at % bytes.length]! ^= mask;
          writeFileSync(join(folder, path), bytes);
          const { isSound, problems } = await check(folder);
          writeFileSync(join(folder, path), files.get(path)!);
          expect(isSound).toBe(false);
          expect(problems.some((sentence) => sentence.startsWith(`${path}: `))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
    expect(await check(folder)).toMatchObject({ isSound: true });
  }, 60_000);

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
  }, 60_000);

  test('says what is no packet', async () => {
    const path = join(world().folder, 'x.zip');
    writeFileSync(path, 'nothing');
    expect(await faultOf(check(path))).toBe('not-a-packet');
  });
});
