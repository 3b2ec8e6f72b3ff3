import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { qualityColumns } from '#app/contract/quality-columns.ts';
import type { NumberObservation, QualityValue } from '#core/model/quality-history.ts';
import { templateSchema } from '#core/model/surroundings.ts';
import { aBot, aClient } from '#test/fakes/records.ts';
import {
  aCredential,
  anAccount,
  anIncident,
  aNumber,
  aNumberObservation,
} from '#test/fakes/sync-records.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';

const world = useCaseWorld();

/** The world's clock begins at 2026-11-22T12:00:00Z. */
const now = Date.UTC(2026, 10, 22, 12);
const ago = (days: number): string => new Date(now - days * 86_400_000).toISOString();

function seen(days: number, change: Partial<NumberObservation>, id = 'number-1'): void {
  const { history } = world().workspace;
  history.addNumber(id, aNumberObservation({ observedAt: ago(days), ...change }));
}

const list = (offset = 0, limit = 200) => world().use['quality:list']({ offset, limit });

async function row(id = 'number-1') {
  const found = (await list()).rows.find(({ numberId }) => numberId === id);
  if (found === undefined) throw new Error(`${id} is not listed`);
  return found;
}

beforeEach(() => {
  const { clients, bots, numbers } = world().workspace;
  clients.insert(aClient());
  bots.insert(aBot());
  numbers.put(aNumber());
});

describe('the ratings of all clients', () => {
  it('name number, client and bot, and say that nothing was ever seen', async () => {
    expect(await row()).toEqual({
      ...{ numberId: 'number-1', clientId: 'client-1', clientName: 'Padaria Aurora' },
      ...{ botId: 'bot-1', botName: 'Atendimento', phone: '+551140028922' },
      ...{ verifiedName: 'Padaria Aurora', reading: 'by-hand', latest: null },
      ...{ weekAgo: null, monthAgo: null, incident: null },
    });
  });

  it('leave out hidden numbers, clients and the names of hidden bots', async () => {
    const { clients, numbers, bots } = world().workspace;
    clients.insert(aClient({ id: 'client-2' }));
    numbers.put(aNumber({ id: 'number-2', phone: '+551140028923' }));
    numbers.put(aNumber({ id: 'number-3', phone: '+551140028924', clientId: 'client-2' }));
    numbers.setRemoved('number-2', true);
    clients.setRemoved('client-2', true);
    bots.setRemoved('bot-1', true);
    const page = await list();
    expect(page.rows.map(({ numberId, botName }) => [numberId, botName])).toEqual([
      ['number-1', null],
    ]);
    expect(page.total).toBe(1);
  });

  it('come page by page', async () => {
    const { numbers } = world().workspace;
    for (let at = 2; at <= 5; at += 1)
      numbers.put(aNumber({ id: `number-${String(at)}`, phone: `+55114002892${String(at + 2)}` }));
    const pages = [await list(0, 2), await list(2, 2), await list(4, 2), await list(6, 2)];
    expect(pages.map(({ rows }) => rows.length)).toEqual([2, 2, 1, 0]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ numberId }) => numberId))).size).toBe(5);
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5, 5]);
    expect(pages.map(({ unread }) => unread)).toEqual([[], null, null, null]);
  });

  it.each<[QualityValue | null, QualityValue | null, string]>([
    ['GREEN', 'GREEN', '40 GREEN, 1 RED'],
    ['RED', 'GREEN', '40 GREEN, 10 YELLOW, 8 RED'],
    [null, null, '1 GREEN'],
    // Silence about the rating is no rating.
    ['YELLOW', 'YELLOW', '40 YELLOW, 9 -'],
  ])('tell %s a week and %s a month ago: %s', async (week, month, looks) => {
    for (const look of looks.split(', ')) {
      const [days, quality] = look.split(' ');
      seen(Number(days), { quality: quality === '-' ? null : (quality as QualityValue) });
    }
    expect(await row()).toMatchObject({ weekAgo: week, monthAgo: month });
  });

  it('complete what a webhook leaves out', async () => {
    seen(3, { quality: 'YELLOW' });
    seen(1, { quality: null, status: 'RESTRICTED', source: 'webhook' });
    expect((await row()).latest).toMatchObject({
      ...{ quality: 'YELLOW', status: 'RESTRICTED', source: 'meta', observedAt: ago(3) },
    });
  });

  it('say how each number is read, and whose account lost its token', async () => {
    const { numbers, credentials } = world().workspace;
    numbers.putAccount(anAccount());
    expect((await row()).reading).toBe('no-token');
    expect((await list()).unread).toEqual([
      { clientId: 'client-1', clientName: 'Padaria Aurora', name: 'Padaria Aurora' },
    ]);
    credentials.put(aCredential({ id: 'credential-2', kind: 'meta-token', botId: null }));
    expect((await row()).reading).toBe('token');
    expect((await list()).unread).toEqual([]);
  });

  it('name the open incident whose clock ends first, of the account as well', async () => {
    const { incidents } = world().workspace;
    const clock = (days: number) => ({
      ...{ kind: 'appeal-window' as const, startsAt: ago(1), endsAt: ago(-days) },
      ...{ isHistorical: false, isUsual: true },
    });
    incidents.put(anIncident({ id: 'late', clocks: [clock(9)] }));
    incidents.put(
      anIncident({
        ...{ id: 'account', numberId: null, wabaId: '102290129340398', clocks: [clock(2)] },
        ...{ kind: 'restriction' },
      }),
    );
    incidents.put(anIncident({ id: 'closed', closedAt: ago(0), clocks: [clock(1)] }));
    expect((await row()).incident).toMatchObject({
      ...{ incidentId: 'account', kind: 'restriction', more: 1, clock: { endsAt: ago(-2) } },
    });
  });
});

