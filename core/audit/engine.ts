import { blockFingerprint } from '#core/flow/block-fingerprint.ts';
import type { Answer } from '#core/model/answer.ts';
import { usualAuditSettings, type AuditSettings } from '#core/model/audit-settings.ts';
import type { Flow } from '#core/model/flow.ts';
import type { Finding, Severity } from '#core/model/finding.ts';
import { outcomes, severities } from '#core/model/outcomes.ts';
import type { AddOnId, Run, RulesetId } from '#core/model/run.ts';
import { noSurroundings, type Surroundings } from '#core/model/surroundings.ts';
import { AnswerBook } from './answers/answer-book.ts';
import type { Audit, AuditProduct } from './audit.ts';
import { auditFacts, type AuditFacts, type FactName } from './facts.ts';
import { audits } from './registry.ts';
import { addOnsFor, rulesets } from './rulesets/rulesets.ts';
import type { RulesetEntry } from './rulesets/ruleset.ts';
import { scoreRun } from './score/score-run.ts';

/** What a run is made with besides the flow. */
export interface RunContext {
  readonly ruleset: RulesetId;
  /** UTC instant, ISO 8601: the run never reads a clock. */
  readonly asOf: string;
  readonly appVersion: string;
  /** Router services that the user declared to be answered by people. */
  readonly humanServices?: readonly string[] | undefined;
  /** What is known of client, number, version and desk. */
  readonly surroundings?: Surroundings | undefined;
  /** Answers that people gave to earlier questions. */
  readonly answers?: readonly Answer[] | undefined;
  readonly settings?: AuditSettings | undefined;
}

/** Audits a flow. The same flow and context give the same run, byte for byte. */
export function auditFlow(flow: Flow, context: RunContext): Run {
  const settings = context.settings ?? usualAuditSettings;
  const book = new AnswerBook(context.answers ?? [], context.asOf);
  const surroundings = book.informed(context.surroundings ?? noSurroundings, audits);
  const facts = auditFacts(flow, { ...context, surroundings, phrases: settings.phrases });
  const ruleset = rulesets[context.ruleset];
  const added = addOnsFor(ruleset, surroundings);
  const entries = [...ruleset.entries, ...added.flatMap((addOn) => addOn.entries)].map((entry) => ({
    ...entry,
    severity: settings.severities[entry.audit] ?? entry.severity,
  }));
  const made = entries.flatMap((entry) => {
    const audit = audits.get(entry.audit);
    if (audit === undefined) return [];
    const off = settings.switchedOff.find(({ auditId }) => auditId === entry.audit);
    const finding =
      off === undefined
        ? toFinding(audit, entry, facts, book)
        : switchedOff(entry, { reason: off.reason, by: off.by, at: off.at });
    // What the agency says of a client's severities holds for every variant of the audit.
    const weighed =
      settings.severities[entry.audit] === undefined
        ? finding
        : { ...finding, severity: entry.severity };
    return [{ finding: weighed, group: audit.meta.group, severity: entry.severity }];
  });
  const { graph, reachable, withoutHuman } = facts.graphFacts;
  const unreachable = graph.blocks.filter((_, at) => !reachable.has(at)).map(({ id }) => id);
  const findings = sortFindings(made.map(({ finding }) => finding));
  const named = new Set(findings.flatMap(({ blocks }) => blocks));
  return {
    ruleset: context.ruleset,
    addOns: added.map(({ id }): AddOnId => id),
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
    findings,
    score: scoreRun(made),
    fingerprints: Object.fromEntries(
      graph.blocks.flatMap((block) =>
        named.has(block.id) ? [[block.id, blockFingerprint(block)]] : [],
      ),
    ),
    problems: flow.problems.map(({ code, block, detail }) => ({ code, block, detail })),
    verdict: verdictOf(findings),
  };
}

/** Runs one audit on the facts it declared and nothing else, and takes in what a person answered to its question. */
export function toFinding(
  audit: Audit,
  entry: Pick<RulesetEntry, 'severity'>,
  facts: AuditFacts,
  book: AnswerBook = new AnswerBook([], facts.asOf),
): Finding {
  const { id, questions } = audit.meta;
  const base = { auditId: id, severity: entry.severity, subject: null, answer: null };
  const answersTo: AuditFacts['answersTo'] = (auditId) => (variant, subject) =>
    book.find(auditId, variant, subject);
  let product: AuditProduct;
  try {
    const known = { answers: answersTo(id), answersTo };
    product = audit.audit(declared(facts, known, audit.requires));
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
  const finding: Finding = {
    ...base,
    outcome: product.outcome,
    severity: product.severity ?? entry.severity,
    variant: product.variant,
    blocks: [...(product.blocks ?? [])],
    params: { ...product.params },
    evidence: [...(product.evidence ?? [])],
  };
  const question = questions[product.variant];
  if (product.outcome !== 'review' || question === undefined) return finding;
  const subject = product.subject ?? product.blocks?.[0] ?? '';
  const answer = book.find(id, product.variant, subject);
  if (answer === null || !('yes' in question)) return { ...finding, subject };
  if (answer.says !== 'yes' && answer.says !== 'no') return { ...finding, subject };
  return { ...finding, subject, answer, outcome: question[answer.says] };
}

/** An audit that an agency does not want made for a client; the reason stands in its place. */
function switchedOff(
  entry: RulesetEntry,
  params: Readonly<Record<'reason' | 'by' | 'at', string>>,
): Finding {
  return {
    auditId: entry.audit,
    outcome: 'not-applicable',
    severity: entry.severity,
    variant: 'switched-off',
    blocks: [],
    params: { ...params },
    evidence: [],
    subject: null,
    answer: null,
  };
}

/** An object with the declared facts only, still computed on first use. */
function declared(
  facts: AuditFacts,
  known: Pick<AuditFacts, 'answers' | 'answersTo'>,
  names: readonly FactName[],
): AuditFacts {
  const handed = {};
  for (const name of names) {
    const get = (): unknown =>
      name === 'answers' || name === 'answersTo' ? known[name] : facts[name];
    Object.defineProperty(handed, name, { get, enumerable: true });
  }
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
