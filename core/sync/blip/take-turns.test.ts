import fc from 'fast-check';
import { expect, test } from 'vitest';
import { together, turns } from './take-turns.ts';

test('never more at once than allowed, all of them, results in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 }),
      async (most, pauses) => {
        const take = turns(most);
        let running = 0;
        let highest = 0;
        const tasks = pauses.map((pause, at) =>
          take(async () => {
            running += 1;
            highest = Math.max(highest, running);
            for (let tick = 0; tick < pause; tick += 1) await Promise.resolve();
            running -= 1;
            return at;
          }),
        );
        expect(await together(tasks)).toEqual(pauses.map((_, at) => at));
        expect(highest).toBe(Math.min(most, pauses.length));
      },
    ),
  );
});

test('after a failure nothing else begins, and what runs is waited for', async () => {
  const take = turns(2);
  const begun: string[] = [];
  let finish = (): void => undefined;
  const slow = take(async () => {
    begun.push('slow');
    await new Promise<void>((resolve) => (finish = resolve));
    begun.push('slow ended');
  });
  const bad = take(() => {
    begun.push('bad');
    return Promise.reject(new Error('401'));
  });
  const late = take(() => {
    begun.push('late');
    return Promise.resolve();
  });
  const all = together([slow, bad, late]);
  await expect(bad).rejects.toThrow('401');
  await expect(late).rejects.toThrow('401');
  finish();
  await expect(all).rejects.toThrow('401');
  expect(begun).toEqual(['slow', 'bad', 'slow ended']);
});
