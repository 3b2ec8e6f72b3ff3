import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { whenAborted } from './when-aborted.ts';

it('calls what is still held, once each', () => {
  const { signal, abort } = controller();
  const called: string[] = [];
  whenAborted(signal, () => called.push('first'));
  const forget = whenAborted(signal, () => called.push('forgotten'));
  whenAborted(signal, () => called.push('last'));
  forget();
  forget();
  expect(called).toEqual([]);
  abort();
  abort();
  expect(called).toEqual(['first', 'last']);
});

it('calls a function that was given twice twice', () => {
  const { signal, abort } = controller();
  let calls = 0;
  const stop = (): void => void (calls += 1);
  whenAborted(signal, stop);
  whenAborted(signal, stop)();
  whenAborted(signal, stop);
  abort();
  expect(calls).toBe(2);
});

it('does not call what an earlier one took off', () => {
  const { signal, abort } = controller();
  const called: string[] = [];
  whenAborted(signal, () => {
    called.push('first');
    forget();
  });
  const forget = whenAborted(signal, () => called.push('forgotten'));
  abort();
  expect(called).toEqual(['first']);
});

it('puts one listener on the signal, however many wait', () => {
  const { signal } = controller();
  for (let count = 0; count < 1_000; count += 1) whenAborted(signal, () => undefined);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
});

function controller(): { signal: AbortSignal; abort: () => void } {
  const made = new AbortController();
  return { signal: made.signal, abort: () => made.abort() };
}
