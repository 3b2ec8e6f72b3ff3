/** Runs a task when its turn has come. */
export type TakeTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Lets at most `most` tasks run at once, in the order in which they came. Once a task has failed no other begins: those
 * that wait fail with the same error, so that a key that was refused is not used again.
 */
export function turns(most: number): TakeTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  let failed: Error | null = null;
  return async (task) => {
    if (running < most) running += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      if (failed !== null) throw failed;
      return await task();
    } catch (error) {
      failed ??= error instanceof Error ? error : new Error('a task failed', { cause: error });
      throw failed;
    } finally {
      // The place is handed on, so the count stays.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** What all of them brought, in their order. Waits for every one before it throws the first error in that order. */
export async function together<T extends readonly unknown[] | []>(
  tasks: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}
