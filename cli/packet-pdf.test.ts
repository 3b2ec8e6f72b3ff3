import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { nodePackets } from '#app/node/packet/node-packets.ts';
import { readZip } from '#app/node/packet/read-zip.ts';
import type { PrintablePage, ReportPrinter } from '#app/ports/report-printer.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { createProgram } from './program.ts';

const newFolder = temporaryFolders();
afterEach(() => void vi.restoreAllMocks());

const sound = fileURLToPath(
  new URL('../app/sample/atelie-linha-torta-whatsapp.json', import.meta.url),
);

/** The app that prints needs a build; what the command does with its answer does not. */
function packet(printer: ReportPrinter): { path: string; work: Promise<unknown> } {
  const path = join(newFolder(), 'p.zip');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const work = createProgram({ exit: 0 }, printer).parseAsync(
    [
      ...['packet', sound, '--pdf', '--client', 'Ateliê', '--out', path, '--locale', 'en'],
      ...['--penalised-at', '2026-11-10T15:00:00Z', '--as-of', '2026-11-22T12:00:00Z'],
    ],
    { from: 'user' },
  );
  return { path, work };
}

test('packet --pdf packs the printed pages, and they are checked like all else', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 printed');
  const asked: PrintablePage[] = [];
  const { path, work } = packet({
    print: (page) => {
      asked.push(page);
      return Promise.resolve({ pdf, pages: 9 });
    },
  });
  await work;
  const { files } = await readZip(new Uint8Array(readFileSync(path)), 'p.zip');
  expect([...(files.get('appeal.pdf') ?? [])]).toEqual([...pdf]);
  expect(asked).toMatchObject([{ paper: 'A4', language: 'en', hasCover: true }]);
  expect(asked[0]?.html).toContain('Ateliê');
  const { problems } = await nodePackets.check(path, { fingerprint: null, authorities: '' });
  expect(problems).toEqual([]);
}, 60_000);

test('packet --pdf without the app writes nothing', async () => {
  const fault = new AppFault('pdf-needs-app', { reason: 'build/print-report.mjs' });
  const { path, work } = packet({ print: () => Promise.reject(fault) });
  expect(await faultOf(work)).toBe('pdf-needs-app');
  expect(existsSync(path)).toBe(false);
}, 60_000);
