import { join, resolve } from 'node:path';
import type { Locale } from '#core/model/locale.ts';
import { atRest, expect } from './app.ts';
import type { RunningApp } from './app.ts';

/** Where the pictures of the README lie. */
export const pictures = resolve(import.meta.dirname, '../../docs/screenshots');

/** In which languages and themes pictures are taken. */
export const looks = [
  ['pt-BR', 'light'],
  ['en', 'dark'],
  ['es', 'light'],
] as const satisfies readonly (readonly [Locale, 'light' | 'dark'])[];

/** Takes a picture once fonts are there and nothing moves or blinks. */
export async function picture({ app, page }: RunningApp, name: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
  await atRest(page);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(640, 798);
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}
