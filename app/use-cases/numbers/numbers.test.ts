import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const phone = '+551140028922';
const hour = 3_600_000;
const unsaid = { status: null, limit: null, reason: null, proofId: null };

async function oneNumber({ use }: ReturnType<typeof world>) {
  const { id: clientId } = await use['client:create']({ name: 'Clínica' });
  const number = await use['number:add']({ clientId, phone: '(11) 4002-8922', botId: null });
  return { clientId, number };
}

describe('a number', () => {
  test('is added in any usual form, once, linked, removed and brought back', async () => {
    const made = world();
    const { use } = made;
    const { clientId, number } = await oneNumber(made);
    expect(number).toMatchObject({ phone, botId: null, wabaId: null });
    const { id: other } = await use['client:create']({ name: 'Outra' });
    const again = { clientId: other, phone: '+55 11 4002 8922', botId: null };
    expect(await faultOf(use['number:add'](again))).toBe('number-exists');
    expect(await faultOf(use['number:add']({ ...again, phone: 'doze' }))).toBe('bad-phone');
    expect(await faultOf(use['number:add']({ ...again, clientId: 'none' }))).toBe('client-missing');
    expect(await faultOf(use['number:add']({ ...again, botId: 'none' }))).toBe('bot-missing');

    const bot = await use['bot:create']({ clientId, name: 'Recepção' });
    await use['number:link']({ id: number.id, botId: bot.id });
    expect((await use['number:list']({ clientId })).numbers).toMatchObject([
      { botName: 'Recepção', latest: null, previousQuality: null, since: null, openIncidents: 0 },
    ]);
    expect(await faultOf(use['number:link']({ id: 'none', botId: null }))).toBe('number-missing');
    await use['number:set-removed']({ id: number.id, removed: true });
    expect((await use['number:list']({ clientId })).numbers).toEqual([]);
    await use['number:set-removed']({ id: number.id, removed: false });
    expect((await use['number:list']({ clientId })).numbers).toHaveLength(1);
  });

  test('tells its rating, the one before, and since when', async () => {
    const made = world();
    const { use, deps, pass } = made;
    const { clientId, number } = await oneNumber(made);
    const seen: string[] = [];
    for (const quality of ['GREEN', 'GREEN', 'YELLOW', 'YELLOW'] as const) {
      pass(hour);
      seen.push(deps.clock.now());
      const observedAt = seen.at(-1)!;
      await use['rating:enter']({ ...unsaid, numberId: number.id, observedAt, quality });
    }
    const rowOf = async () => (await use['number:list']({ clientId })).numbers[0];
    expect(await rowOf()).toMatchObject({
      latest: { quality: 'YELLOW' },
      previousQuality: 'GREEN',
      since: seen[2],
    });
  });

  test('keeps its rating where a webhook tells its state alone', async () => {
    const made = world();
    const { use, file } = made;
    const { clientId, number } = await oneNumber(made);
    const observedAt = '2026-11-20T12:00:00.000Z';
    await use['rating:enter']({ ...unsaid, numberId: number.id, observedAt, quality: 'GREEN' });
    const value = { display_phone_number: '551140028922', event: 'FLAGGED' };
    const time = Date.parse('2026-11-21T12:00:00Z') / 1000;
    const changes = [{ field: 'phone_number_quality_update', value }];
    const log = { object: 'whatsapp_business_account', entry: [{ id: '1', time, changes }] };
    await use['webhook:import-log']({ clientId, path: file('log.json', log) });
    expect((await use['number:list']({ clientId })).numbers).toMatchObject([
      { latest: { quality: 'GREEN', status: 'FLAGGED' }, since: observedAt, openIncidents: 1 },
    ]);
  });
});

