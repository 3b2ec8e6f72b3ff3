import { describe, expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { plainBrand } from '#core/model/report-brand.ts';
import { aNumber, aNumberObservation, anIncident } from '#test/fakes/sync-records.ts';
import { badFlow, faultOf, goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';
import { pixelPng } from '#test/fixtures/report-parts.ts';
import { buildReport, reportDocument, type ReportRequest } from '../build-report.ts';
import { reportBrand, writeReportBrand } from './brand.ts';
import { markSent } from './sent-reports.ts';
import { readReportNotes, writeReportNote } from './report-notes.ts';

const inWorld = useCaseWorld();
const base = { locale: 'pt-BR', agency: 'Farol', timeZone: 'America/Sao_Paulo' } as const;

/** A client with one audited bot. */
async function client(flow: unknown = badFlow): Promise<{ clientId: string; botId: string }> {
  const { id: clientId } = await inWorld().use['client:create']({ name: 'Padaria' });
  const [result] = await inWorld().use['flow:import']({
    clientId,
    botId: null,
    paths: [inWorld().file('loja.json', flow)],
  });
  return { clientId, botId: result?.ok === true ? result.botId : '' };
}

const built = (request: Pick<ReportRequest, 'clientId'> & Partial<ReportRequest>) =>
  reportDocument(inWorld().deps, { ...base, ...request });

/** Sends the report as it stands. */
async function send(clientId: string): Promise<void> {
  const { bots, version, asOf, locale, length, approval } = await built({ clientId });
  const runs = bots.map(({ botId, runId }) => ({ botId, runId }));
  markSent(inWorld().deps, {
    ...{ clientId, runs, version, asOf, locale, length, approval },
  });
}

describe('a report asked for as before', () => {
  test('is whole, on A4, the first version, no draft and approved by nobody', async () => {
    const { clientId } = await client();
    expect(await built({ clientId })).toMatchObject({
      ...{ length: 'full', paper: 'A4', version: 1, isDraft: false, approval: null },
      ...{ brand: plainBrand, preparedBy: null, period: null, summary: null, changes: null },
      ...{ numbers: [], incidents: [] },
    });
  });

  test('tells what the bot makes of requests for a person', async () => {
    const { clientId } = await client();
    const [bot] = (await built({ clientId })).bots;
    const results = bot?.survey?.probe.groups.flatMap((group) => group.results) ?? [];
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results)).toEqual(new Set(['nothing']));
  });

  test('says so where the checker gave up on the flow, and breaks where something else did', async () => {
    const { clientId } = await client();
    const { deps } = inWorld();
    const failing = (fault: Error) => ({
      ...deps,
      checker: { ...deps.checker, survey: () => Promise.reject(fault) },
    });
    const late = new AppFault('check-timeout', { seconds: 10 });
    const report = await buildReport(failing(late), { ...base, clientId });
    expect(report.document.bots[0]?.survey).toBeNull();
    expect(report.html).toContain('não pôde ser percorrido');
    const broken = buildReport(failing(new Error('bug')), { ...base, clientId });
    await expect(broken).rejects.toThrow('bug');
  });

  test('is the same for the same moment', async () => {
    const { clientId } = await client();
    const request = { ...base, clientId, asOf: '2026-11-22T15:00:00.000Z' };
    const [one, two] = [
      await buildReport(inWorld().deps, request),
      await buildReport(inWorld().deps, request),
    ];
    expect(two).toEqual(one);
  });
});

test('until somebody approves it is a draft; then it says who and when', async () => {
  const { clientId } = await client();
  expect(await built({ clientId, approval: null })).toMatchObject({
    isDraft: true,
    approval: null,
  });
  const approval = { by: 'Carla', at: '2026-11-22T12:00:00.000Z' };
  expect(await built({ clientId, approval })).toMatchObject({ isDraft: false, approval });
});

