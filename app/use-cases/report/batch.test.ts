import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { indexName, reportFolder } from '#app/node/report/report-folder.ts';
import { readIndex, type BatchEntry } from '#core/report/export/batch-index.ts';
import { reportFonts } from '#core/report/report-fonts.ts';
import { defaultPattern } from '#core/report/report-file-name.ts';
import {
  badFlow,
  faultOf,
  goodFlow,
  useCaseWorld,
  wordPrinter,
} from '#test/fakes/use-case-world.ts';
import { buildReport } from '../build-report.ts';
import { writeBatch, type BatchRequest, type BatchTools } from './batch.ts';

const inWorld = useCaseWorld();

const all: BatchRequest = {
  clientIds: null,
  formats: ['pdf', 'csv'],
  locales: ['pt-BR', 'en'],
  pattern: defaultPattern,
  locale: 'pt-BR',
};

function folderPath(): string {
  return join(inWorld().folder, 'lote');
}

function tools(more: Partial<BatchTools> = {}): BatchTools {
  return {
    folder: reportFolder(folderPath()),
    printer: wordPrinter,
    fonts: () => Promise.resolve(new Map(reportFonts.map(({ path }) => [path, 'data:,']))),
    build: (clientId, locale) =>
      buildReport(inWorld().deps, { clientId, locale, agency: '', timeZone: 'UTC' }),
    again: () => Promise.resolve(),
    ...more,
  };
}

async function client(name: string, flow: unknown = goodFlow): Promise<string> {
  const { use, file } = inWorld();
  const { id } = await use['client:create']({ name });
  if (flow !== null)
    await use['flow:import']({ clientId: id, botId: null, paths: [file('fluxo.json', flow)] });
  return id;
}

function run(request: Partial<BatchRequest> = {}, more: Partial<BatchTools> = {}) {
  return writeBatch(inWorld().deps, tools(more), { ...all, ...request });
}

function entries(): readonly BatchEntry[] {
  const read = readIndex(readFileSync(join(folderPath(), indexName), 'utf8'));
  if (read === null) throw new Error('no index');
  return read.entries;
}

function reports(): string[] {
  return readdirSync(folderPath())
    .filter((name) => name !== indexName)
    .sort();
}

function hashOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folderPath(), file)))
    .digest('hex');
}

