import { AppFault } from '#app/contract/errors.ts';
import type { RunView } from '#app/contract/views.ts';
import { wordFinding } from '#core/audit/word-finding.ts';
import { currentRuleset, rulesets } from '#core/audit/rulesets/rulesets.ts';
import type { Locale } from '#core/model/locale.ts';
import { getBot } from './bots.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';
import { countOutcomes } from './tally.ts';

/** The newest run of a bot in words of a language; null until a flow was imported. Throws AppFault `bot-missing`. */
export function latestRun(deps: Deps, botId: string, locale: Locale): RunView | null {
  const bot = getBot(deps, botId);
  const { runs, snapshots } = deps.workspace();
  const stored = runs.latestByBot(botId);
  const snapshot = stored === null ? null : snapshots.get(stored.snapshotId);
  if (stored === null || snapshot === null) return null;
  const { run } = stored;
  return {
    runId: stored.id,
    client: getClient(deps, bot.clientId),
    bot,
    snapshot,
    asOf: run.asOf,
    appVersion: run.appVersion,
    ruleset: { id: run.ruleset, title: rulesets[run.ruleset].title[locale] },
    verdict: run.verdict,
    counts: countOutcomes(run.findings),
    blocks: { total: run.blocks.total, reachable: run.blocks.reachable },
    titles: run.titles,
    humanPaths: run.humanPaths,
    findings: run.findings.map((finding) => wordFinding(finding, run.ruleset, run.titles, locale)),
    problems: run.problems,
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
