import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { locales, type Locale } from '#core/model/locale.ts';
import { sizeWindow, type RunningApp } from './app.ts';

/** Where the pictures of README and guides lie: a folder for each language, one in it for each theme. */
const pictures = resolve(import.meta.dirname, '../../docs/screenshots');

/** A language and a theme in which pictures are taken. */
export interface Look {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
}

/** Every look; `SCREENSHOTS=pt-BR-dark` names one of them, anything else means all. */
export const looks: readonly Look[] = locales
  .flatMap((locale) => [{ locale, theme: 'light' } as const, { locale, theme: 'dark' } as const])
  .filter(({ locale, theme }, _at, all) => {
    const one = process.env['SCREENSHOTS'];
    const isNamed = all.some((look) => `${look.locale}-${look.theme}` === one);
    return !isNamed || `${locale}-${theme}` === one;
  });

/** True where pictures were asked for: they are taken on demand, not by every test run. */
export const isWanted = (process.env['SCREENSHOTS'] ?? '') !== '';

/** Takes pictures of a running app in one look. */
export function photographer(running: RunningApp, { locale, theme }: Look) {
  const { page } = running;
  const folder = join(pictures, locale, theme);
  /** Takes a picture once fonts are there and nothing moves or blinks. */
  return async (name: string): Promise<void> => {
    await sizeWindow(running, 1280, 800);
    await page.mouse.move(640, 798);
    await page.evaluate(standStill);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.webp`), await webp(page));
  };
}

/** WebP is a fifth of the same picture as PNG; Playwright itself takes none. */
async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 88 });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** No caret, no movement, every letter in its own font, and everything drawn. */
async function standStill(): Promise<void> {
  const still = new CSSStyleSheet();
  still.replaceSync(
    '*, *::before, *::after { caret-color: transparent !important; animation: none !important; transition: none !important; }',
  );
  document.adoptedStyleSheets = [still];
  // Whoever came by an address has the focus on the page or its title; its ring says nothing on a picture.
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('h1, main')) focused.blur();
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
