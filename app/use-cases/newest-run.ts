import { wordFinding } from '#core/audit/word-finding.ts';
import type { Locale } from '#core/model/locale.ts';
import type { StoredRun, Run } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import type { WordedRun } from '#core/model/worded-run.ts';
import type { Deps } from './deps.ts';
import { countOutcomes } from './tally.ts';

/** The newest run of a bot with the snapshot it speaks of; null until a flow was imported. */
export function newestRun(
  { workspace }: Deps,
  botId: string,
): { stored: StoredRun; snapshot: Snapshot } | null {
  const stored = workspace().runs.latestByBot(botId);
  const snapshot = stored === null ? null : workspace().snapshots.get(stored.snapshotId);
  return stored === null || snapshot === null ? null : { stored, snapshot };
}

/** A run in words of a language. */
export function wordRun(run: Run, locale: Locale): WordedRun {
  return {
    verdict: run.verdict,
    counts: countOutcomes(run.findings),
    blocks: { total: run.blocks.total, reachable: run.blocks.reachable },
    titles: run.titles,
    humanPaths: run.humanPaths,
    findings: run.findings.map((finding) => wordFinding(finding, run.ruleset, run.titles, locale)),
    problems: run.problems,
    score: run.score,
  };
}
