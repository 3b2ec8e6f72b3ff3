import { Bench } from 'tinybench';

/** One row of the table: a ratio against a bare counterpart taken in the same run. */
export interface BenchRow {
  readonly name: string;
  /** Milliseconds of ours and of the counterpart, medians. */
  readonly ours: number;
  readonly bare: number;
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
    if (result === undefined || !('latency' in result))
      throw new Error(`${name}: ${task} did not run`);
    return result.latency.p50;
  };
  const [left, right] = [median('ours'), median('bare')];
  return { name, ours: left, bare: right, ratio: left / right, bound };
}
