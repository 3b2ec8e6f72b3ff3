import { AppFault } from '#app/contract/errors.ts';
import { currentRuleset, rulesets } from '#core/audit/rulesets/rulesets.ts';
import type { Locale } from '#core/model/locale.ts';
import type { ReportBrand } from '#core/model/report-brand.ts';
import type { Approval, Paper, Period, ReportLength } from '#core/model/report-form.ts';
import type { ReportBot, ReportDocument } from '#core/model/report.ts';
import { reportFooter, reportHeader } from '#core/report/page-furniture.ts';
import { renderReport, reportTitle } from '#core/report/render-report.ts';
import { reportFileName } from '#core/report/report-file-name.ts';
import { getClient } from './clients.ts';
import { reportBrand } from './report/brand.ts';
import { auditedBots, reportBot } from './report/report-bot.ts';
import { reportChanges } from './report/report-changes.ts';
import { reportIncidents, reportNumbers } from './report/report-history.ts';
import { countingNotes, summaryOf } from './report/report-notes.ts';
import { lastReport } from './report/sent-reports.ts';
import type { SyncDeps } from './sync/sync-deps.ts';
import { addCounts, worstVerdict } from './tally.ts';

/** What a report is made with. */
export interface ReportRequest {
  readonly clientId: string;
  readonly locale: Locale;
  /** Name of the sender; empty leaves it out. */
  readonly agency: string;
  /** IANA time zone for its dates. */
  readonly timeZone: string;
  /** The whole report unless said. */
  readonly length?: ReportLength | undefined;
  /** A4 unless said. */
  readonly paper?: Paper | undefined;
  /**
   * Who approved it and when. Null: nobody has, so each page says that it is a draft. Left out by who knows no
   * approval: no page says either.
   */
  readonly approval?: Approval | null | undefined;
  /** The look kept for the client or the agency unless said. */
  readonly brand?: ReportBrand | undefined;
  /** Who made it; empty leaves a line to fill in. */
  readonly preparedBy?: string | undefined;
  /** The 90 days before unless said. */
  readonly period?: Period | undefined;
  /** True: of numbers only the last digits are printed. */
  readonly maskNumber?: boolean | undefined;
  /** Moment the report speaks of, UTC instant in ISO 8601; now unless said. */
  readonly asOf?: string | undefined;
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
export async function buildReport(deps: SyncDeps, request: ReportRequest): Promise<BuiltReport> {
  const document = await reportDocument(deps, request);
  return {
    document,
    html: await renderReport(document),
    title: reportTitle(document),
    fileName: reportFileName(document),
    headerTemplate: reportHeader(document),
    footerTemplate: reportFooter(document),
  };
}

/** A client's compliance report as data, from the newest run of each bot. Throws AppFault as {@link buildReport}. */
export async function reportDocument(
  deps: SyncDeps,
  request: ReportRequest,
): Promise<ReportDocument> {
  const { locale, length = 'full', paper = 'A4', approval } = request;
  const client = getClient(deps, request.clientId);
  const asOf = request.asOf ?? deps.clock.now();
  const audited = auditedBots(deps, client.id);
  const verdict = worstVerdict(audited.map(({ stored }) => stored.run.verdict));
  if (verdict === null) throw new AppFault('nothing-to-report', { name: client.name });
  const notes = countingNotes(deps, client.id);
  const bots: ReportBot[] = [];
  for (const one of audited) bots.push(await reportBot(deps, one, notes, locale));
  const last = lastReport(
    deps,
    client.id,
    bots.map(({ botId, runId }) => ({ botId, runId })),
  );
  const ruleset = rulesets[currentRuleset];
  return {
    kind: 'compliance',
    locale,
    length,
    paper,
    version: (last?.version ?? 0) + 1,
    isDraft: approval === null,
    approval: approval ?? null,
    client: { name: client.name, ...fieldsOf(deps, client.id) },
    agency: namedOrNull(request.agency),
    brand: request.brand ?? reportBrand(deps, client.id),
    preparedBy: namedOrNull(request.preparedBy ?? ''),
    asOf,
    timeZone: request.timeZone,
    ruleset: {
      id: ruleset.id,
      title: ruleset.title[locale],
      source: ruleset.source[locale],
    },
    appVersion: deps.appVersion,
    verdict,
    counts: addCounts(bots.map((bot) => bot.counts)),
    summary: summaryOf(
      notes,
      bots.map(({ runId }) => runId),
    ),
    changes: last === null ? null : reportChanges(deps, last, audited, locale),
    bots,
    ...historyOf(deps, request, asOf),
  };
}

/** Facts under names of the agency's own; left out where there are none. */
function fieldsOf(
  { workspace }: SyncDeps,
  clientId: string,
): Pick<ReportDocument['client'], 'fields'> {
  const fields = workspace().clientRecords.get(clientId)?.fields ?? [];
  return fields.length === 0 ? {} : { fields };
}

const usualDays = 90;
const day = 86_400_000;

/** Numbers and incidents over the period; none of either, and no period is told unless it was asked for. */
function historyOf(
  deps: SyncDeps,
  { clientId, period, maskNumber = false }: ReportRequest,
  asOf: string,
): Pick<ReportDocument, 'period' | 'numbers' | 'incidents'> {
  const from = new Date(Date.parse(asOf) - usualDays * day).toISOString();
  const span = period ?? { from, to: asOf };
  const request = { clientId, period: span, maskNumber };
  const numbers = reportNumbers(deps, request);
  const incidents = reportIncidents(deps, request);
  const isEmpty = numbers.length === 0 && incidents.length === 0;
  return { period: isEmpty && period === undefined ? null : span, numbers, incidents };
}

function namedOrNull(name: string): string | null {
  return name.trim() === '' ? null : name.trim();
}
