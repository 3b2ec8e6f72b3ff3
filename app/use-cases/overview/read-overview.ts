import type { Overview } from '#app/contract/overview-views.ts';
import type { Incident } from '#core/model/incident.ts';
import { breathe, inChunks } from '../breathe.ts';
import { clientNames } from '../clients.ts';
import type { Deps } from '../deps.ts';
import { latestKnown } from '../numbers/latest-known.ts';
import { subjectName } from '../sync/subject-name.ts';
import { changes } from './changes.ts';
import { danger } from './danger.ts';
import { overdue } from './overdue.ts';
import { listOf, type OverviewContext } from './overview-context.ts';

/** Numbers whose older observations are looked up in one go. */
const numbersAtOnce = 20;

/** What needs somebody over all clients, and what changed since an instant. Breathes between its parts. */
export async function readOverview(
  deps: Deps,
  { since }: { readonly since: string },
): Promise<Overview> {
  const asOf = deps.clock.now();
  const { newestFindings, changes: store, credentials, jobs } = deps.workspace();
  const context = await readContext(deps, asOf, since);
  const counts = newestFindings.counts();
  const inDanger = danger(context, counts);
  await breathe();
  const changed = changes(context, store);
  await breathe();
  const due = overdue(context, {
    counts,
    reports: store.lastReports(),
    credentials: credentials.list(null),
  });
  await breathe();
  const all = jobs.list(null);
  const { bots, latest } = context;
  return {
    asOf,
    since,
    ages: {
      newestFlow: newest(bots.map(({ takenAt }) => takenAt)),
      oldestFlow: oldest(bots.map(({ takenAt }) => takenAt)),
      newestAudit: newest(bots.map(({ createdAt }) => createdAt)),
      newestRating: newest([...latest.values()].map(({ observedAt }) => observedAt)),
      newestSync: newest(all.flatMap(({ lastOkAt }) => lastOkAt ?? [])),
    },
    totals: {
      ...store.totals(),
      audited: bots.length,
      fails: inDanger.bots.total === 0 ? 0 : sumOfFails(context, counts),
      questions: due.questions.findings,
    },
    danger: inDanger,
    changed,
    overdue: due,
    failed: listOf(failedSyncs(deps, context, all)),
  };
}

async function readContext(deps: Deps, asOf: string, since: string): Promise<OverviewContext> {
  const { numbers, history, incidents, newestFindings } = deps.workspace();
  const names = clientNames(deps);
  const bots = newestFindings.bots();
  await breathe();
  const visible = numbers.list(null);
  const latest = history.latestOfNumbers();
  await breathe();
  // A webhook that names a state tells no rating: what older ones told is still known.
  const partly = [...latest].filter(
    ([, { quality, status }]) => quality === null || status === null,
  );
  await inChunks(partly, numbersAtOnce, (chunk) => {
    for (const [id] of chunk) {
      const known = latestKnown(deps, id);
      if (known !== null) latest.set(id, known);
    }
  });
  const open: readonly Incident[] = incidents.list(null, true);
  return {
    ...{ now: Date.parse(asOf), since, clients: names, bots },
    ...{ numbers: visible, latest, incidents: open },
  };
}

/** Jobs that failed and wait to be tried again, or for a person. */
function failedSyncs(
  deps: Deps,
  { clients }: OverviewContext,
  all: ReturnType<ReturnType<Deps['workspace']>['jobs']['list']>,
): Overview['failed']['rows'] {
  return all
    .flatMap((job) => {
      const { id, clientId, kind, state, lastFault, lastOkAt } = job;
      if (lastFault === null || (state !== 'backoff' && state !== 'blocked')) return [];
      const clientName = clients.get(clientId) ?? '';
      const row = { clientId, clientName, jobId: id, kind, state, fault: lastFault, lastOkAt };
      return [{ ...row, subjectName: subjectName(deps, job) }];
    })
    .sort((a, b) => Number(b.state === 'blocked') - Number(a.state === 'blocked'));
}

function sumOfFails(
  { bots }: OverviewContext,
  counts: readonly { readonly bot: number; readonly outcome: string; readonly count: number }[],
): number {
  const seen = new Set(bots.map(({ key }) => key));
  return counts.reduce(
    (sum, { bot, outcome, count }) => (outcome === 'fail' && seen.has(bot) ? sum + count : sum),
    0,
  );
}

function newest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
}

function oldest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
}
