import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRenewal } from './renewal.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Work that ends when told to, and what became of each time it was done. */
function held() {
  const ends: (() => void)[] = [];
  const shown: boolean[] = [];
  const renewal = createRenewal(async (isStale) => {
    await new Promise<void>((done) => ends.push(done));
    shown.push(!isStale());
  });
  return { renewal, ends, shown };
}

const pass = async (ms: number) => {
  vi.advanceTimersByTime(ms);
  await flushPromises();
};

describe('work that is done anew', () => {
  test('waits for a pause, and many wishes are one', async () => {
    const { renewal, ends, shown } = held();
    for (let wish = 0; wish < 5; wish += 1) {
      renewal.after(600);
      await pass(500);
    }
    expect(ends).toHaveLength(0);
    expect(renewal.running.value).toBe(true);
    await pass(100);
    expect(ends).toHaveLength(1);
    ends[0]!();
    await flushPromises();
    expect(shown).toEqual([true]);
    expect(renewal.running.value).toBe(false);
  });

  test('is never done twice at once: a wish meanwhile is done after, and only that is shown', async () => {
    const { renewal, ends, shown } = held();
    renewal.after(0);
    await pass(0);
    renewal.after(0);
    await pass(0);
    renewal.after(0);
    await pass(0);
    expect(ends).toHaveLength(1);
    ends[0]!();
    await flushPromises();
    expect(shown).toEqual([false]);
    expect(ends).toHaveLength(2);
    expect(renewal.running.value).toBe(true);
    ends[1]!();
    await flushPromises();
    expect(shown).toEqual([false, true]);
    expect(renewal.running.value).toBe(false);
  });

  test('goes on waiting when a wish is still pausing as the work ends', async () => {
    const { renewal, ends, shown } = held();
    renewal.after(0);
    await pass(0);
    renewal.after(600);
    ends[0]!();
    await flushPromises();
    expect(renewal.running.value).toBe(true);
    await pass(600);
    ends[1]!();
    await flushPromises();
    expect(shown).toEqual([false, true]);
    expect(renewal.running.value).toBe(false);
  });

  test('stopped, it is not begun, and what is under way is not shown', async () => {
    const { renewal, ends, shown } = held();
    renewal.after(600);
    renewal.stop();
    await pass(600);
    expect(ends).toHaveLength(0);
    expect(renewal.running.value).toBe(false);
    renewal.after(0);
    await pass(0);
    renewal.stop();
    ends[0]!();
    await flushPromises();
    expect(shown).toEqual([false]);
    expect(renewal.running.value).toBe(false);
  });

  test('keeps the window from being at rest', async () => {
    const state = () => document.documentElement.dataset.appState;
    const { renewal, ends } = held();
    renewal.after(600);
    expect(state()).toBe('loading');
    await pass(600);
    expect(state()).toBe('loading');
    ends[0]!();
    await flushPromises();
    expect(state()).toBe('ready');
  });
});
