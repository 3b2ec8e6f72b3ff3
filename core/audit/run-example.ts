import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Finding, Severity } from '#core/model/finding.ts';
import { surroundingsSchema } from '#core/model/surroundings.ts';
import type { Audit } from './audit.ts';
import { toFinding } from './engine.ts';
import { auditFacts } from './facts.ts';

/** An example of an audit's page. */
export interface PageExample {
  /** Variant that the audit ends with. */
  readonly says: string;
  /** What is known besides the flow, in part; null: nothing. */
  readonly known: unknown;
  /** The flow's JSON text. */
  readonly flow: string;
}

/** Moment at which the pages' examples are looked at: some of them speak of days. */
const exampleMoment = '2026-11-22T12:00:00Z';

/** What an audit finds in an example of its page, with the titles of the example's blocks by id. */
export function runExample(
  audit: Audit,
  { known, flow }: PageExample,
  severity: Severity,
): { readonly finding: Finding; readonly titles: Readonly<Record<string, string>> } {
  const facts = auditFacts(readFlow(parseJson(flow)), {
    asOf: exampleMoment,
    surroundings: surroundingsSchema.parse(known ?? {}),
  });
  const finding = toFinding(audit, { severity }, facts);
  const { blocks } = facts.graphFacts.graph;
  return { finding, titles: Object.fromEntries(blocks.map(({ id, title }) => [id, title])) };
}
