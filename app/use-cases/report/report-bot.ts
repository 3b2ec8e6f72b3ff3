import { AppFault } from '#app/contract/errors.ts';
import type { BotSurvey } from '#core/model/bot-survey.ts';
import type { Locale } from '#core/model/locale.ts';
import type { ReportNote } from '#core/model/report-note.ts';
import type { ReportBot } from '#core/model/report.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import { auditInputs, auditRequest } from '../audit-inputs.ts';
import type { Deps } from '../deps.ts';
import { newestRun, wordRun } from '../newest-run.ts';
import { triagesOf } from '../triage.ts';
import { notesOfBot } from './report-notes.ts';
import type { ReportedBot } from './report-changes.ts';

/** A bot with its newest run and the snapshot that this speaks of. */
export interface AuditedBot extends ReportedBot {
  readonly snapshot: Snapshot;
}

/** Bots of a client that were audited, in the order of their list. */
export function auditedBots(deps: Deps, clientId: string): AuditedBot[] {
  return deps
    .workspace()
    .bots.listByClient(clientId)
    .flatMap((bot) => {
      const newest = newestRun(deps, bot.id);
      return newest === null ? [] : [{ bot, ...newest }];
    });
}

/** One bot's part of a report. */
export async function reportBot(
  deps: Deps,
  audited: AuditedBot,
  notes: readonly ReportNote[],
  locale: Locale,
): Promise<ReportBot> {
  return { ...botInWords(deps, audited, notes, locale), survey: await surveyOf(deps, audited) };
}

/** What the newest run of a bot found and what people wrote about it: all but what has to be asked of the flow again. */
export function botInWords(
  deps: Deps,
  { bot, stored, snapshot }: AuditedBot,
  notes: readonly ReportNote[],
  locale: Locale,
): Omit<ReportBot, 'survey'> {
  const { fileName, takenAt, rawSha256, redactions } = snapshot;
  return {
    botId: bot.id,
    runId: stored.id,
    name: bot.name,
    fileName,
    takenAt,
    rawSha256,
    redactions,
    ...wordRun(stored.run, locale),
    triages: triagesOf(deps, bot.id, stored.run),
    ...notesOfBot(notes, bot.id),
  };
}

/** What the flow tells besides its findings; null where the checker gave up on it, which the report says. */
async function surveyOf(
  deps: Deps,
  { bot, stored, snapshot }: AuditedBot,
): Promise<BotSurvey | null> {
  const { contentSha256 } = snapshot;
  const subject = { clientId: bot.clientId, botId: bot.id, contentSha256 };
  const inputs = auditInputs(deps, subject, stored.run.asOf);
  const document = deps.workspace().snapshots.document(snapshot.id);
  try {
    return await deps.checker.survey(
      auditRequest(deps, { ...inputs, ruleset: stored.run.ruleset }, document),
    );
  } catch (error) {
    const isGivenUp =
      error instanceof AppFault &&
      (error.code === 'check-timeout' || error.code === 'check-crashed');
    if (!isGivenUp) throw error;
    return null;
  }
}
