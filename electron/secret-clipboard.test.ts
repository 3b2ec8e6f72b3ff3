import { beforeEach, expect, test, vi } from 'vitest';
import { secretClipboard, secretSeconds } from './secret-clipboard.ts';

/** What the system's clipboard holds, and how often it was cleared. */
let held: string;
let clears: number;

const system = {
  readText: () => held,
  writeSecret: (text: string) => {
    held = text;
    return Promise.resolve();
  },
  clear: () => {
    held = '';
    clears += 1;
  },
};

function driven() {
  return secretClipboard(system, (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  });
}

beforeEach(() => {
  held = '';
  clears = 0;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('A25 a copied secret is gone after 30 s, and not before', async () => {
  const clipboard = driven();
  await clipboard.copy('01234-56789');
  await vi.advanceTimersByTimeAsync(secretSeconds * 1_000 - 1);
  expect(held).toBe('01234-56789');
  await vi.advanceTimersByTimeAsync(1);
  expect([held, clears]).toEqual(['', 1]);
});

test('A25 other text that was copied meanwhile is left alone', async () => {
  const clipboard = driven();
  await clipboard.copy('01234-56789');
  held = 'lista de compras';
  await vi.advanceTimersByTimeAsync(120_000);
  expect([held, clears]).toEqual(['lista de compras', 0]);
});

test('A25 a second copy counts its own 30 s, and nothing is cleared twice', async () => {
  const clipboard = driven();
  await clipboard.copy('first');
  await vi.advanceTimersByTimeAsync(20_000);
  await clipboard.copy('second');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(held).toBe('second');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([held, clears]).toEqual(['', 1]);
});

test('A25 it is gone at once when the workspace is locked or the program ends', async () => {
  const clipboard = driven();
  await clipboard.copy('01234-56789');
  await clipboard.forget();
  expect([held, clears]).toEqual(['', 1]);
  held = '01234-56789';
  await vi.advanceTimersByTimeAsync(60_000);
  // Whoever copied it by hand since did so on purpose.
  expect([held, clears]).toEqual(['01234-56789', 1]);
});
