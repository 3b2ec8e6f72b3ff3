import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { buildReport } from './build-report.ts';
import { badFlow, faultOf, goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();

describe('importing flow files', () => {
  test('a file becomes a bot, a snapshot and a run; the client’s row says what was found', async () => {
    const { id: clientId } = await inWorld().use['client:create']({ name: 'Padaria' });
    const [result] = await inWorld().use['flow:import']({
      clientId,
      botId: null,
      paths: [inWorld().file('loja.json', badFlow)],
    });
    expect(result).toMatchObject({
      ok: true,
      file: 'loja.json',
      verdict: 'violations',
      alreadyKnown: false,
    });
    const [row] = await inWorld().use['client:list'](null);
    expect(row).toMatchObject({
      bots: 1,
      verdict: 'violations',
      questions: expect.any(Number) as number,
    });
    expect(row?.fails).toBeGreaterThan(3);
    const [bot] = await inWorld().use['bot:list']({ clientId });
    expect(bot).toMatchObject({
      bot: { name: 'loja' },
      state: { fileName: 'loja.json', verdict: 'violations' },
    });
  });

  test('the same flow again is audited anew but stored once; a newer one continues the bot', async () => {
    const { id: clientId } = await inWorld().use['client:create']({ name: 'Padaria' });
    const path = inWorld().file('loja.json', badFlow);
    const [first] = await inWorld().use['flow:import']({ clientId, botId: null, paths: [path] });
    const [again] = await inWorld().use['flow:import']({ clientId, botId: null, paths: [path] });
    expect(again).toMatchObject({ ok: true, alreadyKnown: true });
    inWorld().file('loja.json', goodFlow);
    const [newer] = await inWorld().use['flow:import']({ clientId, botId: null, paths: [path] });
    expect(newer).toMatchObject({ ok: true, alreadyKnown: false, verdict: 'open-questions' });
    const botId = first?.ok === true ? first.botId : '';
    expect(newer).toMatchObject({ botId });
    expect(inWorld().workspace.snapshots.listByBot(botId)).toHaveLength(2);
  });

  test('a bad file among good ones gets its fault, and nothing of it is stored', async () => {
    const { id: clientId } = await inWorld().use['client:create']({ name: 'Padaria' });
    const paths = [
      inWorld().file('a.json', goodFlow),
      inWorld().file('b.json', '{'),
      join(inWorld().folder, 'gone.json'),
      inWorld().file('c.json', badFlow),
    ];
    const results = await inWorld().use['flow:import']({ clientId, botId: null, paths });
    const codes = results.map((result) =>
      result.ok ? result.file : `${result.fault.code} ${String(result.fault.details['file'])}`,
    );
    expect(codes.toSorted()).toEqual([
      'a.json',
      'c.json',
      'file-missing gone.json',
      'not-json b.json',
    ]);
    expect(await inWorld().use['bot:list']({ clientId })).toHaveLength(2);
  });

  test('what was not begun when the user cancels is left out', async () => {
    const { id: clientId } = await inWorld().use['client:create']({ name: 'Padaria' });
    const paths = Array.from({ length: 20 }, (_, at) =>
      inWorld().file(`f${String(at)}.json`, goodFlow),
    );
    const running = inWorld().use['flow:import']({ clientId, botId: null, paths });
    await inWorld().use['flow:cancel-import'](null);
    expect((await running).length).toBeLessThan(20);
    expect(inWorld().events.at(-2)?.[1]).toMatchObject({ task: 'import', state: 'cancelled' });
  });

  test('an unknown client or bot is refused before any file is read', async () => {
    expect(
      await faultOf(inWorld().use['flow:import']({ clientId: 'x', botId: null, paths: ['y'] })),
    ).toBe('client-missing');
    const { id: clientId } = await inWorld().use['client:create']({ name: 'Padaria' });
    expect(
      await faultOf(inWorld().use['flow:import']({ clientId, botId: 'x', paths: ['y'] })),
    ).toBe('bot-missing');
  });
});

describe('the sample agency', () => {
  test('is one sound, one at fault, one wrongly penalised, and can be reported in every language', async () => {
    const clients = await inWorld().use['client:create-sample'](null);
    const rows = await inWorld().use['client:list'](null);
    expect(clients).toHaveLength(3);
    expect(rows.map(({ verdict }) => verdict).toSorted()).toEqual([
      'open-questions',
      'open-questions',
      'violations',
    ]);
    for (const locale of locales) {
      const report = await buildReport(inWorld().deps, {
        clientId: clients[0]!.id,
        locale,
        agency: 'Agência',
        timeZone: 'America/Sao_Paulo',
      });
      expect(report.html).toContain(clients[0]!.name);
      expect(report.fileName).toMatch(/\.pdf$/);
    }
  });

  test('brings a number each, and an incident for each that fell', async () => {
    await inWorld().use['client:create-sample'](null);
    const incidents = await inWorld().use['incident:list']({ clientId: null, onlyOpen: true });
    expect(incidents.map(({ incident }) => incident.kind).toSorted()).toEqual([
      'low-quality',
      'restriction',
    ]);
    expect(inWorld().notices).toEqual([]);
    // A second sample has the same numbers, which answer for one bot each.
    await inWorld().use['client:create-sample'](null);
    expect(inWorld().workspace.numbers.list(null)).toHaveLength(3);
  });
});

test('a finding is put into words of the language that is asked for, from a new run as well', async () => {
  const { id: clientId } = await inWorld().use['client:create']({ name: 'Padaria' });
  const [result] = await inWorld().use['flow:import']({
    clientId,
    botId: null,
    paths: [inWorld().file('loja.json', badFlow)],
  });
  const botId = result?.ok === true ? result.botId : '';
  const { runId } = await inWorld().use['run:repeat']({ botId });
  const titles = await Promise.all(
    locales.map(
      async (locale) => (await inWorld().use['run:latest']({ botId, locale }))?.findings[0]?.title,
    ),
  );
  expect(new Set(titles).size).toBe(3);
  expect((await inWorld().use['run:latest']({ botId, locale: 'en' }))?.runId).toBe(runId);
});

test('removing hides a client with its bots, and can be undone', async () => {
  const { id } = await inWorld().use['client:create']({ name: 'Padaria' });
  await inWorld().use['client:set-removed']({ id, removed: true });
  expect(await inWorld().use['client:list'](null)).toEqual([]);
  await inWorld().use['client:set-removed']({ id, removed: false });
  expect(await inWorld().use['client:list'](null)).toHaveLength(1);
});
