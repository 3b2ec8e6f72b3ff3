import { expect, test } from 'vitest';
import { defineComponent } from 'vue';
import { openTestWindow } from '#test/fakes/window.ts';
import { limitCount, useServiceWords } from './service-words.ts';

test.each([
  ['TIER_250', 250],
  ['TIER_2K', 2000],
  ['TIER_100K', 100_000],
  ['TIER_UNLIMITED', null],
  ['TIER_NOT_SET', null],
])('%s stands for %s people', (limit, count) => {
  expect(limitCount(limit)).toBe(count);
});

test.each([
  ['PHONE_NUMBER: Low quality.', 'Número: Low quality.'],
  [
    'Said by somebody.\nAPP 141002: Not approved.',
    'Said by somebody.\nAplicativo (141002): Not approved.',
  ],
  ['NOTE: as it came', 'NOTE: as it came'],
])('the reason %j says what it is about: %j', async (told, said) => {
  const at = await openTestWindow();
  let words: ReturnType<typeof useServiceWords> | null = null;
  await at.show(
    defineComponent(() => {
      words = useServiceWords();
      return () => null;
    }),
  );
  expect(words!.reason(told)).toBe(said);
});
