import { expect, test } from 'vitest';
import { sweepMemory } from './sweep-memory.ts';

test('what nobody holds any more is gone at once, what somebody holds stays', async () => {
  const held = new Map<string, object>([['held', { big: true }]]);
  const kept = new WeakRef(held.get('held')!);
  const dropped = new WeakRef({ words: 'quatro palavras ao acaso' });
  // A reference lives until the end of the turn in which it was made.
  await new Promise((done) => {
    setImmediate(done);
  });
  sweepMemory();
  expect(dropped.deref()).toBeUndefined();
  expect(kept.deref()).toBe(held.get('held'));
});
