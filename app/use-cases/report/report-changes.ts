import { compareRuns } from '#core/audit/compare/compare-runs.ts';
import type { Occurrence } from '#core/audit/identity/occurrences.ts';
import { audits } from '#core/audit/registry.ts';
import { entryOf } from '#core/audit/rulesets/rulesets.ts';
import { wordFinding } from '#core/audit/word-finding.ts';
import { blockTitle } from '#core/model/block-title.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Locale } from '#core/model/locale.ts';
import type { BotChanges, ChangedFinding, ReportChanges } from '#core/model/report-changes.ts';
import type { Run, StoredRun } from '#core/model/run.ts';
import type { SentReport } from '#core/model/sent-report.ts';
import type { Deps } from '../deps.ts';

/** A bot with the run that the report stands on. */
export interface ReportedBot {
  readonly bot: Bot;
  readonly stored: StoredRun;
}

/** What changed on each bot from the last report that was sent. */
export function reportChanges(
  { workspace }: Deps,
  last: SentReport,
  bots: readonly ReportedBot[],
  locale: Locale,
): ReportChanges {
  const before = new Map(last.runs.map(({ botId, runId }) => [botId, workspace().runs.get(runId)]));
  return {
    since: { version: last.version, asOf: last.asOf },
    bots: bots.flatMap(({ bot, stored }) => {
      const earlier = before.get(bot.id)?.run;
      return earlier === undefined ? [] : [changesOf(bot.name, earlier, stored.run, locale)];
    }),
    addedBots: bots.filter(({ bot }) => before.get(bot.id) == null).map(({ bot }) => bot.name),
  };
}

function changesOf(name: string, before: Run, after: Run, locale: Locale): BotChanges {
  const compared = compareRuns(before, after);
  const then = (found: readonly Occurrence[]) => byAudit(found, before, locale);
  const now = (found: readonly Occurrence[]) => byAudit(found, after, locale);
  return {
    name,
    scoreBefore: before.score?.total ?? null,
    scoreNow: after.score?.total ?? null,
    new: now(compared.new),
    fixed: then(compared.fixed),
    recurring: now(compared.recurring.map((pair) => pair.after)),
    newlyChecked: now(compared.newlyChecked),
    noLongerChecked: then(compared.noLongerChecked),
  };
}

/** Occurrences put together by audit, in the run's order, with its sentence. */
function byAudit(found: readonly Occurrence[], run: Run, locale: Locale): ChangedFinding[] {
  const changed = new Map<string, ChangedFinding>();
  for (const { auditId, outcome, severity, block } of found) {
    const known = changed.get(auditId) ?? {
      auditId,
      outcome,
      severity,
      title: sentenceOf(run, auditId, locale),
      blocks: [],
    };
    const blocks = block === null ? [] : [{ id: block, title: blockTitle(block, run.titles) }];
    changed.set(auditId, { ...known, blocks: [...known.blocks, ...blocks] });
  }
  return [...changed.values()];
}

/** What the run said; an audit or variant that this version no longer knows is told by its code. */
function sentenceOf(run: Run, auditId: string, locale: Locale): string {
  const finding = run.findings.find(
    (one) => one.auditId === auditId && (one.outcome === 'fail' || one.outcome === 'review'),
  );
  const isKnown =
    finding !== undefined &&
    audits.get(auditId)?.meta.titles[finding.variant] !== undefined &&
    entryOf(run.ruleset, auditId) !== null;
  return isKnown ? wordFinding(finding, run.ruleset, run.titles, locale).title : auditId;
}
