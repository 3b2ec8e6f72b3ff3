import { AppFault } from '#app/contract/errors.ts';
import { currentRuleset, rulesets } from '#core/audit/rulesets/rulesets.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Locale } from '#core/model/locale.ts';
import type { ReportBot, ReportDocument } from '#core/model/report.ts';
import { reportFooter, reportHeader } from '#core/report/page-furniture.ts';
import { renderReport, reportTitle } from '#core/report/render-report.ts';
import { reportFileName } from '#core/report/report-file-name.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';
import { newestRun, wordRun } from './newest-run.ts';
import { addCounts, worstVerdict } from './tally.ts';
import { triagesOf } from './triage.ts';

/** What a report is made with. */
export interface ReportRequest {
  readonly clientId: string;
  readonly locale: Locale;
  /** Name of the sender; empty leaves it out. */
  readonly agency: string;
  /** IANA time zone for its dates. */
  readonly timeZone: string;
}

/** A report ready to print. */
export interface BuiltReport {
  readonly document: ReportDocument;
  /** A whole page without scripts or remote resources. */
  readonly html: string;
  /** Title as PDF readers show it. */
  readonly title: string;
  readonly fileName: string;
  /** Running header and footer for Chromium's printing. */
  readonly headerTemplate: string;
  readonly footerTemplate: string;
}

/** Lays out a client's compliance report from the newest run of each bot. Throws AppFault `client-missing`, `nothing-to-report`. */
export async function buildReport(deps: Deps, request: ReportRequest): Promise<BuiltReport> {
  const client = getClient(deps, request.clientId);
  const bots = deps
    .workspace()
    .bots.listByClient(client.id)
    .flatMap((bot) => reportBot(deps, bot, request.locale) ?? []);
  const verdict = worstVerdict(bots.map((bot) => bot.verdict));
  if (verdict === null) throw new AppFault('nothing-to-report', { name: client.name });
  const ruleset = rulesets[currentRuleset];
  const document: ReportDocument = {
    kind: 'compliance',
    locale: request.locale,
    client: { name: client.name },
    agency: request.agency.trim() === '' ? null : request.agency.trim(),
    asOf: deps.clock.now(),
    timeZone: request.timeZone,
    ruleset: {
      id: ruleset.id,
      title: ruleset.title[request.locale],
      source: ruleset.source[request.locale],
    },
    appVersion: deps.appVersion,
    verdict,
    counts: addCounts(bots.map((bot) => bot.counts)),
    bots,
  };
  return {
    document,
    html: await renderReport(document),
    title: reportTitle(document),
    fileName: reportFileName(document),
    headerTemplate: reportHeader(document),
    footerTemplate: reportFooter(document),
  };
}

function reportBot(deps: Deps, bot: Bot, locale: Locale): ReportBot | null {
  const newest = newestRun(deps, bot.id);
  if (newest === null) return null;
  const { fileName, takenAt, rawSha256, redactions } = newest.snapshot;
  return {
    name: bot.name,
    fileName,
    takenAt,
    rawSha256,
    redactions,
    ...wordRun(newest.stored.run, locale),
    triages: triagesOf(deps, bot.id, newest.stored.run),
  };
}