describe('a rating by hand', () => {
  test('counts like any other, also when it comes late', async () => {
    const made = world();
    const { use } = made;
    const { clientId, number } = await oneNumber(made);
    const enter = (observedAt: string, quality: 'RED' | 'GREEN') =>
      use['rating:enter']({ ...unsaid, numberId: number.id, observedAt, quality });
    await enter('2026-11-21T12:00:00Z', 'GREEN');
    // What was red before it turned green is history and opens nothing.
    await enter('2026-11-20T12:00:00Z', 'RED');
    expect(await use['incident:list']({ clientId, onlyOpen: false })).toEqual([]);
    await enter('2026-11-22T11:59:00.000Z', 'RED');
    expect(await use['incident:list']({ clientId, onlyOpen: true })).toMatchObject([
      {
        phone,
        incident: { source: 'typed', before: 'GREEN', openedAt: '2026-11-22T11:59:00.000Z' },
      },
    ]);
    await enter('2026-11-22T11:58:00.000Z', 'GREEN');
    expect((await use['number:list']({ clientId })).numbers).toMatchObject([
      { latest: { quality: 'RED' }, openIncidents: 1 },
    ]);
  });

  test('from the future, or of no number, is refused', async () => {
    const made = world();
    const { number } = await oneNumber(made);
    const entry = { ...unsaid, observedAt: '2026-11-22T12:10:00Z', quality: 'RED' as const };
    const enter = made.use['rating:enter'];
    expect(await faultOf(enter({ ...entry, numberId: number.id }))).toBe('future-date');
    expect(await faultOf(enter({ ...entry, numberId: 'none' }))).toBe('number-missing');
  });

  const png = '\x89PNG\r\n\x1a\n';
  test.each([
    ['a.png', png + 'x', 'image/png'],
    ['com nome errado.txt', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['c.webp', 'RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
  ])('keeps its picture: %s', async (name, bytes, mediaType) => {
    const made = world();
    const { use } = made;
    const { number } = await oneNumber(made);
    const path = made.file(name, '');
    writeFileSync(path, Buffer.from(bytes, 'latin1'));
    const { proofId } = await use['proof:keep']({ path });
    const observedAt = '2026-11-21T12:00:00.000Z';
    const entry = { ...unsaid, numberId: number.id, observedAt, quality: 'GREEN' as const };
    await use['rating:enter']({ ...entry, proofId });
    const { address, fileName } = await use['proof:read']({ id: proofId });
    expect(fileName).toBe(name);
    expect(address).toBe(
      `data:${mediaType};base64,${Buffer.from(bytes, 'latin1').toString('base64')}`,
    );
    expect(made.workspace.history.latestOfNumber(number.id)).toMatchObject({ proofId });
  });

  test.each([
    ['falso.png', '<svg onload="alert(1)"/>'],
    ['vazio.jpg', ''],
    ['som.webp', 'RIFF\x01\x02\x03\x04WAVE'],
    ['grande.png', png + 'x'.repeat(5 * 1024 * 1024)],
  ])('takes no other file: %s', async (name, bytes) => {
    const { use, file } = world();
    const path = file(name, '');
    writeFileSync(path, Buffer.from(bytes, 'latin1'));
    expect(await faultOf(use['proof:keep']({ path }))).toBe('not-a-picture');
  });

  test('with a picture that is not there stores nothing', async () => {
    const made = world();
    const { use, workspace } = made;
    const { number } = await oneNumber(made);
    const observedAt = '2026-11-21T12:00:00.000Z';
    const entry = { ...unsaid, numberId: number.id, observedAt, quality: 'RED' as const };
    await expect(use['rating:enter']({ ...entry, proofId: 'none' })).rejects.toThrow();
    expect(workspace.history.latestOfNumber(number.id)).toBeNull();
    expect(await faultOf(use['proof:read']({ id: 'none' }))).toBe('file-missing');
  });
});

describe('a table of ratings', () => {
  const table = [
    'número;data;classificação;status;motivo',
    '+55 11 4002-8922;03/11/2026 09:30;Alta;Conectado;',
    '(11) 4002-8922;20/11/2026;Baixa;Conectado;Muitos bloqueios',
    '11 4002-8922;18/11/2026;Média;;',
    '(21) 3555-0142;18/11/2026;Alta;;',
    '11 4002-8922;18/11/2030;Alta;;',
    '11 4002-8922;um dia;talvez;;',
  ].join('\r\n');

  test('is shown with its faults, stored in the order of time, and once', async () => {
    const made = world();
    const { use, file } = made;
    const { clientId, number } = await oneNumber(made);
    const path = file('notas.csv', table);
    const preview = await use['rating:preview-table']({ clientId, path });
    expect(preview.rows.map(({ faults }) => faults.map(({ fault }) => fault))).toEqual([
      [],
      [],
      [],
      ['unknown-number'],
      ['future-date'],
      ['bad-date', 'bad-rating'],
    ]);
    expect(preview.rows[0]?.observedAt).toBe('2026-11-03T12:30:00.000Z');
    const { previewId } = preview;
    expect(await use['rating:apply-table']({ previewId })).toEqual({ stored: 3, left: 3 });
    expect(await faultOf(use['rating:apply-table']({ previewId }))).toBe('preview-gone');
    const axis = { numberId: number.id, from: '2026-11-01T00:00:00Z', to: '2026-11-22T12:00:00Z' };
    const history = await use['number:history'](axis);
    expect(history.observations.map(({ quality, source }) => `${quality} ${source}`)).toEqual([
      'GREEN csv',
      'YELLOW csv',
      'RED csv',
    ]);
    expect(await use['incident:list']({ clientId, onlyOpen: true })).toMatchObject([
      { incident: { kind: 'low-quality', before: 'YELLOW', reason: 'Muitos bloqueios' } },
    ]);
    const again = await use['rating:preview-table']({ clientId, path });
    expect(again.rows.slice(0, 3).every(({ isKnown }) => isKnown)).toBe(true);
    expect(await use['rating:apply-table']({ previewId: again.previewId })).toEqual({
      stored: 0,
      left: 6,
    });
  });

  test.each([
    ['outra.csv', 'a;b\n1;2\n', 'not-a-table'],
    ['vazia.csv', '', 'file-empty'],
  ])('that is none is refused: %s', async (name, content, code) => {
    const made = world();
    const { clientId } = await oneNumber(made);
    const path = made.file(name, content);
    expect(await faultOf(made.use['rating:preview-table']({ clientId, path }))).toBe(code);
  });
});
