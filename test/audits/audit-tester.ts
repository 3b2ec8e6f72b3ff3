import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Answer } from '#core/model/answer.ts';
import type { Severity } from '#core/model/finding.ts';
import { surroundingsSchema } from '#core/model/surroundings.ts';
import type { Json } from '#core/model/json.ts';
import type { RulesetId } from '#core/model/run.ts';
import { locales } from '#core/model/locale.ts';
import { fillText } from '#core/model/fill-text.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { replays } from '#core/flow/simulate/explore.ts';
import { AnswerBook } from '#core/audit/answers/answer-book.ts';
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
  /** What is known besides the flow, in part. */
  readonly known?: z.input<typeof surroundingsSchema>;
  /** Moment of the run, ISO 8601; 2026-11-22 at noon UTC unless said. */
  readonly asOf?: string;
  /** The newest unless said. */
  readonly ruleset?: RulesetId;
  /** What the audit's own questions were answered with before. */
  readonly answered?: readonly Pick<Answer, 'variant' | 'subject' | 'says'>[];
  /** What the finding must weigh, when it is not what the ruleset says (`high` here). */
  readonly severity?: Severity;
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
      for (const outcome of neededOutcomes(audit))
        expect(cases.some(({ says }) => says.startsWith(outcome))).toBe(true);
      const inputs = cases.map(({ flow, known, asOf, ruleset, answered }) =>
        JSON.stringify({ flow, known, asOf, ruleset, answered }),
      );
      expect(new Set(inputs).size).toBe(cases.length);
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
      const examples = [
        ...page.matchAll(
          /(?:```json known\n([\s\S]*?)```\s*)?```json (?!known)(\S+)\n([\s\S]*?)```/g,
        ),
      ];
      for (const outcome of neededOutcomes(audit))
        expect(examples.some(([, , says]) => says?.startsWith(outcome))).toBe(true);
      for (const [, known, says, json] of examples) {
        checkCase(audit, {
          name: 'example',
          flow: parseJson(json ?? ''),
          says: says ?? '',
          ...(known === undefined ? {} : { known: surroundingsSchema.parse(parseJson(known)) }),
        });
      }
    });
    test('nothing is left to be written', () => {
      expect(JSON.stringify(audit.meta)).not.toContain('TODO');
      expect(page).not.toContain('TODO');
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

/** The same placeholders without a flow's own words, which may hold braces. */
function plain(params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? 'x' : value]),
  );
}

/** A person's audit needs a question only; one that cannot pass or fail by its metadata needs no such case. */
function neededOutcomes(audit: Audit): readonly string[] {
  const can = Object.keys(audit.meta.titles);
  return audit.meta.isPersons === true
    ? ['review']
    : ['pass', 'fail'].filter((outcome) => can.some((variant) => variant.startsWith(outcome)));
}

function checkCase(audit: Audit, one: AuditCase): void {
  const before = JSON.stringify(one.flow);
  const flow = readFlow(one.flow);
  const facts = auditFacts(flow, {
    asOf: one.asOf ?? '2026-11-22T12:00:00Z',
    ruleset: one.ruleset,
    surroundings: surroundingsSchema.parse(one.known ?? {}),
  });
  const answers = (one.answered ?? []).map((answer): Answer => ({
    ...answer,
    auditId: audit.meta.id,
    value: null,
    by: 'Ana',
    at: facts.asOf,
    until: null,
    note: '',
  }));
  const book = new AnswerBook(answers, facts.asOf);
  const finding = toFinding(audit, { severity: 'high' }, facts, book);
  expect(JSON.stringify(one.flow)).toBe(before);
  expect(finding.outcome === 'error' ? finding.params : finding.variant).toBe(one.says);
  if (one.severity !== undefined) expect(finding.severity).toBe(one.severity);
  if (one.blocks !== undefined) expect(finding.blocks).toEqual(one.blocks);
  for (const locale of locales) {
    const sentences = [
      audit.meta.titles[finding.variant],
      finding.outcome === 'review' ? audit.meta.questions[finding.variant] : undefined,
    ];
    for (const sentence of sentences) {
      if (sentence !== undefined)
        expect(fillText(sentence[locale], plain(finding.params))).not.toMatch(/[{}|]/);
    }
    if (finding.outcome === 'review')
      expect(audit.meta.questions[finding.variant]?.[locale]).toBeTruthy();
  }
  for (const evidence of finding.evidence) {
    if (evidence.kind === 'conversation') expect(replays(facts.graphFacts, evidence)).toBe(true);
    if (evidence.kind === 'closed-set')
      expectClosed(facts.graphFacts, evidence.blocks, finding.auditId);
    if (evidence.kind === 'quote' && evidence.start !== null)
      expect(evidence.text.slice(evidence.start, evidence.end ?? undefined)).not.toBe('');
  }
}

/** No output leads from a closed set to a block outside it, unless the set is a loop of STR-03, which is one that turns. */
function expectClosed(facts: FlowFacts, blocks: readonly string[], auditId: string): void {
  if (auditId === 'STR-03') return;
  const inside = new Set(blocks);
  for (const id of blocks) {
    for (const { to } of facts.graph.edges[facts.graph.indexOf.get(id)!]!) {
      if (to !== null && facts.reachable.has(to))
        expect(inside.has(facts.graph.blocks[to]!.id)).toBe(true);
    }
  }
}
