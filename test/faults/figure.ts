import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What a fault test measured, in words: "1000 kills, 0 lost". */
    figure?: string;
  }
}

/** Whether this run takes the long counts of `npm run test:faults`, not the quick ones of `npm test`. */
export const isLong = process.env['FAULTS'] === 'long';

/** How often a fault is tried: few times with the unit tests, as often as the acceptance test asks in the long run. */
export function times(quick: number, long: number): number {
  return isLong ? long : quick;
}

/** Hands a figure to the table that `npm run test:faults` prints. */
export function tellFigure(context: Pick<TestContext, 'task'>, figure: string): void {
  context.task.meta.figure = figure;
}
