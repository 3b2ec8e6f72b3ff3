import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportForm } from '#app/contract/report-views.ts';
import { exportFormats } from '#core/model/export-format.ts';
import { badFlow, faultOf, goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();

async function client(name: string, flow: unknown = badFlow): Promise<string> {
  const { use, file } = inWorld();
  const { id } = await use['client:create']({ name });
  if (flow !== null)
    await use['flow:import']({ clientId: id, botId: null, paths: [file('fluxo.json', flow)] });
  return id;
}

function form(clientId: string, more: Partial<ReportForm> = {}): ReportForm {
  return {
    clientId,
    locale: 'pt-BR',
    length: 'full',
    paper: 'A4',
    approvedBy: null,
    preparedBy: '',
    agency: '',
    period: null,
    maskNumber: false,
    ...more,
  };
}

describe('the preview of a report', () => {
  test('is a draft until somebody approves it, and what was shown is what is written', async () => {
    const { use, folder } = inWorld();
    const clientId = await client('Padaria Sol');
    const draft = await use['report:preview'](form(clientId));
    expect(draft).toMatchObject({ isDraft: true, version: 1, pages: 1, verdict: 'violations' });
    const path = join(folder, 'um.pdf');
    const { previewId } = draft;
    expect(await use['report:file-name']({ previewId, format: 'xlsx' })).toEqual({
      fileName: 'padaria-sol_conformidade_2026-11-22_r2026-09_pt-BR.xlsx',
    });
    await use['report:write']({ previewId, format: 'pdf', path });
    expect(readFileSync(path)).toEqual(Buffer.from(draft.pdf));
    expect(new TextDecoder().decode(draft.pdf)).toMatch(/rascunho/i);
    const [row] = await use['report:list'](null);
    expect(row).toMatchObject({ last: null, isDue: true, audited: 1, bots: 1 });

    const approved = await use['report:preview'](form(clientId, { approvedBy: 'Ana' }));
    expect(approved.isDraft).toBe(false);
    expect(new TextDecoder().decode(approved.pdf)).not.toMatch(/rascunho/i);
    expect(
      await faultOf(use['report:write']({ previewId, format: 'pdf', path: join(folder, 'x') })),
    ).toBe('preview-gone');
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('approved and written, it is what the next one is compared with, however often it is saved', async () => {
    const { use, folder, workspace } = inWorld();
    const clientId = await client('Padaria Sol');
    const shown = await use['report:preview'](form(clientId, { approvedBy: 'Ana' }));
    for (const format of exportFormats)
      await use['report:write']({
        previewId: shown.previewId,
        format,
        path: join(folder, `r.${format}`),
      });
    expect(workspace.reports.sent(clientId)).toHaveLength(1);
    const [row] = await use['report:list'](null);
    expect(row?.last).toMatchObject({ version: 1, approval: { by: 'Ana' } });
    expect(row?.isDue).toBe(false);
    await use['flow:import']({
      clientId,
      botId: null,
      paths: [inWorld().file('fluxo.json', goodFlow)],
    });
    expect((await use['report:list'](null))[0]?.isDue).toBe(true);
    expect((await use['report:preview'](form(clientId))).version).toBe(2);
  });

  test('a disk that takes nothing leaves no trace of a report', async () => {
    const { use, folder, workspace } = inWorld();
    const clientId = await client('Padaria Sol');
    const { previewId } = await use['report:preview'](form(clientId, { approvedBy: 'Ana' }));
    const path = join(folder, 'nowhere', 'r.pdf');
    expect(await faultOf(use['report:write']({ previewId, format: 'pdf', path }))).toBe(
      'read-only',
    );
    expect(workspace.reports.sent(clientId)).toEqual([]);
  });

  test('a client without an audited flow has none', async () => {
    const { use } = inWorld();
    const clientId = await client('Vazia', null);
    expect(await faultOf(use['report:preview'](form(clientId)))).toBe('nothing-to-report');
    expect(await use['report:list'](null)).toMatchObject([
      { bots: 0, audited: 0, verdict: null, isDue: false },
    ]);
  });
});

describe('what people write into a report', () => {
  test('comments, owners and a summary are shown with what can be written about', async () => {
    const { use } = inWorld();
    const clientId = await client('Padaria Sol');
    const before = await use['report:notes']({ clientId, locale: 'en' });
    expect(before.summary).toBeNull();
    expect(before.usualSummary).toMatch(/Padaria Sol/);
    const [worst] = before.findings;
    expect(worst).toMatchObject({ outcome: 'fail', comment: null, owner: null });
    const about = { botId: worst!.botId, auditId: worst!.auditId };
    const note = { clientId, by: 'Ana' };
    await use['report:write-note']({
      ...note,
      about: { kind: 'comment', ...about },
      text: 'Até dia 30.',
    });
    await use['report:write-note']({ ...note, about: { kind: 'owner', ...about }, text: 'Bia' });
    const summary = { kind: 'summary', runIds: before.runIds } as const;
    await use['report:write-note']({ ...note, about: summary, text: 'Falta um botão.' });
    const after = await use['report:notes']({ clientId, locale: 'en' });
    expect(after.findings[0]).toMatchObject({
      comment: { text: 'Até dia 30.', by: 'Ana' },
      owner: 'Bia',
    });
    expect(after.summary).toMatchObject({ text: 'Falta um botão.', isStale: false });
    const { pdf } = await use['report:preview'](form(clientId));
    expect(new TextDecoder().decode(pdf)).toContain('Falta um botão.');
    await use['report:write-note']({ ...note, about: { kind: 'comment', ...about }, text: '' });
    expect((await use['report:notes']({ clientId, locale: 'en' })).findings[0]?.comment).toBeNull();
  });
});

describe('the look of reports', () => {
  test('a client has the agency’s until it has its own, and again when that is taken away', async () => {
    const { use } = inWorld();
    const clientId = await client('Padaria Sol');
    const colour = (hex: string) => ({
      agencyLogo: null,
      clientLogo: null,
      colour: hex,
      footer: '',
      confidentiality: '',
    });
    await use['report:write-brand']({ clientId: null, brand: colour('#112233') });
    expect(await use['report:read-brand']({ clientId })).toMatchObject({
      brand: { colour: '#112233' },
      isOwn: false,
    });
    await use['report:write-brand']({ clientId, brand: colour('#445566') });
    expect(await use['report:read-brand']({ clientId })).toMatchObject({
      brand: { colour: '#445566' },
      isOwn: true,
    });
    expect(await use['report:write-brand']({ clientId, brand: null })).toMatchObject({
      brand: { colour: '#112233' },
      isOwn: false,
    });
  });
});

describe('a batch of all clients', () => {
  test('writes approved reports into the chosen folder and says what it left out', async () => {
    const { use, folder, workspace } = inWorld();
    const good = await client('Padaria Sol', goodFlow);
    await client('Vazia', null);
    const out = join(folder, 'lote');
    const request = {
      folder: out,
      clientIds: null,
      formats: ['pdf' as const, 'csv' as const],
      locales: ['pt-BR' as const],
      locale: 'en' as const,
      length: 'summary' as const,
      paper: 'A4' as const,
      approvedBy: 'Ana',
      preparedBy: 'Ana',
      agency: 'Agência',
      maskNumber: true,
    };
    const result = await use['report:write-batch'](request);
    expect(result).toMatchObject({ written: 2, leftOut: 2, failed: 0, folder: 'lote' });
    expect(result.left.map(({ client: name, format }) => [name, format])).toEqual([
      ['Vazia', 'pdf'],
      ['Vazia', 'csv'],
    ]);
    expect(result.left[0]?.reason).toMatch(/Vazia/);
    expect(workspace.reports.sent(good)).toHaveLength(1);
    expect(await use['report:write-batch'](request)).toMatchObject({ written: 0, kept: 2 });
    expect(workspace.reports.sent(good)).toHaveLength(1);
  });
});
