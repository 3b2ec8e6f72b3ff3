import { readClientFlow } from '#app/check/read-client-flow.ts';
import { auditFlow } from '#core/audit/engine.ts';
import { auditFacts } from '#core/audit/facts.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Flow } from '#core/model/flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { row, type BenchRow } from './bench-row.ts';
import type { BenchText } from './flow.bench.ts';

const context = { ruleset: '2026-09', asOf: '2026-11-22T12:00:00Z', appVersion: '0' } as const;

/**
 * All audits but the battery against `JSON.parse` of the same text (at most 10), and the battery of three languages,
 * whose row is in milliseconds against nothing: under 300 on one core for the largest real file.
 */
export async function catalogueRows(
  quick: boolean,
  files: readonly BenchText[],
): Promise<BenchRow[]> {
  const sizes = quick ? [50] : [100, 400];
  const texts = [
    ...files.map(({ name, text }) => ({ name, text })),
    ...sizes.map((blocks) => ({
      name: `${String(blocks)} generated blocks`,
      text: JSON.stringify(generateFlow(blocks)),
    })),
  ];
  const rows: BenchRow[] = [];
  for (const { name, text } of texts) {
    const flow = flowOf(text);
    const whole = (): unknown => auditFlow(flow, context);
    const battery = (): unknown => auditFacts(flow, context).probe.rows.length;
    rows.push(
      await row(`catalogue with battery, ${name} / JSON.parse`, null, quick, whole, () =>
        JSON.parse(text),
      ),
      await row(`battery with exploration, ${name} / whole catalogue`, null, quick, battery, whole),
    );
  }
  return rows;
}

function flowOf(text: string): Flow {
  try {
    return readClientFlow(new TextEncoder().encode(text)).flow;
  } catch {
    return readFlow(parseJson(text));
  }
}
