import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readZip } from '#app/node/packet/read-zip.ts';
import { writePacket } from '#app/node/packet/write-packet.ts';
import { makeAppeal } from '#app/use-cases/appeal/make-appeal.ts';
import { packAppeal } from '#app/use-cases/appeal/pack-appeal.ts';
import type { AppealFacts } from '#core/model/appeal.ts';
import type { Turn } from '#core/model/finding.ts';
import { plainBrand } from '#core/model/report-brand.ts';
import { reportFonts } from '#core/report/report-fonts.ts';
import { quickPictures } from '#test/fakes/appeal-world.ts';
import { appealFacts } from '#test/fixtures/appeal-facts.ts';
import { aKey, aLog } from '#test/fixtures/packet.ts';
import { planted } from '#test/fixtures/planted-data.ts';
import { tellFigure, times } from '../figure.ts';
import { secretsWithin } from '../secret-traces.ts';

/** Facts in which a text with all the planted pieces stands wherever somebody may write one. */
function factsWith(text: string, values: readonly string[]): AppealFacts {
  const facts = appealFacts('appeal');
  const [turn] = facts.then.run.humanPaths[0]!.witness;
  const said: Turn = { from: 'bot', block: 'x', text, options: [values[1]!], handover: false };
  return {
    ...facts,
    penalty: { ...facts.penalty, reason: text },
    errors: facts.errors.map((one) => ({ ...one, description: text })),
    log: facts.log.map((entry) => ({ ...entry, text })),
    templates: (facts.templates ?? []).map((one) => ({ ...one, body: text })),
    then: {
      ...facts.then,
      document: { onboarding: text, [values[0]!]: [text] },
      run: {
        ...facts.then.run,
        humanPaths: facts.then.run.humanPaths.map((path) => ({ ...path, witness: [turn!, said] })),
      },
    },
  };
}

const { text, values, names } = planted();
const facts = factsWith(text, values);
const made = await makeAppeal(quickPictures, facts, {
  locale: 'pt-BR',
  look: { paper: 'A4', brand: plainBrand },
  masking: { names, terms: [], keep: [], proofSalt: null },
});

/** The files of the packet, as somebody unpacks it; its pages with every word that is printed. */
async function unpacked(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { html, headerTemplate, footerTemplate, title } = made.page;
  const pages = [title, headerTemplate, footerTemplate, html].join('\n');
  const packed = packAppeal(made, {
    ...{ locale: 'pt-BR', clientId: 'client-1', botId: 'bot-1', numberId: 'number-1' },
    pdf: new TextEncoder().encode(`%PDF ${pages}`),
    fonts: new Map(reportFonts.map(({ path }) => [path, 'data:,'])),
  });
  const stated = { packetId: 'packet-1', madeAt: '2026-11-22T12:00:00.000Z' };
  const contents = { ...packed, facts: { ...packed.facts, ...stated }, log: aLog() };
  const { bytes } = await writePacket(contents, aKey());
  return (await readZip(bytes, 'p.zip')).files;
}

test('A75 200 masked pieces are in no file of a packet, in no encoding', async (context) => {
  expect(values).toHaveLength(200);
  const files = await unpacked();
  const secrets = values.map((secret, at) => ({ name: `piece ${at}`, secret }));
  // The search must be able to find them.
  expect(secretsWithin(Buffer.from(text), secrets)).toHaveLength(200);
  for (const [path, bytes] of files) {
    const found = secretsWithin(Buffer.concat([Buffer.from(`${path}\n`), bytes]), secrets);
    expect([path, ...found]).toEqual([path]);
  }
  const all = made.page.html;
  expect(all).toContain('(11) 3003-7418');
  expect(all).toContain('contato@atelielinhatorta.com.br');
  expect(all).toContain('102290129340398');
  const flow = made.files.find(({ path }) => path === 'data/flow-then.json')!;
  expect(flow.unredactedSha256).toBe(facts.then.snapshot.contentSha256);
  expect(made.masked.length).toBeGreaterThan(200);
  tellFigure(context, `200 pieces in ${files.size} files, names and manifest too: 0 found`);
});

test('A75 no digest of a packet is one of a number that can be tried', async (context) => {
  const digests = new Set<string>();
  for (const bytes of (await unpacked()).values())
    for (const [digest] of Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/[0-9a-f]{16,64}/gi))
      digests.add(digest.toLowerCase().slice(0, 16));
  expect(digests.size).toBeGreaterThan(30);
  let tried = 0;
  const isThere = (guess: string, within: ReadonlySet<string>): boolean => {
    tried += 1;
    return within.has(createHash('sha256').update(guess).digest('hex').slice(0, 16));
  };
  const found = (within: ReadonlySet<string>): string[] =>
    guesses(values, times(20, 4_000)).filter((guess) => isThere(guess, within));
  // The trial must be able to succeed.
  const plain = createHash('sha256').update('5511981004321').digest('hex').slice(0, 16);
  expect(found(new Set([plain])).length).toBeGreaterThan(0);
  tried = 0;
  expect(found(digests)).toEqual([]);
  tellFigure(context, `${tried} guesses against ${digests.size} digests: 0 hits`);
});

/** Every planted piece as it is written and with its letters and digits alone, and the numbers around each telephone's. */
function guesses(pieces: readonly string[], around: number): string[] {
  const bare = pieces.map((piece) => piece.replace(/[^\dA-Za-z]/g, ''));
  const phones = [...bare.slice(0, 60), '5511981004321'].filter((one) => /^\d{8,14}$/.test(one));
  const near = phones.flatMap((digits) =>
    Array.from({ length: around }, (_, at) => {
      const moved = BigInt(digits) + BigInt(at) - BigInt(Math.floor(around / 2));
      return String(moved).padStart(digits.length, '0');
    }),
  );
  const forms = near.flatMap((digits) => [digits, `+${digits}`, `55${digits}`, `+55${digits}`]);
  return [...pieces, ...bare, ...forms];
}
