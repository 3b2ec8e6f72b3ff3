import type { Flow } from '#core/model/flow.ts';
import type { Finding, Severity } from '#core/model/finding.ts';
import { outcomes, severities } from '#core/model/finding.ts';
import type { Run, RulesetId } from '#core/model/run.ts';
import type { Audit, AuditProduct } from './audit.ts';
import { auditFacts, type AuditFacts, type FactName } from './facts.ts';
import { audits } from './registry.ts';
import { rulesets } from './rulesets/rulesets.ts';
import type { RulesetEntry } from './rulesets/ruleset.ts';

/** What a run is made with besides the flow. */
export interface RunContext {
  readonly ruleset: RulesetId;
  /** UTC instant, ISO 8601: the run never reads a clock. */
  readonly asOf: string;
  readonly appVersion: string;
  /** Router services that the user declared to be answered by people. */
  readonly humanServices?: readonly string[];
}

/** Audits a flow. The same flow and context give the same run, byte for byte. */
export function auditFlow(flow: Flow, context: RunContext): Run {
  const facts = auditFacts(flow, context.humanServices);
  const ruleset = rulesets[context.ruleset];
  const findings = ruleset.entries.flatMap((entry) => {
    const audit = audits.get(entry.audit);
    return audit === undefined ? [] : [toFinding(audit, entry, facts)];
  });
  const { graph, reachable, withoutHuman } = facts.graphFacts;
  const unreachable = graph.blocks.filter((_, at) => !reachable.has(at)).map(({ id }) => id);
  return {
    ruleset: context.ruleset,
    asOf: context.asOf,
    appVersion: context.appVersion,
    blocks: { total: graph.blocks.length, reachable: reachable.size, unreachable },
    titles: Object.fromEntries(graph.blocks.map(({ id, title }) => [id, title])),
    humanPaths: [...facts.humanPaths],
    withoutHuman: {
      strict: [...withoutHuman.strict],
      forward: [...withoutHuman.forward],
      unknown: [...withoutHuman.unknown],
    },
    searchComplete: facts.exploration.complete,
    findings: sortFindings(findings),
    problems: flow.problems.map(({ code, block, detail }) => ({ code, block, detail })),
    verdict: verdictOf(findings),
  };
}

/** Runs one audit on the facts it declared and nothing else. */
export function toFinding(
  audit: Audit,
  entry: Pick<RulesetEntry, 'severity'>,
  facts: AuditFacts,
): Finding {
  const base = { auditId: audit.meta.id, severity: entry.severity };
  let product: AuditProduct;
  try {
    product = audit.audit(declared(facts, audit.requires));
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    return {
      ...base,
      outcome: 'error',
      variant: 'error',
      blocks: [],
      params: { reason },
      evidence: [],
    };
  }
  return {
    ...base,
    outcome: product.outcome,
    variant: product.variant,
    blocks: [...(product.blocks ?? [])],
    params: { ...product.params },
    evidence: [...(product.evidence ?? [])],
  };
}

/** An object with the declared facts only, still computed on first use. */
function declared(facts: AuditFacts, names: readonly FactName[]): AuditFacts {
  const handed = {};
  for (const name of names)
    Object.defineProperty(handed, name, { get: () => facts[name], enumerable: true });
  return handed as AuditFacts;
}

/** Fails first, the heaviest first; then what is open, broken, passed, not applicable; ties in ruleset order. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const weight = (severity: Severity): number => severities.indexOf(severity);
  return findings
    .map((finding, at) => ({ finding, at }))
    .sort(
      (a, b) =>
        outcomes.indexOf(a.finding.outcome) - outcomes.indexOf(b.finding.outcome) ||
        weight(a.finding.severity) - weight(b.finding.severity) ||
        a.at - b.at,
    )
    .map(({ finding }) => finding);
}

/** One failed audit is a violation; an open or broken one keeps the question open (POLICY, Words). */
function verdictOf(findings: readonly Finding[]): Run['verdict'] {
  if (findings.some(({ outcome }) => outcome === 'fail')) return 'violations';
  const isOpen = findings.some(({ outcome }) => outcome === 'review' || outcome === 'error');
  return isOpen ? 'open-questions' : 'no-violation-found';
}
