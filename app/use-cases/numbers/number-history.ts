import type { NumberHistory } from '#app/contract/sync-views.ts';
import type { Incident } from '#core/model/incident.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import type { Gap, NumberObservation, VersionMark } from '#core/model/quality-history.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { compressRuns } from '#core/sync/history/compress-runs.ts';
import { gapsBetween } from '#core/sync/history/gaps-between.ts';
import { versionMarks } from '#core/sync/history/version-marks.ts';
import { expectedPeriodMinutes } from '#core/sync/schedule/expected-period.ts';
import { unscheduledSpans } from '#core/sync/schedule/unscheduled-spans.ts';
import { gapReason } from '../sync/gap-reason.ts';
import { scheduleOf } from '../sync/jobs.ts';
import { runningPause } from '../sync/pauses.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { getNumber } from './numbers.ts';

/** Most looks at a bot that are searched for the times of publications. */
const mostLooks = 5_000;

/**
 * What is known of a number over a span (UTC instants): observations, gaps as gaps, versions of its bot's flow and
 * incidents on one axis. Throws AppFault `number-missing`.
 */
export function numberHistory(
  deps: SyncDeps,
  { numberId, from, to }: { readonly numberId: string; readonly from: string; readonly to: string },
): NumberHistory {
  const number = getNumber(deps, numberId);
  const { history, incidents } = deps.workspace();
  const observations = history.ofNumber(numberId, from, to);
  const gaps = gapsOf(deps, number, observations, from, to);
  return {
    number,
    from,
    to,
    observations: compressRuns(observations, gaps),
    gaps,
    versions: versionsOf(deps, number).filter(({ at }) => at >= from && at < to),
    incidents: incidents
      .list(number.clientId, false)
      .filter((one) => befalls(one, number) && one.openedAt < to && (one.closedAt ?? to) >= from),
  };
}

/** What befalls an account befalls its numbers. */
function befalls({ numberId, wabaId }: Incident, number: WhatsappNumber): boolean {
  return numberId === null ? wabaId !== null && wabaId === number.wabaId : numberId === number.id;
}

/** Gaps of what is polled over a span (UTC instants); a number that only people write down promises no next look. */
export function gapsOf(
  deps: SyncDeps,
  { clientId, wabaId, createdAt }: WhatsappNumber,
  observations: readonly NumberObservation[],
  from: string,
  to: string,
): Gap[] {
  const { numbers, jobs, history } = deps.workspace();
  const account = numbers.accounts(clientId).find((one) => one.wabaId === wabaId);
  if (account === undefined) return [];
  const job = jobs.ofSubject('account', account.id);
  const schedule = scheduleOf(deps, clientId);
  const start = [from, earliest(createdAt, observations)].toSorted().at(-1) ?? from;
  const end = [to, deps.clock.now()].toSorted()[0] ?? to;
  if (start >= end) return [];
  const running = [
    runningPause(deps, 'all'),
    runningPause(deps, { clientId }),
    standstill(job, end),
  ];
  return gapsBetween({
    observations,
    expectedPeriodMinutes: expectedPeriodMinutes(schedule),
    recordedGaps: [
      ...(job === null ? [] : history.gaps(job.id, start, end)),
      ...history.gaps('all', start, end),
      ...running.filter((gap) => gap !== null),
      // Nobody looks any more: its token was removed.
      ...(job === null
        ? [
            {
              from: observations.at(-1)?.observedAt ?? start,
              to: end,
              reason: 'no-credential' as const,
            },
          ]
        : []),
    ],
    from: start,
    to: end,
    unscheduled: unscheduledSpans(schedule, start, end),
  });
}

/** A job that waits for a person, as a gap up to now. */
function standstill(job: SyncJob | null, to: string): Gap | null {
  if (job?.state !== 'blocked' || job.lastFault === null) return null;
  const { at: from, code } = job.lastFault;
  return { from, to, reason: gapReason(code) };
}

/** A table or a log may know the number from before it was added here. */
function earliest(createdAt: string, [first]: readonly NumberObservation[]): string {
  return first !== undefined && first.observedAt < createdAt ? first.observedAt : createdAt;
}

function versionsOf({ workspace }: SyncDeps, { botId }: WhatsappNumber): VersionMark[] {
  if (botId === null) return [];
  const { snapshots, history } = workspace();
  const looks = history.ofBot(botId, mostLooks).filter(({ depth }) => depth === 'everything');
  return versionMarks(snapshots.listByBot(botId), looks);
}
