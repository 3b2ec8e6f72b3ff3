import { AppFault } from '#app/contract/errors.ts';
import type { FindingTriage } from '#core/model/finding-triage.ts';
import {
  matchOccurrences,
  occurrencesOf,
  type FoundRun,
  type Occurrence,
} from '#core/audit/identity/occurrences.ts';
import type { DecidedFinding } from '#core/model/decided-finding.ts';
import type { Run } from '#core/model/run.ts';
import type { TriageState } from '#core/model/triage-states.ts';
import type { Triage } from '#core/model/triage.ts';
import { getBot } from './bots.ts';
import type { Deps } from './deps.ts';
import {
  countingAt,
  decidedFindings,
  type DecidedOccurrence,
} from './findings/decided-findings.ts';
import { newestRun } from './newest-run.ts';

/** A person's decision about a finding of the newest run, all its blocks at once. */
export interface TriageRequest {
  readonly botId: string;
  readonly auditId: string;
  readonly state: TriageState;
  readonly reason: string;
  readonly author: string;
  /** When it is open again, UTC instant in ISO 8601; null for never. */
  readonly until: string | null;
}

/**
 * Keeps a decision for every block the finding names. Throws AppFault `bot-missing`, `finding-missing`,
 * `triage-needs-reason`.
 */
export function triageFinding(deps: Deps, request: TriageRequest): null {
  const { botId, auditId, state, reason, author, until } = request;
  getBot(deps, botId);
  const run = newestRun(deps, botId)?.stored.run;
  const found = run === undefined ? [] : ofAudit(occurrencesOf(run), auditId);
  if (run === undefined || found.length === 0) throw new AppFault('finding-missing');
  if ((state === 'accepted-risk' || state === 'false-alarm') && reason.trim() === '')
    throw new AppFault('triage-needs-reason');
  const at = deps.clock.now();
  deps.workspace().transaction(() => {
    for (const { block, fingerprint, title } of found) {
      const occurrence = { auditId, block, fingerprint, title };
      deps
        .workspace()
        .triages.insert(deps.ids.next(), botId, { occurrence, state, reason, author, at, until });
    }
    keepDecided(deps, botId, run);
  });
  deps.emit('data:changed', { nouns: ['run'] });
  return null;
}

/** Decisions that count at a moment, one per finding of a run: the one that most of its blocks have. */
export function triagesOf(deps: Deps, botId: string, run: Run): FindingTriage[] {
  const now = Date.parse(deps.clock.now());
  return decidedIn(deps, botId, run).flatMap((one) => countingAt(one, now) ?? []);
}

/** What was decided about each finding of a run, whether or not it has run out. */
export function decidedIn(deps: Deps, botId: string, run: FoundRun): DecidedFinding[] {
  return decidedFindings(inForce(deps, botId, run), occurrencesOf(run));
}

/** Writes that down beside the bot's newest run, so that lists over all bots need not match it again. */
export function keepDecided(deps: Deps, botId: string, run: FoundRun): DecidedFinding[] {
  const decided = decidedIn(deps, botId, run);
  deps.workspace().newestFindings.keepDecided(botId, decided);
  return decided;
}

/**
 * After a new run: decisions follow their blocks, so that one that was renamed, moved or copied keeps what was decided
 * even when it is changed once more.
 */
export function followBlocks(deps: Deps, botId: string, run: Run): void {
  const { triages } = deps.workspace();
  for (const { triage, occurrence } of inForce(deps, botId, run)) {
    const { auditId, block, fingerprint, title } = occurrence;
    const before = triage.occurrence;
    const isSame =
      before.block === block && before.fingerprint === fingerprint && before.title === title;
    if (isSame) continue;
    triages.insert(deps.ids.next(), botId, {
      ...triage,
      occurrence: { auditId, block, fingerprint, title },
    });
  }
  keepDecided(deps, botId, run);
}

/** The last decision about each thing a run found. */
export function inForce(deps: Deps, botId: string, run: FoundRun): readonly DecidedOccurrence[] {
  const latest = new Map<string, Triage>();
  for (const triage of deps.workspace().triages.listByBot(botId)) {
    const { auditId, block } = triage.occurrence;
    latest.set(`${auditId}\n${block ?? ''}`, triage);
  }
  const decisions = [...latest.values()].map((triage) => ({ ...triage.occurrence, triage }));
  const { pairs } = matchOccurrences(decisions, occurrencesOf(run), {
    before: null,
    after: run.titles,
  });
  return pairs.map(({ before, after }) => ({ triage: before.triage, occurrence: after }));
}

function ofAudit(all: readonly Occurrence[], auditId: string): readonly Occurrence[] {
  return all.filter((one) => one.auditId === auditId);
}
