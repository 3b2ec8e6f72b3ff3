import type { Page } from '@playwright/test';

/** One thing done on a screen and the longest time for which the window could not answer meanwhile. */
export interface Block {
  readonly action: string;
  /** Milliseconds of the longest task of the window; 0 where none was longer than 50. */
  readonly longest: number;
  /** Milliseconds until the window was at rest again. */
  readonly rest: number;
}

declare global {
  interface Window {
    longTasks?: { name: string; duration: number }[];
  }
}

/** Lets the page note its long tasks (W3C: over 50 ms). Once for each load of the page. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        window.longTasks?.push({ name, duration });
    }).observe({ type: 'longtask' });
  });
}

/** Does something and tells how long the window was blocked by it at most. */
export async function longestBlock(
  page: Page,
  action: string,
  work: () => Promise<unknown>,
): Promise<Block> {
  await page.evaluate(atRestNow);
  await page.evaluate(() => (window.longTasks = []));
  const begin = performance.now();
  await work();
  // An expectation that waits reads the page's whole accessibility tree, which would be measured with it.
  await page.waitForFunction(() => document.documentElement.dataset['appState'] === 'ready');
  const rest = performance.now() - begin;
  await page.evaluate(atRestNow);
  const longest = await page.evaluate(() =>
    Math.max(0, ...(window.longTasks ?? []).map(({ duration }) => duration)),
  );
  return { action, longest: Math.round(longest), rest: Math.round(rest) };
}

/** Two frames and one idle moment later the observer has heard of everything. */
async function atRestNow(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await new Promise((done) => requestIdleCallback(done));
}