describe('what changed', () => {
  test('is told from the last report that was sent on other runs', async () => {
    const { clientId, botId } = await client(badFlow);
    await send(clientId);
    expect((await built({ clientId })).changes).toBeNull();
    expect((await built({ clientId })).version).toBe(1);
    await inWorld().use['flow:import']({
      ...{ clientId, botId },
      paths: [inWorld().file('loja.json', goodFlow)],
    });
    const { changes, version, bots } = await built({ clientId });
    expect(version).toBe(2);
    const [bot] = changes?.bots ?? [];
    expect(bot?.fixed.map(({ auditId }) => auditId)).toContain('ESC-01');
    expect(bot?.fixed.find(({ auditId }) => auditId === 'ESC-01')?.title).toMatch(/não oferece/);
    expect(bot?.scoreNow).toBe(bots[0]?.score?.total);
    expect(bot?.scoreBefore).toBeLessThan(bot?.scoreNow ?? 0);
    // Sent twice, in two languages say, it is still compared with the one before.
    await send(clientId);
    await send(clientId);
    expect((await built({ clientId })).changes).toEqual(changes);
    expect((await built({ clientId })).version).toBe(2);
  });

  test('names a bot that the last report did not know', async () => {
    const { clientId } = await client();
    await send(clientId);
    await inWorld().use['flow:import']({
      ...{ clientId, botId: null },
      paths: [inWorld().file('novo.json', goodFlow)],
    });
    const { changes } = await built({ clientId });
    expect(changes?.addedBots).toEqual(['novo']);
    expect(changes?.bots.map(({ name }) => name)).toEqual(['loja']);
  });

  test('cannot stand on runs that nobody knows', async () => {
    const { clientId, botId } = await client();
    const sent = { version: 1, asOf: 'x', locale: 'en', length: 'full', approval: null } as const;
    const runs = [{ botId, runId: 'none' }];
    const work = Promise.resolve().then(() =>
      markSent(inWorld().deps, { ...sent, clientId, runs }),
    );
    expect(await faultOf(work)).toBe('nothing-to-report');
  });
});

describe('what people write', () => {
  test('stands in the report: the last of each, none that was withdrawn, each client’s own', async () => {
    const { clientId, botId } = await client();
    const about = (kind: 'comment' | 'owner', auditId: string) => ({ kind, botId, auditId });
    const { deps } = inWorld();
    const write = (kind: 'comment' | 'owner', auditId: string, text: string) =>
      writeReportNote(deps, { clientId, about: about(kind, auditId), text, by: 'Ana' });
    write('comment', 'ESC-01', 'Primeiro');
    write('comment', 'ESC-01', ' Segundo ');
    write('comment', 'ESC-02', 'Some');
    write('comment', 'ESC-02', '');
    write('owner', 'ESC-01', 'Bruno');
    const [bot] = (await built({ clientId })).bots;
    expect(bot?.comments).toMatchObject([{ auditId: 'ESC-01', text: 'Segundo', by: 'Ana' }]);
    expect(bot?.owners).toEqual([{ auditId: 'ESC-01', name: 'Bruno' }]);
    const other = await client();
    const foreign = { clientId: other.clientId, about: about('comment', 'ESC-01') };
    expect(() => writeReportNote(deps, { ...foreign, text: 'x', by: 'Ana' })).toThrow(AppFault);
    expect((await built({ clientId: other.clientId })).bots[0]?.comments).toEqual([]);
  });

  test('as a summary counts for the runs it was written about, and is told stale after', async () => {
    const { clientId, botId } = await client();
    const { deps } = inWorld();
    const runIds = (await built({ clientId })).bots.map(({ runId }) => runId);
    const about = { kind: 'summary' as const, runIds };
    writeReportNote(deps, { clientId, about, text: 'Tudo em ordem.', by: 'Ana' });
    expect((await built({ clientId })).summary).toMatchObject({
      text: 'Tudo em ordem.',
      by: 'Ana',
    });
    expect(readReportNotes(deps, clientId).summary?.isStale).toBe(false);
    await inWorld().use['run:repeat']({ botId });
    expect((await built({ clientId })).summary).toBeNull();
    expect(readReportNotes(deps, clientId).summary).toMatchObject({
      ...{ text: 'Tudo em ordem.', isStale: true },
    });
  });
});

