import { describe, expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { locales } from '#core/model/locale.ts';
import { fillText } from '#core/model/fill-text.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { flowFacts } from '#core/flow/facts/flow-facts.ts';
import { replays } from '#core/flow/simulate/explore.ts';
import type { Audit } from '#core/audit/audit.ts';
import { toFinding } from '#core/audit/engine.ts';
import { auditFacts } from '#core/audit/facts.ts';

/** One row of an audit's table: a flow and what the audit must say of it. */
export interface AuditCase {
  /** What is special about the flow, in a few words. */
  readonly name: string;
  /** Any export shape; see test/fixtures/build-flow.ts. */
  readonly flow: Json;
  /** `pass`, `fail`, or the variant, e.g. `review-late`. */
  readonly says: string;
  /** Blocks the finding must name, if they matter. */
  readonly blocks?: readonly string[];
}

/**
 * Runs an audit's table, and refuses a weak one: no passing or no failing case, the same flow twice, a sentence with
 * an unfilled placeholder, evidence that does not replay, an input that was changed.
 */
export function testAudit(audit: Audit, page: string, cases: readonly AuditCase[]): void {
  describe(audit.meta.id, () => {
    test('the table has a case that passes and one that fails, and none twice', () => {
      expect(cases.some(({ says }) => says === 'pass')).toBe(true);
      expect(cases.some(({ says }) => says.startsWith('fail'))).toBe(true);
      expect(new Set(cases.map(({ flow }) => JSON.stringify(flow))).size).toBe(cases.length);
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    });
    test('every variant of the metadata has a case or is not reachable by one', () => {
      const said = new Set(cases.map(({ says }) => says));
      expect(Object.keys(audit.meta.titles).filter((variant) => !said.has(variant))).toEqual([]);
    });
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) =>
      checkCase(audit, one),
    );
    test('the examples in the page say what the page says', () => {
      const examples = [...page.matchAll(/```json (\S+)\n([\s\S]*?)```/g)];
      expect(examples.some(([, says]) => says === 'pass')).toBe(true);
      expect(examples.some(([, says]) => says?.startsWith('fail'))).toBe(true);
      for (const [, says, json] of examples) {
        checkCase(audit, { name: 'example', flow: parseJson(json ?? ''), says: says ?? '' });
      }
    });
    test('the page has its headings in order', () => {
      const headings = [...page.matchAll(/^#+ .*$/gm)].map(([heading]) => heading);
      expect(headings[0]).toMatch(new RegExp(`^# ${audit.meta.id}: `));
      expect(headings.slice(1)).toEqual([
        '## Why it matters',
        '## How it is decided',
        '## How to fix it in Blip Builder',
        '## Examples',
      ]);
    });
  });
}

function checkCase(audit: Audit, one: AuditCase): void {
  const before = JSON.stringify(one.flow);
  const flow = readFlow(one.flow);
  const finding = toFinding(audit, { severity: 'high' }, auditFacts(flow));
  expect(JSON.stringify(one.flow)).toBe(before);
  expect(finding.outcome === 'error' ? finding.params : finding.variant).toBe(one.says);
  if (one.blocks !== undefined) expect(finding.blocks).toEqual(one.blocks);
  for (const locale of locales) {
    const sentences = [
      audit.meta.titles[finding.variant],
      finding.outcome === 'review' ? audit.meta.questions[finding.variant] : undefined,
    ];
    for (const sentence of sentences) {
      if (sentence !== undefined)
        expect(fillText(sentence[locale], finding.params)).not.toMatch(/\{[a-zA-Z|]+\}/);
    }
    if (finding.outcome === 'review')
      expect(audit.meta.questions[finding.variant]?.[locale]).toBeTruthy();
  }
  const facts = flowFacts(flow);
  for (const evidence of finding.evidence) {
    if (evidence.kind === 'conversation') expect(replays(facts, evidence)).toBe(true);
    if (evidence.kind === 'closed-set') expectClosed(facts, evidence.blocks, finding.auditId);
    if (evidence.kind === 'quote' && evidence.start !== null)
      expect(evidence.text.slice(evidence.start, evidence.end ?? undefined)).not.toBe('');
  }
}

/** No output leads from a closed set to a block outside it, unless the set is a loop of STR-03, which is one that turns. */
function expectClosed(
  facts: ReturnType<typeof flowFacts>,
  blocks: readonly string[],
  auditId: string,
): void {
  if (auditId === 'STR-03') return;
  const inside = new Set(blocks);
  for (const id of blocks) {
    for (const { to } of facts.graph.edges[facts.graph.indexOf.get(id)!]!) {
      if (to !== null && facts.reachable.has(to))
        expect(inside.has(facts.graph.blocks[to]!.id)).toBe(true);
    }
  }
}
