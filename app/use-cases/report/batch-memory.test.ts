import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { ReportFolder } from '#app/ports/report-folder.ts';
import type { Client } from '#core/model/client.ts';
import { defaultPattern } from '#core/report/report-file-name.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';
import { reportDocument } from '#test/fixtures/report-document.ts';
import type { BuiltReport } from '../build-report.ts';
import { writeBatch } from './batch.ts';

const inWorld = useCaseWorld();

/** Node's own collector, for this test alone. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
setFlagsFromString('--no-expose-gc');

const reports = 200;

/** Weight of a small report, in bytes of JavaScript strings. */
const weight = 256 * 1024;

test('two hundred reports one after the other leave nothing behind', async () => {
  const clients: Client[] = Array.from({ length: reports }, (_, index) => ({
    id: `c${index}`,
    name: `Cliente ${index}`,
    createdAt: '2026-11-22T12:00:00Z',
  }));
  for (const client of clients) inWorld().workspace.clients.insert(client);
  const built: WeakRef<BuiltReport>[] = [];
  const living: number[] = [];
  const heap: number[] = [];
  const folder: ReportFolder = {
    write: (file, content) =>
      Promise.resolve({ file, sha256: '0'.repeat(64), bytes: content.length }),
    hashOf: () => Promise.resolve(null),
    readIndex: () => Promise.resolve(null),
    startIndex: () => Promise.resolve(),
    addToIndex: async () => {
      // A weak reference lives at least to the end of the turn it was looked at in.
      await new Promise((resolve) => setImmediate(resolve));
      if (built.length % 20 !== 0) return;
      collect();
      living.push(built.filter((one) => one.deref() !== undefined).length);
      heap.push(process.memoryUsage().heapUsed);
    },
  };
  const result = await writeBatch(
    inWorld().deps,
    {
      folder,
      printer: null,
      fonts: () => Promise.resolve(new Map()),
      build: (clientId) => {
        const report: BuiltReport = {
          document: {
            ...reportDocument('en'),
            // Nobody is sent a draft: the workspace is not asked for runs that it does not have.
            isDraft: true,
            client: { name: clientId.repeat(weight / 8) },
          },
          html: '',
          title: '',
          fileName: '',
          headerTemplate: '',
          footerTemplate: '',
        };
        built.push(new WeakRef(report));
        return Promise.resolve(report);
      },
      again: () => Promise.resolve(),
    },
    { clientIds: null, formats: ['json'], locales: ['en'], pattern: defaultPattern, locale: 'en' },
  );
  expect(result.written).toBe(reports);
  expect(living).toHaveLength(reports / 20);
  for (const count of living) expect(count).toBeLessThanOrEqual(2);
  // Kept, the reports between the second and the last look would weigh forty megabytes.
  expect((heap.at(-1) ?? 0) - (heap[1] ?? 0)).toBeLessThan(10 * 1024 * 1024);
}, 60_000);
