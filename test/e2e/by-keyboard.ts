import type { Locator, Page } from '@playwright/test';
import { atRest, expect } from './app.ts';
import { focusFault, isEntered, keyTowards } from './focus-in-page.ts';

/** More presses than any way through a page needs. */
const MOST_PRESSES = 250;
/** How long something may lie over the focus that goes away by itself. */
const A_MOMENT_MS = 4_000;

/** What acts without the keyboard: pointers, and the test's own reach into the page. */
const refused: ReadonlySet<string | symbol> = new Set([
  ...['mouse', 'touchscreen', 'hover', 'tap', 'dragTo', 'dragAndDrop', 'focus', 'blur', 'goto'],
  ...['dispatchEvent', 'selectOption', 'setInputFiles', 'setChecked', 'clear', 'goBack'],
  ...['goForward', 'reload', 'pressSequentially', 'type', 'scrollIntoViewIfNeeded', 'evaluate'],
]);

/**
 * The page as somebody has it who uses no mouse: what tests and page objects click or fill is walked to with Tab and
 * arrows and pressed there. Fails where the focus is lost or not to be seen at any step of the way, where there is no
 * way, and where a pointer is used all the same.
 */
export async function byKeyboard(page: Page): Promise<Page> {
  // What the page complains of fails the test.
  await page.evaluate(() =>
    addEventListener('pointerdown', () => console.error('A pointer was used.'), true),
  );
  const walk = new KeyboardWalk(page);
  // Playwright exports the type alone.
  const kind = page.locator('html').constructor;
  const isLocator = (thing: unknown): thing is Locator =>
    typeof thing === 'object' && thing !== null && thing.constructor === kind;
  const acts: Readonly<Record<string, (at: Locator, ...given: never[]) => Promise<void>>> = {
    click: (at, options?: { modifiers?: readonly string[] }) =>
      walk.press(at, options?.modifiers?.includes('Shift') === true),
    dblclick: (at) => walk.key(at, 'Enter'),
    fill: (at, text: string) => walk.fill(at, text),
    press: (at, key: string) => walk.key(at, key),
    check: (at) => walk.tick(at, true),
    uncheck: (at) => walk.tick(at, false),
  };

  function covered<Thing extends object>(thing: Thing): Thing {
    const isPage = (thing as unknown) === page;
    return new Proxy(thing, {
      get(target, name) {
        if (refused.has(name)) throw new Error(`${String(name)}: not without a mouse`);
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || name === 'constructor') return value;
        const act = typeof name === 'string' && Object.hasOwn(acts, name) ? acts[name] : undefined;
        if (act !== undefined && !isPage)
          return (...given: never[]) => act(target as unknown as Locator, ...given);
        if (name === 'page') return () => whole;
        return (...given: unknown[]) => {
          const answer: unknown = Reflect.apply(value, target, given);
          return isLocator(answer) ? covered(answer) : answer;
        };
      },
    });
  }

  const whole = covered(page);
  return whole;
}

/** Goes through a page by its keys. */
class KeyboardWalk {
  readonly #page: Page;
  #isUnderWay = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes there and does what a click would do. `extends`: choosing all rows on the way. */
  async press(at: Locator, isExtending = false): Promise<void> {
    await this.#to(at, isExtending);
    const kind = await at.evaluate((element) => {
      const role = element.getAttribute('role');
      if (role === 'tab' && element.getAttribute('aria-selected') === 'true') return 'done';
      if (role === 'radio' && element.getAttribute('aria-checked') === 'true') return 'done';
      if (element instanceof HTMLInputElement && element.type === 'radio' && element.checked)
        return 'done';
      if (element.matches('textarea, input:not([type=checkbox]):not([type=radio])')) return 'done';
      // The arrows have chosen it on the way, unless the way began there.
      if (role === 'row')
        return element.getAttribute('aria-selected') === 'true' ? 'done' : 'Space';
      return element.matches('input, [role=checkbox], [role=radio], [role=switch]')
        ? 'Space'
        : 'Enter';
    });
    if (kind !== 'done') await this.#page.keyboard.press(kind);
  }

  async key(at: Locator, key: string): Promise<void> {
    await this.#to(at);
    await this.#page.keyboard.press(key);
  }

  async fill(at: Locator, text: string): Promise<void> {
    await this.#to(at);
    await this.#page.keyboard.press('ControlOrMeta+A');
    if (text === '') await this.#page.keyboard.press('Delete');
    else await this.#page.keyboard.type(text);
    await expect(at).toHaveValue(text);
  }

  async tick(at: Locator, holds: boolean): Promise<void> {
    await this.#to(at);
    if ((await at.isChecked()) !== holds) await this.#page.keyboard.press('Space');
  }

  /** Walks to an element, as somebody would who sees where the focus is. */
  async #to(at: Locator, isExtending = false): Promise<void> {
    await atRest(this.#page);
    await expect(at).toBeVisible();
    await expect.poll(() => at.evaluate(isEntered)).toBe(true);
    // When a window opens nobody is anywhere; later the last step must have left the focus somewhere.
    if (this.#isUnderWay) await expect.poll(() => this.#page.evaluate(focusFault)).toBeNull();
    this.#isUnderWay = true;
    const way: string[] = [];
    for (;;) {
      const key = await at.evaluate(keyTowards);
      if (key === null) return;
      way.push(key);
      if (way.length > MOST_PRESSES)
        throw new Error(`No way by keyboard to ${at.toString()}: ${way.slice(-6).join(', ')} …`);
      await this.#page.keyboard.press(
        isExtending && key.startsWith('Arrow') ? `Shift+${key}` : key,
      );
      // The tip of the stop before goes away a moment after the focus.
      await expect
        .poll(() => this.#page.evaluate(focusFault), {
          message: `after ${key} towards ${at.toString()}`,
          timeout: A_MOMENT_MS,
        })
        .toBeNull();
    }
  }
}