describe('how a rating moved', () => {
  const track = async () => (await world().use['quality:tracks']({ numbers: ['number-1'] }))[0];

  it('since when, what was before, and ninety days of it', async () => {
    seen(200, { quality: 'GREEN' });
    seen(20.5, { quality: 'YELLOW' });
    seen(19.5, { quality: 'RED' });
    seen(2, { quality: 'RED' });
    expect(await track()).toEqual({
      ...{ numberId: 'number-1', since: ago(19.5), before: 'YELLOW' },
      strip: [
        { value: 'GREEN', days: 69 },
        { value: 'YELLOW', days: 1 },
        { value: 'RED', days: 20 },
      ],
    });
  });

  it('does not know since when a rating stands that was never another', async () => {
    seen(10.5, { quality: 'GREEN' });
    expect(await track()).toEqual({
      ...{ numberId: 'number-1', since: null, before: null },
      strip: [
        { value: 'gap', days: 79 },
        { value: 'GREEN', days: 11 },
      ],
    });
  });

  it('leaves days without a look open where looks were promised', async () => {
    const { numbers, credentials } = world().workspace;
    numbers.putAccount(anAccount());
    credentials.put(aCredential({ id: 'credential-2', kind: 'meta-token', botId: null }));
    numbers.put(aNumber({ createdAt: ago(300) }));
    seen(80.5, { quality: 'GREEN' });
    seen(1.5, { quality: 'GREEN' });
    const strip = (await track())?.strip ?? [];
    expect(strip.filter(({ value }) => value === 'gap').length).toBeGreaterThan(0);
    expect(strip.reduce((sum, { days }) => sum + days, 0)).toBe(90);
  });

  it('leaves out who is gone', async () => {
    expect(await world().use['quality:tracks']({ numbers: ['nobody'] })).toEqual([]);
  });
});

describe('the templates beside a number', () => {
  const read = () => world().use['quality:templates']({ numberId: 'number-1' });
  const template = (name: string, change: object = {}) =>
    templateSchema.parse({
      ...{ name, language: 'pt_BR', category: 'MARKETING', status: 'APPROVED', body: 'Oi' },
      ...{ rejectedReason: null, footer: null, observedAt: ago(1), source: 'meta' },
      ...change,
    });

  it('are not known where nobody read them', async () => {
    expect(await read()).toBeNull();
    world().workspace.numbers.putAccount(anAccount());
    expect(await read()).toBeNull();
  });

  it('begin with those that are stopped or complained of', async () => {
    const { numbers, history } = world().workspace;
    numbers.putAccount(anAccount());
    history.addTemplates('account-1', ago(1), [
      ...[template('b'), template('z', { status: 'PAUSED' }), template('a')],
      template('y', { quality: 'RED' }),
    ]);
    const { rows, total, observedAt } = (await read())!;
    expect(rows.map(({ name }) => name)).toEqual(['y', 'z', 'a', 'b']);
    expect(rows.map(({ isTroubled }) => isTroubled)).toEqual([true, true, false, false]);
    expect([total, observedAt]).toEqual([4, ago(1)]);
  });
});

describe('a table of ratings', () => {
  const table = {
    numbers: ['number-2', 'nobody', 'number-1'],
    columns: qualityColumns.map((id) => ({ id, header: id })),
    locale: 'pt-BR',
  } as const;

  beforeEach(() => {
    const { numbers, incidents } = world().workspace;
    numbers.put(aNumber({ id: 'number-2', phone: '+551140028923', verifiedName: '=cmd|calc' }));
    incidents.put(anIncident());
    seen(20, { quality: 'GREEN' });
    seen(1, { quality: 'RED' });
  });

  const rows = ['number-2', 'number-1'];

  it('has the rows asked for in their order, and nothing that a spreadsheet would run', async () => {
    const { text, rows: count } = await world().use['quality:copy']({
      ...table,
      numbers: table.numbers.slice(),
    });
    const lines = text.split('\n').map((line) => line.split('\t'));
    expect(count).toBe(rows.length);
    expect(lines[0]).toEqual([...qualityColumns]);
    expect(lines[1]?.slice(2, 5)).toEqual(["'+551140028923", "'=cmd|calc", '']);
    expect(lines[2]).toEqual([
      ...['Padaria Aurora', 'Atendimento', "'+551140028922", 'Padaria Aurora', 'Baixa', ago(1)],
      ...['Caiu, era Alta', 'Não se sabe', 'Conectado', 'TIER_2K', 'Aprovado'],
      ...['Classificação de qualidade baixa', '', ago(1), 'Meta'],
    ]);
  });

  it('is written as CSV for spreadsheets', async () => {
    const path = join(world().folder, 'qualidade.csv');
    const written = await world().use['quality:write-table']({
      ...{ ...table, numbers: table.numbers.slice(), columns: [...table.columns] },
      path,
    });
    expect(written).toEqual({ rows: 2 });
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\uFEFF"client","bot"')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
  });
});
