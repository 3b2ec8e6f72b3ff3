import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { AppFault, type Fault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import { faults } from '#app/contract/faults.ts';
import { nodeClock } from '#app/node/host.ts';
import { makeFolder } from '#app/node/make-folder.ts';
import { reportFontUrls } from '#app/node/report/font-urls.ts';
import { writeNewFile } from '#app/node/report/write-new-file.ts';
import { buildReport, type ReportRequest } from '#app/use-cases/build-report.ts';
import { usualRuleset } from '#app/use-cases/check-files.ts';
import { reportBrand } from '#app/use-cases/report/brand.ts';
import { markReported } from '#app/use-cases/report/mark-reported.ts';
import { namePattern, reportFile, reportNameOf } from '#app/use-cases/report/report-file.ts';
import { storeFiles } from '#app/use-cases/report/store-files.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import { exportFormats, type ExportFormat } from '#core/model/export-format.ts';
import type { Locale } from '#core/model/locale.ts';
import { reportLengths, type ReportLength } from '#core/model/report-form.ts';
import { appPrinter } from './app-printer.ts';
import { answersOption, surroundingsOption } from './facts-options.ts';
import { clientOption } from './find-client.ts';
import { logoOption } from './logo-option.ts';
import { asOfOption, localeOption, wordOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { withScratchWorkspace } from './scratch-workspace.ts';
import { collect, servicesOption } from './service-option.ts';
import { syncCommandDeps } from './sync-deps.ts';
import { withWorkspace } from './with-workspace.ts';

interface ReportOptions {
  readonly client?: string;
  readonly format: readonly string[];
  readonly length: string;
  readonly agency?: string;
  readonly logo?: string;
  readonly out: string;
  readonly name?: string;
  readonly asOf?: string;
  readonly service: readonly string[];
  readonly profile?: string;
  readonly hours?: string;
  readonly answers?: string;
  readonly workspace?: string;
  readonly locale?: string;
}

/** What every report of one command has in common. */
interface Task {
  readonly locale: Locale;
  readonly formats: readonly ExportFormat[];
  readonly length: ReportLength;
  readonly agency: string;
  readonly logo: string | null;
  readonly out: string;
  /** Of the files' names; undefined for the usual one. */
  readonly pattern: string | undefined;
  readonly asOf: string;
}

/** `report FILE…`, or `report --client NAME`: compliance reports in one form or several. */
export function addReportCommand(program: Command, outcome: Outcome): void {
  program
    .command('report')
    .description('compliance report from flow files, or of a client of the workspace')
    .argument('[file...]', 'flow files or folders; one report each, or one in all with --client')
    .option('--client <name>', 'client of the workspace; with files, the name on their report')
    .option(
      '--format <form>',
      `${exportFormats.join(', ')} (repeatable; pdf unless said)`,
      collect,
      [],
    )
    .option('--length <length>', 'full, or summary: two pages', 'full')
    .option('--agency <name>', 'who sends the report')
    .option('--logo <file>', 'picture on the cover: PNG, JPEG or SVG')
    .option('--out <folder>', 'where the files go', '.')
    .option(
      '--name <pattern>',
      'of the files, e.g. {client}_{bot}_{kind}_{date}_{ruleset}_{lang}_{length}',
    )
    .option('--as-of <instant>', 'moment the report speaks of, ISO 8601')
    .option(
      '--service <name=file>',
      'flow of a router’s service, or NAME=human (repeatable)',
      collect,
      [],
    )
    .option('--profile <file>', 'facts of number and profile, JSON')
    .option('--hours <file>', 'opening hours, JSON')
    .option('--answers <file>', 'answers to questions of earlier checks, JSON')
    .option('--workspace <folder>', 'another workspace than the app’s own')
    .option('--locale <tag>', 'language of the report: pt-BR, en or es')
    .action(async (files: string[], options: ReportOptions) => {
      const task: Task = {
        locale: localeOption(options.locale),
        formats: formatsOption(options.format),
        length: wordOption('--length', options.length, reportLengths),
        agency: options.agency ?? '',
        logo: await logoOption(options.logo),
        out: resolve(options.out),
        pattern: options.name === undefined ? undefined : namePattern(options.name),
        asOf: asOfOption(options.asOf, nodeClock.now()),
      };
      const exits =
        files.length === 0
          ? await fromWorkspace(task, options)
          : await fromFiles(task, files, options);
      outcome.exit = Math.max(outcome.exit, ...exits);
    });
}

function formatsOption(given: readonly string[]): readonly ExportFormat[] {
  if (given.length === 0) return ['pdf'];
  return [...new Set(given.map((format) => wordOption('--format', format, exportFormats)))];
}

async function fromWorkspace(task: Task, options: ReportOptions): Promise<readonly number[]> {
  const { client, workspace } = options;
  if (client === undefined) {
    throw new AppFault('bad-argument', { name: 'report', found: '–', expected: 'FILE…, --client' });
  }
  return withWorkspace(workspace, async (session) => {
    const deps = syncCommandDeps(session);
    try {
      return [await writeReports(deps, task, clientOption(deps, client) ?? '', true)];
    } finally {
      await deps.network.close();
    }
  });
}

/** The files go the way of the window's, through a workspace that is thrown away. */
async function fromFiles(
  task: Task,
  files: readonly string[],
  options: ReportOptions,
): Promise<readonly number[]> {
  const { human, files: serviceFiles } = servicesOption(options.service);
  const surroundings = await surroundingsOption(options.profile, options.hours);
  const answers = await answersOption(options.answers);
  return withScratchWorkspace(async (session) => {
    const deps = { ...syncCommandDeps(session), clock: { now: () => task.asOf } };
    const stored = await storeFiles(deps, {
      paths: files,
      clientName: options.client ?? null,
      serviceFiles,
      audit: {
        ruleset: usualRuleset,
        asOf: task.asOf,
        humanServices: human,
        surroundings,
        answers,
      },
    });
    const exits: number[] = stored.faults.map((fault) => told(fault, task.locale));
    for (const { id } of stored.clients)
      exits.push(await orTold(task.locale, () => writeReports(deps, task, id, false)));
    await deps.network.close();
    return exits;
  });
}

/**
 * One client's report in every form that was asked for, one line each. Gives the exit status it asks for.
 * @param isKept false for a workspace that is thrown away, where nothing needs to be remembered
 */
async function writeReports(
  deps: SyncDeps,
  task: Task,
  clientId: string,
  isKept: boolean,
): Promise<number> {
  const { locale, length, agency, logo, asOf } = task;
  const look: Pick<ReportRequest, 'brand'> =
    logo === null ? {} : { brand: { ...reportBrand(deps, clientId), agencyLogo: logo } };
  const report = await buildReport(deps, {
    ...{ clientId, locale, length, agency, asOf, timeZone: deps.timeZone },
    ...look,
  });
  makeFolder(task.out, 0o755);
  let exit = report.document.counts.fail > 0 ? 1 : 0;
  const maker = { printer: appPrinter(), fonts: reportFontUrls };
  for (const format of task.formats) {
    const ended = await orTold(locale, async () => {
      const content = await reportFile(report, format, maker);
      const path = await writeNewFile(
        task.out,
        reportNameOf(report, format, task.pattern),
        content,
      );
      if (isKept) markReported(deps, clientId, report, { format, sha256: sha256Of(content) });
      process.stdout.write(`${path}\n`);
      return 0;
    });
    exit = Math.max(exit, ended);
  }
  return exit;
}

/** The work's exit status, or that of the fault it ended in, which is told: what comes after it goes on. */
async function orTold(locale: Locale, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    return told(error.toFault(), locale);
  }
}

/** Says a fault on standard error and gives its exit status. */
function told(fault: Fault, locale: Locale): number {
  process.stderr.write(`${faultText(fault, locale)}\n`);
  return faults[fault.code].exit;
}

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
