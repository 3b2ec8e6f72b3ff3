import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { byKeyboard } from './by-keyboard.ts';

/** A way to use the app. Every journey is walked with each of them. */
export interface Hand {
  /** For the title of a test. */
  readonly title: string;
  /** The page as this hand has it. */
  readonly take: (page: Page) => Promise<Page>;
  /** Fails unless the page is accessible in both themes; once is enough for pages that both hands see. */
  readonly inspect: (page: Page) => Promise<void>;
}

export const mouse: Hand = {
  title: 'with the mouse',
  take: (page) => Promise.resolve(page),
  inspect: async (page) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  },
};

export const keyboard: Hand = {
  title: 'by keyboard alone',
  take: byKeyboard,
  inspect: () => Promise.resolve(),
};

export const hands: readonly Hand[] = [mouse, keyboard];
