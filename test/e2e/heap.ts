import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Everything a page's JavaScript holds, as the debugger dumps it; without `ownWords` in it a dump proves nothing. */
export async function heapOf(page: Page, ownWords: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const text = parts.join('');
  expect(text.includes(ownWords)).toBe(true);
  return text;
}
