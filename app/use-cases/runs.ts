import { AppFault } from '#app/contract/errors.ts';
import type { RunView } from '#app/contract/views.ts';
import { currentRuleset, rulesets } from '#core/audit/rulesets/rulesets.ts';
import type { Locale } from '#core/model/locale.ts';
import { getBot } from './bots.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';
import { newestRun, wordRun } from './newest-run.ts';

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
  };
}

/** Audits a bot's newest snapshot again. Throws AppFault `bot-missing`, `nothing-to-report`. */
export async function repeatRun(deps: Deps, botId: string): Promise<{ runId: string }> {
  const bot = getBot(deps, botId);
  const { snapshots, runs } = deps.workspace();
  const snapshot = snapshots.listByBot(botId)[0];
  if (snapshot === undefined) throw new AppFault('nothing-to-report', { name: bot.name });
  const asOf = deps.clock.now();
  const bytes = new TextEncoder().encode(snapshots.document(snapshot.id));
  const { run } = await deps.checker.check({
    bytes,
    ruleset: currentRuleset,
    asOf,
    appVersion: deps.appVersion,
  });
  const runId = deps.ids.next();
  runs.insert({ id: runId, snapshotId: snapshot.id, botId, createdAt: asOf, run });
  deps.emit('data:changed', { nouns: ['run', 'bot', 'client'] });
  return { runId };
}
