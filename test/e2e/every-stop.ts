import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { focusFault } from './focus-in-page.ts';

/** More stops than any page has; a page that reaches it does not let the Tab key out. */
const MOST_STOPS = 400;
/** How long a fault has to last. */
const PATIENCE_MS = 3_000;

/**
 * Goes once round the page with Tab and once back: fails with a list of every stop at which somebody would not see
 * where they are, and where the way does not come round.
 */
export async function expectEveryStopSeen(page: Page): Promise<void> {
  const faults = new Set<string>();
  for (const key of ['Tab', 'Shift+Tab']) {
    const seen = await page.evaluateHandle(() => ({
      known: new Set<Element>(),
      last: null as Element | null,
    }));
    for (let stops = 0; ; stops += 1) {
      if (stops === MOST_STOPS) faults.add(`${key} does not come round`);
      await page.keyboard.press(key);
      const isNew = await seen.evaluate((way) => {
        const { activeElement, body } = document;
        const { known, last } = way;
        way.last = activeElement;
        // A date is several stops in one field; between the last stop and the first the window has the focus.
        if (activeElement === null || activeElement === body || activeElement === last) return true;
        return known.size !== known.add(activeElement).size;
      });
      if (!isNew || stops === MOST_STOPS) break;
      const fault = await lastingFault(page);
      if (fault !== null && fault !== 'nothing has the focus') faults.add(`${key}: ${fault}`);
    }
    await seen.dispose();
  }
  expect([...faults]).toEqual([]);
}

/** What is wrong with a stop and stays so: the tip of the stop before goes away a moment after the focus. */
async function lastingFault(page: Page): Promise<string | null> {
  const look = (): Promise<string | null> => page.evaluate(focusFault);
  const fault = await look();
  if (fault === null || fault === 'nothing has the focus') return fault;
  try {
    await expect.poll(look, { timeout: PATIENCE_MS }).toBeNull();
    return null;
  } catch {
    return fault;
  }
}
