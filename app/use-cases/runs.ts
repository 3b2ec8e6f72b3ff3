import type { RunView } from '#app/contract/views.ts';
import { rulesets } from '#core/audit/rulesets/rulesets.ts';
import type { Locale } from '#core/model/locale.ts';
import { getBot } from './bots.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';
import { newestRun, wordRun } from './newest-run.ts';
import { triagesOf } from './triage.ts';

/** The newest run of a bot in words of a language; null until a flow was imported. Throws AppFault `bot-missing`. */
export function latestRun(deps: Deps, botId: string, locale: Locale): RunView | null {
  const bot = getBot(deps, botId);
  const newest = newestRun(deps, botId);
  if (newest === null) return null;
  const { stored, snapshot } = newest;
  const { run } = stored;
  return {
    runId: stored.id,
    client: getClient(deps, bot.clientId),
    bot,
    snapshot,
    asOf: run.asOf,
    appVersion: run.appVersion,
    ruleset: { id: run.ruleset, title: rulesets[run.ruleset].title[locale] },
    ...wordRun(run, locale),
    triages: triagesOf(deps, botId, run),
  };
}
