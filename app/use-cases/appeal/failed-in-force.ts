import { isDecisive } from '#core/model/decisive-audits.ts';
import type { Incident } from '#core/model/incident.ts';
import { decisiveFails, questionsThatDecide } from '#core/report/appeal/decide.ts';
import { versionAtPenalty } from '#core/report/appeal/version-in-force.ts';
import { rulesetInForce } from '#core/sync/incidents/clocks-for.ts';
import type { Deps } from '../deps.ts';
import { penaltyOf } from './incident-facts.ts';
import { knownVersions } from './known-versions.ts';

/**
 * The decisive audits that failed on the flow in force at a penalty, by the newest run of its copy. Null where that is
 * not known: no copy or no run of it, a run under another ruleset than that day's or with decisive audits switched off,
 * or nothing failed and a question that decides is open.
 */
export function failedInForce(deps: Deps, incident: Incident, botId: string): string[] | null {
  const penalty = penaltyOf(deps, incident, null);
  const version = versionAtPenalty(knownVersions(deps, botId, null), penalty);
  if (version.kind === 'unknown') return null;
  const run = deps.workspace().runs.latestBySnapshot(version.snapshotId)?.run;
  if (run?.ruleset !== rulesetInForce(penalty.at)) return null;
  const isWhole = !run.findings.some(
    ({ auditId, variant }) => variant === 'switched-off' && isDecisive(auditId),
  );
  if (!isWhole) return null;
  const failed = [...new Set(decisiveFails(run).map(({ auditId }) => auditId))];
  return failed.length > 0 || questionsThatDecide(run).length === 0 ? failed : null;
}
