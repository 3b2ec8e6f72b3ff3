import { Bench } from 'tinybench';

/** One row of the table: a ratio against a bare counterpart taken in the same run. */
export interface BenchRow {
  readonly name: string;
  /** Ours and the counterpart, medians; in milliseconds unless the row says another unit. */
  readonly ours: number;
  readonly bare: number;
  readonly unit?: 'MB';
  /** Ours divided by bare. */
  readonly ratio: number;
  /** Largest ratio that is accepted; null where the row only informs. */
  readonly bound: number | null;
}

/** Measures ours and a bare counterpart side by side and gives the ratio of their medians. */
export async function row(
  name: string,
  bound: number | null,
  quick: boolean,
  ours: () => unknown,
  bare: () => unknown,
): Promise<BenchRow> {
  const bench = new Bench(
    quick
      ? { time: 1, iterations: 2, warmup: false }
      : { time: 1_500, iterations: 5, warmupTime: 500, warmupIterations: 3 },
  );
  bench.add('ours', ours).add('bare', bare);
  await bench.run();
  const median = (task: string): number => {
    const result = bench.getTask(task)?.result;
    if (result !== undefined && 'error' in result) throw result.error;
    if (result === undefined || !('latency' in result))
      throw new Error(`${name}: ${task} did not run`);
    return result.latency.p50;
  };
  const [left, right] = [median('ours'), median('bare')];
  return { name, ours: left, bare: right, ratio: left / right, bound };
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The same for work that is over when it returns. */
export function timedSync(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
