import type { Overview } from '#app/contract/overview-views.ts';
import type { ChangeStore } from '#app/ports/change-store.ts';
import { incidentRow } from './danger.ts';
import { botOf, listOf, numberOf, type OverviewContext } from './overview-context.ts';

type Changed = Overview['changed'];

/** What changed since an instant, the newest first. */
export function changes(context: OverviewContext, store: ChangeStore): Changed {
  return {
    verdicts: listOf(verdicts(context, store)),
    versions: listOf(versions(context, store)),
    ratings: listOf(ratings(context, store)),
    incidents: listOf(
      context.incidents
        .filter(
          ({ openedAt, recoveredAt }) =>
            isSince(context, openedAt) || isSince(context, recoveredAt),
        )
        .map((one) => incidentRow(context, one)),
    ),
  };
}

function verdicts(context: OverviewContext, store: ChangeStore): Changed['verdicts']['rows'] {
  const before = store.verdictsBefore(context.since);
  return context.bots
    .flatMap((bot) => {
      const old = before.get(bot.botId) ?? null;
      if (!isSince(context, bot.createdAt) || old === bot.verdict) return [];
      return [{ ...botOf(bot), before: old, after: bot.verdict, at: bot.createdAt }];
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function versions(context: OverviewContext, store: ChangeStore): Changed['versions']['rows'] {
  const bots = new Map(context.bots.map((bot) => [bot.botId, bot]));
  return store.versionsSince(context.since).flatMap(({ botId, source, at }) => {
    const bot = bots.get(botId);
    return bot === undefined ? [] : [{ ...botOf(bot), source, at }];
  });
}

function ratings(context: OverviewContext, store: ChangeStore): Changed['ratings']['rows'] {
  const before = store.ratingsBefore(context.since);
  return context.numbers
    .flatMap((number) => {
      const seen = context.latest.get(number.id);
      const old = before.get(number.id) ?? null;
      if (seen?.quality == null || seen.quality === old || !isSince(context, seen.observedAt))
        return [];
      return [
        { ...numberOf(context, number), before: old, after: seen.quality, at: seen.observedAt },
      ];
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function isSince({ since }: OverviewContext, instant: string | null): boolean {
  return instant !== null && Date.parse(instant) >= Date.parse(since);
}
