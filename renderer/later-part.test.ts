import { expect, test, vi } from 'vitest';
import { flushPromises } from '@vue/test-utils';
import { laterPart, readAhead } from './later-part.ts';

test('what is read later is read ahead, one after the other, and what fails stops nothing', async () => {
  vi.stubGlobal('requestIdleCallback', (work: () => void) => queueMicrotask(work));
  const read: string[] = [];
  laterPart(() => {
    read.push('part');
    return Promise.resolve({ default: {} });
  });
  readAhead(() =>
    Promise.resolve([
      () => {
        read.push('damaged');
        return Promise.reject(new Error('not as the build left it'));
      },
      () => Promise.resolve(read.push('view')),
    ]),
  );
  await flushPromises();
  expect(read).toEqual(['part', 'damaged', 'view']);
  vi.unstubAllGlobals();
});
