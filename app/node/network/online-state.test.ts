import { expect, it } from 'vitest';
import { onlineState } from './online-state.ts';

it('changes with the first request that finds no network and the next answer, and not in between', () => {
  const told: boolean[] = [];
  const state = onlineState((isOnline) => told.push(isOnline));
  expect(state.isOnline).toBe(true);
  state.heard(null);
  expect(told).toEqual([]);
  state.heard('offline');
  state.heard('offline');
  expect([told, state.isOnline]).toEqual([[false], false]);
  for (const fault of ['timeout', 'cancelled', 'dropped', 'untrusted', 'redirected'] as const)
    state.heard(fault);
  expect([told, state.isOnline]).toEqual([[false], false]);
  state.heard(null);
  expect([told, state.isOnline]).toEqual([[false, true], true]);
});
