import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Bridge } from '#app/contract/bridge.ts';
import type { ReportForm } from '#app/contract/report-views.ts';
import { median, type BenchRow } from './bench-row.ts';

// Drives the built app and writes its rows to a file: `report-in-app.ts ROWS [--quick]`. Started by report.bench.ts.

type Shown = typeof globalThis & { readonly transbordo: Bridge };

const [out = ''] = process.argv.slice(2);
const quick = process.argv.includes('--quick');
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-app-'));

/** A report may take so many times as long as a bare print of its page. */
const printBound = 1.5;

/** Between two samples, in milliseconds. */
const pace = 200;

/** A batch of a hundred clients, in milliseconds. */
const batchLimit = 120_000;

const form: Omit<ReportForm, 'clientId'> = {
  locale: 'pt-BR',
  length: 'full',
  paper: 'A4',
  approvedBy: null,
  preparedBy: '',
  agency: 'Agência',
  period: null,
  maskNumber: false,
};

const app = await _electron.launch({
  executablePath: process.env['ELECTRON_EXEC_PATH'] ?? '',
  args: [
    `--user-data-dir=${join(folder, 'data')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--password-store=basic',
    ...['-r', join(root, 'test/e2e/held-start.cjs'), root],
  ],
  env: { ...definedEnv(), TRANSBORDO_USER_DATA: join(folder, 'data') },
  cwd: root,
});
try {
  const page = await app.firstWindow();
  await page.evaluate(async () => {
    const host = (globalThis as Shown).transbordo;
    await host.workspace.create({ method: 'passphrase', passphrase: 'um cavalo azul no telhado' });
  });
  const rows = [...(await oneReport(app, page)), ...(await batches(app, page))];
  writeFileSync(out, JSON.stringify(rows));
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One client with several bots, its report against Chromium's own print of the same page. */
async function oneReport(driven: ElectronApplication, page: Page): Promise<BenchRow[]> {
  const samples = [
    'atelie-linha-torta-whatsapp',
    'clinica-vale-sereno-recepcao',
    'passo-leve-vendas',
  ];
  const paths = samples.map((name) => join(root, 'app/sample', `${name}.json`));
  await answerOpen(driven, paths);
  const clientId = await page.evaluate(async () => {
    const host = (globalThis as Shown).transbordo;
    const made = await host.client.create({ name: 'Padaria Sol' });
    if (!made.ok) throw new Error(made.fault.code);
    const read = await host.flow.choose({ clientId: made.value.id, botId: null });
    if (!read.ok) throw new Error(read.fault.code);
    return made.value.id;
  });
  const html = join(folder, 'report.html');
  const first = await preview(page, clientId);
  await answerSave(driven, html);
  await page.evaluate(
    async (previewId) =>
      (globalThis as Shown).transbordo.report.save({ previewId, format: 'html' }),
    first.previewId,
  );
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < (quick ? 1 : 7); round += 1) {
    ours.push((await preview(page, clientId)).milliseconds);
    bare.push(await barePrint(driven, html));
  }
  return [
    toRow(
      `report of ${String(first.pages)} pages, from data to PDF / bare print`,
      ours,
      bare,
      printBound,
    ),
  ];
}

async function preview(
  page: Page,
  clientId: string,
): Promise<{ previewId: string; pages: number; milliseconds: number }> {
  return page.evaluate(
    async (asked) => {
      const start = performance.now();
      const answer = await (globalThis as Shown).transbordo.report.preview(asked);
      if (!answer.ok) throw new Error(answer.fault.code);
      const { previewId, pages } = answer.value;
      return { previewId, pages, milliseconds: performance.now() - start };
    },
    { ...form, clientId },
  );
}

/** A window of Electron's own, the same file, the same kind of PDF. */
async function barePrint(driven: ElectronApplication, html: string): Promise<number> {
  return driven.evaluate(async ({ BrowserWindow }, file) => {
    const start = performance.now();
    const window = new BrowserWindow({
      show: false,
      webPreferences: { partition: `bare-${start}` },
    });
    // Every session of the app is shut in at its birth; this window is none of the app's.
    window.webContents.session.webRequest.onBeforeRequest((_request, answer) => {
      answer({});
    });
    await window.loadFile(file);
    await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    window.destroy();
    return performance.now() - start;
  }, html);
}

/** Two batches into two folders, with the memory of all processes after each hundred reports. */
async function batches(driven: ElectronApplication, page: Page): Promise<BenchRow[]> {
  const clients = quick ? 3 : 100;
  for (let made = 0; made < clients; made += 3) {
    await page.evaluate(async () => {
      const sample = await (globalThis as Shown).transbordo.client.createSample(null);
      if (!sample.ok) throw new Error(sample.fault.code);
    });
    // The window reads its lists anew each time, and may ask so often in a second only.
    await setTimeout(pace);
  }
  const ids = await page.evaluate(async (wanted) => {
    const listed = await (globalThis as Shown).transbordo.client.list(null);
    if (!listed.ok) throw new Error(listed.fault.code);
    return listed.value.slice(0, wanted).map(({ client }) => client.id);
  }, clients);
  const rows: BenchRow[] = [];
  const memory: number[] = [];
  for (const round of [1, 2]) {
    const into = join(folder, `batch-${String(round)}`);
    mkdirSync(into);
    await answerOpen(driven, [into]);
    const milliseconds = await page.evaluate(
      async (asked) => {
        const host = (globalThis as Shown).transbordo;
        const chosen = await host.report.chooseFolder(null);
        if (!chosen.ok || chosen.value === null) throw new Error('no folder');
        const start = performance.now();
        const done = await host.report.batch({
          ...asked,
          folderId: chosen.value.folderId,
          formats: ['pdf'],
          locales: ['pt-BR'],
        });
        if (!done.ok) throw new Error(done.fault.code);
        if (done.value.written !== asked.clientIds.length)
          throw new Error(JSON.stringify(done.value));
        return performance.now() - start;
      },
      {
        clientIds: ids,
        locale: 'pt-BR' as const,
        length: form.length,
        paper: form.paper,
        approvedBy: null,
        preparedBy: '',
        agency: '',
        maskNumber: false,
      },
    );
    if (round === 1)
      rows.push(
        toRow(
          `batch of ${String(ids.length)} clients / two minutes`,
          [milliseconds],
          [batchLimit],
          quick ? null : 1,
        ),
      );
    memory.push(await resident(driven));
  }
  // Megabytes in place of milliseconds: the ratio is what counts.
  rows.push(
    toRow(
      `resident MB of all processes after ${String(2 * ids.length)} reports / after ${String(ids.length)}`,
      [memory[1] ?? 0],
      [memory[0] ?? 1],
      quick ? null : 1.15,
    ),
  );
  return rows;
}

async function resident(driven: ElectronApplication): Promise<number> {
  return driven.evaluate(
    ({ app: running }) =>
      running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  );
}

async function answerOpen(driven: ElectronApplication, filePaths: string[]): Promise<void> {
  await driven.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
  }, filePaths);
}

async function answerSave(driven: ElectronApplication, filePath: string): Promise<void> {
  await driven.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

function toRow(name: string, ours: number[], bare: number[], bound: number | null): BenchRow {
  const [left, right] = [median(ours), median(bare)];
  return { name, ours: left, bare: right, ratio: left / right, bound };
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
