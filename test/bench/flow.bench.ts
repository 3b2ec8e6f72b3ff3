import { flowFacts } from '#core/flow/facts/flow-facts.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { jsonLimits } from '#core/flow/read/scan-json.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { allFacts } from './all-facts.ts';
import { row, type BenchRow } from './bench-row.ts';
import { reachWithGraphology, reachWithOwnCode } from './graphology-facts.ts';

/** A text to measure besides the generated ones, such as the largest real file at hand. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
  readonly bound: number;
}

// The largest flow here is beyond what a client's file may hold.
const noLimits = {
  ...jsonLimits,
  values: Number.POSITIVE_INFINITY,
  keys: Number.POSITIVE_INFINITY,
};

/** Reading and all facts against `JSON.parse` of the same text, and reach against graphology. */
export async function flowRows(quick: boolean, files: readonly BenchText[]): Promise<BenchRow[]> {
  const sizes = quick ? [200] : [1_000, 10_000, 50_000];
  const texts = [
    ...files,
    ...sizes.map((blocks) => ({
      name: `${String(blocks)} generated blocks`,
      text: JSON.stringify(generateFlow(blocks)),
      bound: 10,
    })),
  ];
  const rows: BenchRow[] = [];
  for (const { name, text, bound } of texts) {
    const parsed = (): number => allFacts(readFlow(parseJson(text, noLimits)));
    rows.push(
      await row(`read and all facts, ${name} / JSON.parse`, bound, quick, parsed, () =>
        JSON.parse(text),
      ),
    );
    const facts = flowFacts(readFlow(parseJson(text, noLimits)));
    const own = (): number => reachWithOwnCode(facts);
    rows.push(
      await row(`reach, ${name} / graphology`, 0.2, quick, own, () => reachWithGraphology(facts)),
    );
  }
  return rows;
}
