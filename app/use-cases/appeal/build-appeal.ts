import { AppFault } from '#app/contract/errors.ts';
import { rulesets } from '#core/audit/rulesets/rulesets.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import type {
  AppealFacts,
  AppealVersion,
  RefusalReason,
  VersionInForce,
} from '#core/model/appeal.ts';
import type { Run } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import { decideAppeal, failedBeside, openBeside } from '#core/report/appeal/decide.ts';
import { newestVersion, versionAtPenalty } from '#core/report/appeal/version-in-force.ts';
import { rulesetInForce } from '#core/sync/incidents/clocks-for.ts';
import { getClient } from '../clients.ts';
import type { Deps } from '../deps.ts';
import type { AppealDeps } from './appeal-deps.ts';
import { auditVersion } from './audit-version.ts';
import { doneOf, penaltyOf, seenOf } from './incident-facts.ts';
import { identifiersOf, subjectOf } from './incident-subject.ts';
import { knownVersions } from './known-versions.ts';
import { makeAppeal, type AppealForm, type MadeAppeal } from './make-appeal.ts';
import { nameAudit } from './name-audit.ts';

/** What an appeal packet is asked for with. */
export interface AppealRequest extends AppealForm {
  readonly incidentId: string;
  /** Bot that answered, where the incident befell an account with several; null else. */
  readonly botId: string | null;
  /** The penalty's own moment (UTC instant, ISO 8601), where a person knows it; null: as the incident has it. */
  readonly penalisedAt: string | null;
  /** Snapshots that a person names as those in force then and now, for what Blip does not tell. */
  readonly stated: { readonly then: string | null; readonly now: string | null };
  readonly portfolioId: string | null;
  readonly caseNumber: string | null;
  readonly agency: string;
  /** IANA time zone for its dates. */
  readonly timeZone: string;
}

/** A packet, or the reasons why there is none. */
export type AppealResult =
  | { readonly kind: 'made'; readonly appeal: MadeAppeal }
  | { readonly kind: 'refused'; readonly reasons: readonly RefusalReason[] };

/**
 * Builds the packet of an incident: finds the version in force at the penalty, audits it under the ruleset of that day,
 * and makes what can be claimed, or says why nothing can. Stores nothing.
 * Throws AppFault `incident-missing`, `bot-missing`, `damaged-data` and what the checker throws.
 */
export async function buildAppeal(deps: AppealDeps, request: AppealRequest): Promise<AppealResult> {
  const { snapshots, incidents } = deps.workspace();
  const incident = incidents.get(request.incidentId);
  if (incident === null) throw new AppFault('incident-missing');
  const client = getClient(deps, incident.clientId);
  const subject = subjectOf(deps, incident, request.botId);
  const asOf = deps.clock.now();
  const penalty = penaltyOf(deps, incident, request.penalisedAt);
  const ruleset = rulesetInForce(penalty.at);
  const known = knownVersions(deps, subject.bot.id, request.stated.then);
  const version = versionAtPenalty(known, penalty);
  const clientId = client.id;
  const audited = (snapshot: Snapshot, isPast: boolean): Promise<Run> =>
    auditVersion(deps, {
      clientId,
      snapshot,
      isPast,
      ruleset: isPast ? ruleset : rulesetInForce(asOf),
      asOf: isPast ? penalty.at : asOf,
    });
  const then = version.kind === 'known' ? snapshots.get(version.snapshotId) : null;
  const thenRun = then === null ? null : await audited(then, true);
  const present = then === null ? null : presentVersion(deps, subject.bot.id, then, request);
  // The present flow is audited only where the claim needs it.
  const fails =
    thenRun !== null && decideAppeal({ version, then: thenRun, now: null, name: nameAudit });
  const isNeeded = fails !== false && fails.kind === 'refused';
  const nowRun = present === null || !isNeeded ? null : await audited(present.snapshot, false);
  const decision = decideAppeal({ version, then: thenRun, now: nowRun, name: nameAudit });
  if (decision.kind === 'refused') return { kind: 'refused', reasons: decision.reasons };
  if (version.kind === 'unknown' || then === null || thenRun === null)
    throw new Error('a claim without a version');
  const remedied = decision.kind === 'remedied' && present !== null && nowRun !== null;
  const versions = {
    kind: decision.kind,
    then: shown(deps, then, version, thenRun),
    now: remedied ? shown(deps, present.snapshot, present.inForce, nowRun) : null,
    failed: decision.kind === 'remedied' ? decision.failed : [],
  };
  const run = versions.now?.run ?? thenRun;
  const { title, source } = rulesets[run.ruleset];
  const facts: AppealFacts = {
    ...versions,
    asOf,
    timeZone: request.timeZone,
    appVersion: deps.appVersion,
    client: client.name,
    agency: request.agency.trim() === '' ? null : request.agency.trim(),
    bot: subject.bot.name,
    ruleset: { id: run.ruleset, title, source },
    subject: identifiersOf(deps, subject, incident, request),
    penalty,
    open: openBeside(run).map((finding) => nameAudit(finding, run)),
    otherFails: failedBeside(run).map((finding) => nameAudit(finding, run)),
    ...seenOf(deps, incident, subject, { at: penalty.at, asOf }),
    ...doneOf(deps, incident, subject, { run, at: penalty.at, asOf }),
  };
  return { kind: 'made', appeal: await makeAppeal(deps.pictures, facts, request) };
}

/** The version that is published now, where it is another one than that of then. */
function presentVersion(
  deps: Deps,
  botId: string,
  then: Snapshot,
  { stated }: AppealRequest,
): { readonly snapshot: Snapshot; readonly inForce: VersionInForce } | null {
  const { snapshots } = deps.workspace();
  const told = newestVersion(knownVersions(deps, botId, null));
  const named = stated.now === null ? null : snapshots.get(stated.now);
  const inForce: VersionInForce | null =
    told ??
    (named?.botId === botId
      ? { kind: 'known', snapshotId: named.id, basis: 'statement', from: null, until: null }
      : null);
  const snapshot = inForce === null ? null : snapshots.get(inForce.snapshotId);
  if (inForce === null || snapshot === null || snapshot.contentSha256 === then.contentSha256)
    return null;
  return { snapshot, inForce };
}

function shown(
  { workspace }: Deps,
  snapshot: Snapshot,
  inForce: VersionInForce,
  run: Run,
): AppealVersion {
  const { snapshots, history } = workspace();
  return {
    snapshot,
    document: parseJson(snapshots.document(snapshot.id)),
    inForce,
    run,
    parts: history.rawParts(snapshot.id),
  };
}
