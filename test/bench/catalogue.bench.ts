import { readClientFlow } from '#app/check/read-client-flow.ts';
import { auditFlow, toFinding } from '#core/audit/engine.ts';
import { auditFacts, type FactName } from '#core/audit/facts.ts';
import { audits } from '#core/audit/registry.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Flow } from '#core/model/flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { row, type BenchRow } from './bench-row.ts';
import type { BenchText } from './flow.bench.ts';

const context = { ruleset: '2026-09', asOf: '2026-11-22T12:00:00Z', appVersion: '0' } as const;

/** Facts that no message has to be typed for. */
const still = new Set<FactName>([
  'flow',
  'graphFacts',
  'said',
  'contacts',
  'mentions',
  'referrals',
  'generative',
  'languages',
  'surroundings',
  'asOf',
  'ruleset',
  'answers',
  'answersTo',
]);

/**
 * The whole catalogue with the battery of three languages, in milliseconds (bound 300 on one core for the largest real
 * file), and by its parts: what rests on no typed message against `JSON.parse` of the same text (bound 10), the search
 * for conversations with the battery, and the audits that type messages of their own.
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
    const parse = (): unknown => JSON.parse(text);
    const whole = (): unknown => auditFlow(flow, context);
    const battery = (): unknown => typed(flow);
    const rest = (): unknown => untyped(flow);
    const all = await row(
      `whole catalogue with battery, ${name} / JSON.parse`,
      null,
      quick,
      whole,
      parse,
    );
    rows.push(
      {
        ...all,
        name: `whole catalogue with battery, ${name} / 300 ms`,
        bare: 300,
        ratio: all.ours / 300,
        bound: 1,
      },
      all,
      await row(
        `audits that need no typed message, ${name} / JSON.parse`,
        files.some((file) => file.name === name) ? 10 : null,
        quick,
        rest,
        parse,
      ),
      await row(`exploration and battery alone, ${name} / JSON.parse`, null, quick, battery, parse),
    );
  }
  return rows;
}

/** Types the first messages of a conversation itself, so that it asks for no exploration. */
const typesItself = new Set(['AI-03']);

/** Every audit that rests on facts for which nothing is typed. */
function untyped(flow: Flow): number {
  const facts = auditFacts(flow, context);
  let made = 0;
  for (const audit of audits.values()) {
    if (typesItself.has(audit.meta.id)) continue;
    if (!audit.requires.every((name) => still.has(name))) continue;
    made += toFinding(audit, { severity: 'high' }, facts).blocks.length;
  }
  return made;
}

/** The search for conversations, and every phrase of the battery at every waiting block. */
function typed(flow: Flow): number {
  const { probe } = auditFacts(flow, context);
  return probe.rows.reduce(
    (sum, { way }) =>
      sum + probe.phrases.filter(({ text }) => way(text).result === 'person').length,
    0,
  );
}

function flowOf(text: string): Flow {
  try {
    return readClientFlow(new TextEncoder().encode(text)).flow;
  } catch {
    return readFlow(parseJson(text));
  }
}
