import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { aBatchResult } from '#test/fakes/report-rows.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import type { TestWindow } from '#test/fakes/window.ts';
import type { BatchWish } from '#renderer/reports/batch-draft.ts';
import { useBatch } from './batch.ts';

const wish: BatchWish = {
  clientIds: null,
  formats: ['pdf'],
  locales: ['pt-BR'],
  locale: 'pt-BR',
  length: 'full',
  paper: 'A4',
  approvedBy: null,
  preparedBy: '',
  agency: '',
  maskNumber: false,
};

let at: TestWindow;
const batches = () => at.host.calls.filter(({ name }) => name === 'report.batch');

beforeEach(async () => {
  at = await openTestWindow();
  Object.assign(at.host.reports.batch, aBatchResult());
});

describe('a batch', () => {
  test('needs a folder', async () => {
    await useBatch().start(wish);
    expect(batches()).toEqual([]);
  });

  test('one at a time', async () => {
    const batch = useBatch();
    await batch.chooseFolder();
    await Promise.all([batch.start(wish), batch.start(wish)]);
    expect(batches()).toHaveLength(1);
  });

  test('does not take the progress of a report for its own', async () => {
    const batch = useBatch();
    await batch.chooseFolder();
    const done = batch.start(wish);
    const moved = { done: 1, total: 2, item: 'x', state: 'running' } as const;
    at.host.send('task:progressed', { task: 'report', ...moved });
    expect(batch.progress).toBeNull();
    at.host.send('task:progressed', { task: 'batch', ...moved });
    expect(batch.progress?.item).toBe('x');
    await done;
    expect(batch.progress).toBeNull();
  });

  test('leaves a folder that goes on from there', async () => {
    const batch = useBatch();
    await batch.chooseFolder();
    expect(batch.folder?.goesOn).toBe(false);
    await batch.start(wish);
    expect(batch.folder?.goesOn).toBe(true);
    expect(batch.failedClients).toEqual(['c2']);
  });

  test('whose folder the host no longer knows asks for one again', async () => {
    const batch = useBatch();
    await batch.chooseFolder();
    at.host.faults.set('report.batch', { code: 'preview-gone', details: {} });
    await batch.start(wish);
    expect([batch.folder, batch.fault?.code]).toEqual([null, 'preview-gone']);
  });

  test('that cannot be stopped can be asked again', async () => {
    const batch = useBatch();
    at.host.faults.set('report.cancelBatch', { code: 'internal', details: { reference: 'x' } });
    await batch.cancel();
    expect(batch.stopping).toBe(false);
  });

  test('under way when the workspace is locked leaves nothing behind', async () => {
    const batch = useBatch();
    await batch.chooseFolder();
    const done = batch.start(wish);
    batch.clear();
    await done;
    await flushPromises();
    expect([batch.running, batch.result, batch.folder]).toEqual([false, null, null]);
  });

  test('prepared anew while one runs does not disturb it', async () => {
    const batch = useBatch();
    await batch.chooseFolder();
    const done = batch.start(wish);
    batch.prepare(['c1']);
    await done;
    expect(batch.result).not.toBeNull();
    batch.prepare(['c1']);
    expect(batch.result).toBeNull();
  });
});
