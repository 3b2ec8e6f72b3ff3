import type { JSHandle, Page } from '@playwright/test';
import type { Bridge } from '#app/contract/bridge.ts';

/** What the preload put into the page, to be asked as the page would. */
export function hostOf(page: Page): Promise<JSHandle<Bridge>> {
  return page.evaluateHandle(() => (window as unknown as { transbordo: Bridge }).transbordo);
}
