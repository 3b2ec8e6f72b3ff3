import type {
  AppealDecision,
  NamedAudit,
  RefusalReason,
  UnknownVersion,
  VersionInForce,
} from '#core/model/appeal.ts';
import { isDecisive } from '#core/model/decisive-audits.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Run } from '#core/model/run.ts';

/** What a decision stands on. */
export interface AppealCase {
  /** The version in force at the penalty. */
  readonly version: VersionInForce | UnknownVersion;
  /** Its run under the ruleset of that day; null where the version is not known. */
  readonly then: Run | null;
  /** The run of the version that is published now; null where none is known, or it is the same as then. */
  readonly now: Run | null;
  /** A finding's sentence, or its question, in every language. */
  readonly name: (finding: Finding, run: Run) => NamedAudit;
}

/**
 * What can be claimed. `appeal`: the flow in force at the penalty failed nothing that decides. `remedied`: it failed, and
 * what is published now does not. Otherwise refused with every reason; nothing is claimed that a run does not carry.
 */
export function decideAppeal({ version, then, now, name }: AppealCase): AppealDecision {
  if (version.kind === 'unknown' || then === null) {
    if (version.kind === 'known') throw new Error('a known version needs its run');
    return { kind: 'refused', reasons: [{ kind: 'version-unknown', version }] };
  }
  const named = (run: Run, findings: readonly Finding[]): NamedAudit[] =>
    findings.map((finding) => name(finding, run));
  const failed = named(then, decisiveFails(then));
  if (failed.length === 0) {
    const questions = named(then, questionsThatDecide(then));
    return questions.length === 0
      ? { kind: 'appeal' }
      : { kind: 'refused', reasons: [{ kind: 'open-questions', of: 'then', questions }] };
  }
  if (now === null) return { kind: 'refused', reasons: [{ kind: 'not-repaired', then: failed }] };
  const failsNow = named(now, decisiveFails(now));
  const questions = named(now, questionsThatDecide(now));
  const reasons: RefusalReason[] = [
    ...(failsNow.length === 0 ? [] : [{ kind: 'fails-now', then: failed, now: failsNow } as const]),
    ...(questions.length === 0 ? [] : [{ kind: 'open-questions', of: 'now', questions } as const]),
  ];
  return reasons.length === 0 ? { kind: 'remedied', failed } : { kind: 'refused', reasons };
}

/** Decisive audits that a run failed, whatever their severity. */
export function decisiveFails({ findings }: Run): Finding[] {
  return findings.filter(({ auditId, outcome }) => outcome === 'fail' && isDecisive(auditId));
}

/** Decisive audits that nobody has answered or that broke, where a fail would be of high severity at least. */
export function questionsThatDecide({ findings }: Run): Finding[] {
  return findings.filter((one) => isOpen(one) && isDecisive(one.auditId) && isGrave(one));
}

/** What is open without bearing on the claim: it is listed as not shown. */
export function openBeside({ findings }: Run): Finding[] {
  return findings.filter((one) => isOpen(one) && !(isDecisive(one.auditId) && isGrave(one)));
}

/** Audits that failed and have no say in the claim; a packet names them all the same. */
export function failedBeside({ findings }: Run): Finding[] {
  return findings.filter(({ auditId, outcome }) => outcome === 'fail' && !isDecisive(auditId));
}

function isOpen({ outcome }: Finding): boolean {
  return outcome === 'review' || outcome === 'error';
}

/**
 * A claim rests on what would be a blocker or high. A question of a lesser audit (are holidays kept?) does not take its
 * ground away; it is told as open.
 */
function isGrave({ severity }: Finding): boolean {
  return severity === 'blocker' || severity === 'high';
}