describe('the quality history', () => {
  test('joins equal looks, parts them at gaps, and brings the incidents of the period', async () => {
    const { clientId, botId } = await client();
    const { workspace } = inWorld();
    workspace.numbers.put(aNumber({ clientId, botId }));
    const look = (observedAt: string, quality: 'GREEN' | 'RED') =>
      workspace.history.addNumber('number-1', aNumberObservation({ observedAt, quality }));
    look('2026-11-01T12:00:00.000Z', 'GREEN');
    look('2026-11-02T12:00:00.000Z', 'GREEN');
    look('2026-11-03T12:00:00.000Z', 'RED');
    workspace.incidents.put(anIncident({ clientId, openedAt: '2026-11-03T12:00:00.000Z' }));
    const old = { openedAt: '2020-01-01T00:00:00.000Z', closedAt: '2020-02-01T00:00:00.000Z' };
    workspace.incidents.put(anIncident({ id: 'incident-2', clientId, ...old }));
    workspace.incidents.addEntry('incident-2', {
      ...{ at: '2020-01-02T00:00:00.000Z', by: 'Ana', kind: 'note', text: 'x' },
    });
    const entry = { at: '2026-11-03T12:00:00.000Z', by: '', kind: 'opened', text: 'RED' } as const;
    workspace.incidents.addEntry('incident-1', entry);
    const { numbers, incidents, period } = await built({ clientId });
    expect(numbers[0]?.spans.map(({ from, to, quality }) => [from, to, quality])).toEqual([
      ['2026-11-01T12:00:00.000Z', '2026-11-02T12:00:00.000Z', 'GREEN'],
      ['2026-11-03T12:00:00.000Z', '2026-11-03T12:00:00.000Z', 'RED'],
    ]);
    expect(numbers[0]).toMatchObject({ phone: '+551140028922', bot: 'loja' });
    expect(incidents).toMatchObject([{ kind: 'low-quality', log: [entry] }]);
    expect(Date.parse(period?.to ?? '') - Date.parse(period?.from ?? '')).toBe(90 * 86_400_000);
  });

  test('tells of a case that was closed before and answered within the period', async () => {
    const { clientId } = await client();
    const { use, workspace } = inWorld();
    const old = { openedAt: '2026-05-01T00:00:00.000Z', closedAt: '2026-06-01T00:00:00.000Z' };
    workspace.incidents.put(anIncident({ clientId, numberId: null, ...old }));
    const incidentId = 'incident-1';
    const filed = { where: 'support-home', caseNumber: '7720' } as const;
    const handedIn = { incidentId, by: 'Rita', text: 'Pedido', ...filed };
    await use['appeal:submit']({ ...handedIn, on: '2026-05-20T10:00:00.000Z' });
    const answer = { incidentId, by: 'Rita', outcome: 'unchanged', text: 'No.' } as const;
    await use['appeal:answer']({ ...answer, on: '2026-11-20T10:00:00.000Z' });
    const { incidents } = await built({ clientId });
    expect(incidents[0]?.log).toMatchObject([
      { kind: 'submitted', by: 'Rita', filing: { on: '2026-05-20T10:00:00.000Z', ...filed } },
      { kind: 'answered', filing: { ...filed, outcome: 'unchanged' } },
    ]);
    for (const [locale, said] of [
      ['pt-BR', 'protocolo 7720; Decisão mantida'],
      ['en', 'case 7720; Decision unchanged'],
      ['es', 'caso 7720; Decisión sin cambios'],
    ] as const)
      expect((await buildReport(inWorld().deps, { ...base, clientId, locale })).html).toContain(
        said,
      );
  });

  test('shows of a number what was asked for', async () => {
    const { clientId, botId } = await client();
    inWorld().workspace.numbers.put(aNumber({ clientId, botId }));
    inWorld().workspace.incidents.put(anIncident({ clientId }));
    const request = { ...base, clientId, maskNumber: true };
    const { document, html } = await buildReport(inWorld().deps, request);
    expect(document.numbers[0]?.phone).toBe('•••• 8922');
    expect(document.incidents[0]?.phone).toBe('•••• 8922');
    expect(html).not.toContain('40028922');
    expect(html).not.toContain('4002-8922');
  });
});

test('the look is the request’s, else the client’s, else the agency’s', async () => {
  const { clientId } = await client();
  const { deps } = inWorld();
  const brand = (colour: string) => ({ ...plainBrand, colour, agencyLogo: pixelPng });
  writeReportBrand(deps, null, brand('#111111'));
  expect((await built({ clientId })).brand.colour).toBe('#111111');
  writeReportBrand(deps, clientId, brand('#222222'));
  expect((await built({ clientId })).brand.colour).toBe('#222222');
  expect((await built({ clientId, brand: brand('#333333') })).brand.colour).toBe('#333333');
  expect(() => writeReportBrand(deps, 'none', plainBrand)).toThrow(AppFault);
  deps.workspace().settings.put(`report-brand ${clientId}`, { colour: 'red' });
  expect(reportBrand(deps, clientId).colour).toBe('#111111');
});