describe('a batch', () => {
  test('writes every client in every form and language, and lists each file with its hash', async () => {
    await client('Padaria Sol');
    await client('../../Ateliê =1+1', badFlow);
    expect(await run()).toEqual({
      written: 8,
      kept: 0,
      leftOut: 0,
      failed: 0,
      cancelled: false,
      left: [],
    });
    expect(entries()).toHaveLength(8);
    expect(
      entries()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(reports());
    for (const { file, sha256, status, reason } of entries()) {
      expect([status, reason, sha256]).toEqual(['done', '', hashOf(file)]);
    }
  });

  test('two clients of one name do not overwrite each other', async () => {
    await client('Loja');
    await client('Loja');
    await run({ formats: ['csv'], locales: ['en'] });
    expect(reports()).toEqual([
      'loja_compliance_2026-11-22_r2026-09_en-2.csv',
      'loja_compliance_2026-11-22_r2026-09_en.csv',
    ]);
  });

  test('one that fails is told with its reason and stops nobody', async () => {
    await client('A');
    const broken = await client('B');
    await client('C', null);
    await client('D');
    const result = await run(
      { formats: ['pdf', 'json'], locales: ['pt-BR'] },
      {
        printer: {
          print: (page) =>
            page.title.includes(': B')
              ? Promise.reject(new AppFault('print-failed', { reason: '30 s' }))
              : wordPrinter.print(page),
        },
      },
    );
    expect(result).toMatchObject({ written: 5, kept: 0, leftOut: 2, failed: 1, cancelled: false });
    expect(result.left.map(({ client: name, status }) => [name, status])).toEqual([
      ['B', 'failed'],
      ['C', 'left-out'],
      ['C', 'left-out'],
    ]);
    const failed = entries().find(({ status }) => status === 'failed');
    expect(failed).toMatchObject({ clientId: broken, format: 'pdf', file: '', sha256: '' });
    expect(failed?.reason).toContain('30 s');
    expect(entries().find(({ status }) => status === 'left-out')?.reason).toContain('“C”');
  });

  test('a bug in one report is a failure of that one', async () => {
    await client('A');
    await client('B');
    const build = tools().build;
    const result = await run(
      { formats: ['csv'], locales: ['en'] },
      {
        build: async (clientId, locale) => {
          const built = await build(clientId, locale);
          if (built.document.client.name === 'A') throw new TypeError('a bug');
          return built;
        },
      },
    );
    expect(result).toMatchObject({ written: 1, failed: 1 });
  });

  test('a full disk stops the run', async () => {
    await client('A');
    const folder = reportFolder(folderPath());
    const full = { ...folder, write: () => Promise.reject(new AppFault('disk-full')) };
    expect(await faultOf(run({}, { folder: full }))).toBe('disk-full');
  });

  test('only the chosen clients; one that is not there is refused before anything is written', async () => {
    const chosen = await client('A');
    await client('B');
    await run({ clientIds: [chosen], formats: ['json'], locales: ['en'] });
    expect(entries().map(({ clientId }) => clientId)).toEqual([chosen]);
    expect(await faultOf(run({ clientIds: ['gone'] }))).toBe('client-missing');
  });

  test('tells how far it is', async () => {
    await client('A');
    await client('B');
    await run({ formats: ['csv'], locales: ['en'] });
    const told = inWorld()
      .events.filter(([event]) => event === 'task:progressed')
      .map(([, payload]) => payload)
      .filter((payload) => (payload as { task: string }).task === 'batch');
    expect(told).toEqual([
      { task: 'batch', done: 0, total: 2, item: '', state: 'running' },
      { task: 'batch', done: 0, total: 2, item: 'A', state: 'running' },
      { task: 'batch', done: 1, total: 2, item: 'A', state: 'running' },
      { task: 'batch', done: 1, total: 2, item: 'B', state: 'running' },
      { task: 'batch', done: 2, total: 2, item: 'B', state: 'running' },
      { task: 'batch', done: 2, total: 2, item: '', state: 'done' },
    ]);
  });

  test('stops before the next file when it is cancelled, and goes on later', async () => {
    for (const name of ['A', 'B', 'C']) await client(name);
    const folder = reportFolder(folderPath());
    const cancelling = {
      ...folder,
      addToIndex: async (lines: string) => {
        await folder.addToIndex(lines);
        inWorld().deps.tasks.cancelAll('batch');
      },
    };
    const stopped = await writeBatch(inWorld().deps, tools({ folder: cancelling }), all);
    expect(stopped).toMatchObject({ written: 1, cancelled: true });
    expect(await run()).toMatchObject({ written: 11, kept: 1 });
    expect(new Set(entries().map(({ file }) => file)).size).toBe(12);
  });
});

describe('the same folder given again', () => {
  test('keeps what is listed and has its hash, and writes the rest anew', async () => {
    for (const name of ['A', 'B']) await client(name);
    await run({ formats: ['csv'] });
    const [changed] = reports();
    appendFileSync(join(folderPath(), changed ?? ''), 'edited by hand');
    const edited = readFileSync(join(folderPath(), changed ?? ''), 'utf8');
    expect(await run({ formats: ['csv'] })).toMatchObject({ written: 1, kept: 3 });
    // What a person changed stays as it is; the new one stands beside it.
    expect(readFileSync(join(folderPath(), changed ?? ''), 'utf8')).toBe(edited);
    expect(await run({ formats: ['csv'] })).toMatchObject({ written: 0, kept: 4 });
  });

  test('after a crash in the middle of a row, the row is written anew and no other is lost', async () => {
    for (const name of ['A', 'B']) await client(name);
    await run({ formats: ['json'] });
    const path = join(folderPath(), indexName);
    truncateSync(path, readFileSync(path).length - 20);
    expect(await run({ formats: ['json'] })).toMatchObject({ written: 1, kept: 3 });
    expect(entries()).toHaveLength(4);
    expect(readFileSync(path, 'utf8').trim().split('\r\n')).toHaveLength(5);
  });

  test('what failed is tried again', async () => {
    await client('A');
    expect(await run({ locales: ['en'] }, { printer: null })).toMatchObject({
      written: 1,
      failed: 1,
    });
    expect(await run({ locales: ['en'] })).toMatchObject({ written: 1, kept: 1, failed: 0 });
  });

  test('an index.csv of somebody else’s is not touched', async () => {
    await client('A');
    reportFolder(folderPath());
    const path = join(folderPath(), indexName);
    writeFileSync(path, 'name,price\n');
    expect(await faultOf(run())).toBe('index-unreadable');
    expect(readFileSync(path, 'utf8')).toBe('name,price\n');
  });
});
