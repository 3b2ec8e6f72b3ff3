import type { Answer } from '#core/model/answer.ts';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Run, RulesetId } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import { versionInForce } from '#core/report/appeal/version-in-force.ts';
import { auditInputs, auditRequest, type AuditInputs } from '../audit-inputs.ts';
import type { Deps } from '../deps.ts';
import type { JoinedSnapshot } from '../joined-services.ts';
import { knownVersions } from './known-versions.ts';

/** A version of a bot's flow at a moment. */
export interface AuditedVersion {
  readonly clientId: string;
  readonly snapshot: Snapshot;
  readonly ruleset: RulesetId;
  /** UTC instant, ISO 8601: answers count as given by then. */
  readonly asOf: string;
  /** False for the flow that is published now: everything known today counts. */
  readonly isPast: boolean;
}

/**
 * Audits a stored flow anew and keeps nothing: the run belongs to the packet. What an agency switched off or weighs
 * otherwise does not count, since Meta knows no such settings. Throws AppFault as the checker does.
 */
export async function auditVersion(deps: Deps, version: AuditedVersion): Promise<Run> {
  const { clientId, snapshot, ruleset, asOf, isPast } = version;
  const subject = { clientId, botId: snapshot.botId, contentSha256: snapshot.contentSha256 };
  const known = auditInputs(deps, subject, asOf);
  const settings = { ...usualAuditSettings, phrases: known.settings?.phrases ?? [] };
  const inputs: AuditInputs = { ...known, ruleset, settings };
  const document = deps.workspace().snapshots.document(snapshot.id);
  if (!isPast) return deps.checker.audit(auditRequest(deps, inputs, document));
  const run = await deps.checker.audit(auditRequest(deps, asOfThen(deps, inputs, asOf), document));
  return { ...run, findings: run.findings.map((one) => withOwnMoment(one, known.answers ?? [])) };
}

/**
 * Only what held at that moment: no penalty and no publication of today, the desk's hours where they were already seen
 * so, the other services as they were. People answer questions about then today, so their answers count; see
 * {@link withOwnMoment}.
 */
function asOfThen(deps: Deps, inputs: AuditInputs, at: string): AuditInputs {
  const { surroundings, answers = [], joins } = inputs;
  const isLater = (moment: string): boolean => Date.parse(moment) > Date.parse(at);
  const service = surroundings?.service ?? null;
  return {
    ...inputs,
    answers: answers.map((answer) => (isLater(answer.at) ? { ...answer, at } : answer)),
    joins: joins.flatMap((join) => joinedThen(deps, join, at)),
    surroundings: {
      client: surroundings?.client ?? null,
      number:
        surroundings?.number == null
          ? null
          : { ...surroundings.number, isPenalised: null, penalty: null },
      publication: null,
      service: service?.observedAt == null || isLater(service.observedAt) ? null : service,
    },
  };
}

/** The flow of another service at that moment; none where it is not known, so that nothing of today stands in for it. */
function joinedThen(deps: Deps, join: JoinedSnapshot, at: string): JoinedSnapshot[] {
  const { snapshots } = deps.workspace();
  const botId = snapshots.get(join.snapshotId)?.botId;
  if (botId === undefined) return [];
  const version = versionInForce(knownVersions(deps, botId, null), at);
  const then = version.kind === 'known' ? snapshots.get(version.snapshotId) : null;
  if (then === null) return [];
  return [{ ...join, snapshotId: then.id, contentSha256: then.contentSha256 }];
}

/** An answer as it was really given, where it counted as given by the moment of the audit. */
function withOwnMoment(finding: Finding, answers: readonly Answer[]): Finding {
  const { answer } = finding;
  if (answer === null) return finding;
  const own = answers.findLast(
    ({ auditId, variant, subject, says, value, by, note }) =>
      auditId === answer.auditId &&
      variant === answer.variant &&
      subject === answer.subject &&
      says === answer.says &&
      value === answer.value &&
      by === answer.by &&
      note === answer.note,
  );
  return own === undefined ? finding : { ...finding, answer: own };
}
