import type { FailingBot, Overview, OverviewIncident } from '#app/contract/overview-views.ts';
import type { LineCount } from '#app/ports/newest-findings.ts';
import { byUrgency } from '#core/model/by-urgency.ts';
import type { Incident, IncidentKind } from '#core/model/incident.ts';
import { nextClock } from '#core/model/next-clock.ts';
import { badSigns } from '#core/sync/incidents/signs.ts';
import { botOf, listOf, numberOf, type OverviewContext } from './overview-context.ts';

/** Who is in danger: numbers that are unwell, open incidents, bots with violations. */
export function danger(context: OverviewContext, counts: readonly LineCount[]): Overview['danger'] {
  return {
    numbers: listOf(numbersInDanger(context)),
    incidents: listOf(context.incidents.map((one) => incidentRow(context, one)).sort(byUrgency)),
    bots: listOf(failingBots(context, counts)),
  };
}

/** An open incident, as rows of the overview show it. */
export function incidentRow(
  { clients, numbers, now }: OverviewContext,
  incident: Incident,
): OverviewIncident {
  const { id, clientId, numberId, kind, openedAt, recoveredAt, tasks } = incident;
  return {
    clientId,
    clientName: clients.get(clientId) ?? '',
    incidentId: id,
    phone: numbers.find((number) => number.id === numberId)?.phone ?? null,
    ...{ kind, openedAt, recoveredAt },
    clock: nextClock(incident, now),
    tasks: {
      done: tasks.filter(({ doneAt }) => doneAt !== null).length,
      total: tasks.length,
    },
  };
}

function numbersInDanger(context: OverviewContext): Overview['danger']['numbers']['rows'] {
  return context.numbers
    .flatMap((number) => {
      const seen = context.latest.get(number.id);
      if (seen === undefined) return [];
      const kinds = badSigns(seen).map(({ kind }) => kind);
      const kind = gravest.find((one) => kinds.includes(one));
      if (kind === undefined) return [];
      const { quality, observedAt } = seen;
      return [{ ...numberOf(context, number), kind, quality, observedAt }];
    })
    .sort((a, b) => gravest.indexOf(a.kind) - gravest.indexOf(b.kind));
}

/** What stops a number altogether before what hurts it. */
const gravest: readonly IncidentKind[] = [
  'disabled',
  'restriction',
  'disconnection',
  'low-quality',
  'name-rejected',
];

function failingBots({ bots }: OverviewContext, counts: readonly LineCount[]): FailingBot[] {
  const fails = new Map<number, { fails: number; grave: number }>();
  for (const { bot, outcome, severity, count } of counts) {
    if (outcome !== 'fail') continue;
    const known = fails.get(bot) ?? { fails: 0, grave: 0 };
    known.fails += count;
    if (severity === 'blocker' || severity === 'high') known.grave += count;
    fails.set(bot, known);
  }
  return bots
    .flatMap((bot): FailingBot[] => {
      const own = fails.get(bot.key);
      if (bot.verdict !== 'violations' || own === undefined) return [];
      return [{ ...botOf(bot), ...own, auditedAt: bot.createdAt }];
    })
    .sort((a, b) => b.grave - a.grave || b.fails - a.fails);
}
