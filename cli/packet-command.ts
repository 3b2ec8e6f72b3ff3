import { dirname, basename, resolve } from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { AppFault } from '#app/contract/errors.ts';
import { nodePictureMaker } from '#app/node/appeal/picture-maker.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock, nodeIds } from '#app/node/host.ts';
import { makeFolder } from '#app/node/make-folder.ts';
import { nodePackets } from '#app/node/packet/node-packets.ts';
import { reportFontUrls } from '#app/node/report/font-urls.ts';
import { writeNewFile } from '#app/node/report/write-new-file.ts';
import type { ReportPrinter } from '#app/ports/report-printer.ts';
import { appealFromFiles } from '#app/use-cases/appeal/appeal-from-files.ts';
import { buildAppeal, type AppealResult } from '#app/use-cases/appeal/build-appeal.ts';
import type { MadeAppeal } from '#app/use-cases/appeal/make-appeal.ts';
import { packAppeal, type PackedAppeal } from '#app/use-cases/appeal/pack-appeal.ts';
import { refusalText } from '#app/use-cases/appeal/refusal-text.ts';
import { savePacket } from '#app/use-cases/appeal/save-packet.ts';
import { reportBrand } from '#app/use-cases/report/brand.ts';
import type { Locale } from '#core/model/locale.ts';
import { plainBrand } from '#core/model/report-brand.ts';
import { answersOption, surroundingsOption } from './facts-options.ts';
import { inProcessChecker } from './in-process-checker.ts';
import { asOfOption, localeOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { withScratchWorkspace } from './scratch-workspace.ts';
import { collect, servicesOption } from './service-option.ts';
import { syncCommandDeps } from './sync-deps.ts';
import { appVersion } from './version.ts';
import { withWorkspace } from './with-workspace.ts';

interface PacketOptions {
  readonly incident?: string;
  readonly remedied?: string;
  readonly client?: string;
  readonly number?: string;
  readonly penalisedAt?: string;
  readonly reason?: string;
  readonly case?: string;
  readonly agency?: string;
  readonly name: readonly string[];
  readonly term: readonly string[];
  readonly keep: readonly string[];
  readonly service: readonly string[];
  readonly profile?: string;
  readonly hours?: string;
  readonly answers?: string;
  readonly asOf?: string;
  readonly pdf?: true;
  readonly out: string;
  readonly workspace?: string;
  readonly locale?: string;
}

/** `packet FILE`, or `packet --incident ID`: an appeal packet, or the reasons why there is none. */
export function addPacketCommand(program: Command, outcome: Outcome, printer: ReportPrinter): void {
  program
    .command('packet')
    .description(
      'appeal packet for the flow in force at a penalty; exit 1 with the reasons where that flow fails',
    )
    .argument('[file]', 'the flow in force at the penalty')
    .option('--incident <id>', 'an incident of the workspace in place of a file')
    .option(
      '--remedied <file>',
      'the flow published now: builds a remedied packet where FILE fails',
    )
    .option('--client <name>', 'the business')
    .option('--number <phone>', 'the number, with its country’s code')
    .option('--penalised-at <instant>', 'when it was penalised, ISO 8601')
    .option('--reason <text>', 'the reason that Meta shows, word for word')
    .option('--case <number>', 'Meta’s case number')
    .option('--agency <name>', 'who prepares the packet')
    .option('--name <name>', 'a person’s name to mask (repeatable)', collect, [])
    .option('--term <text>', 'another text to mask (repeatable)', collect, [])
    .option(
      '--keep <text>',
      'a text to show although it looks like personal data (repeatable)',
      collect,
      [],
    )
    .option(
      '--service <name=file>',
      'flow of a router’s service, or NAME=human (repeatable)',
      collect,
      [],
    )
    .option('--profile <file>', 'facts of number and profile, JSON')
    .option('--hours <file>', 'opening hours, JSON')
    .option('--answers <file>', 'answers to questions of earlier checks, JSON')
    .option('--as-of <instant>', 'moment the packet speaks of, ISO 8601')
    .option('--pdf', 'print its pages as well (starts the app)')
    .option('--out <file>', 'the ZIP', 'packet.zip')
    .option('--workspace <folder>', 'another workspace than the app’s own')
    .option('--locale <tag>', 'language of the packet: pt-BR, en or es')
    .action(async (file: string | undefined, options: PacketOptions) => {
      const locale = localeOption(options.locale);
      const path =
        options.incident === undefined
          ? await fromFile(file, options, locale, printer)
          : await fromIncident(options.incident, options, locale, printer);
      if (path === null) outcome.exit = 1;
      else process.stdout.write(`${path}\n`);
    });
}

/** A packet from files; a key that nobody keeps signs it, since there is no installation to speak for. */
async function fromFile(
  file: string | undefined,
  options: PacketOptions,
  locale: Locale,
  printer: ReportPrinter,
): Promise<string | null> {
  const { client, penalisedAt } = options;
  if (file === undefined) throw missing('packet', 'FILE, --incident ID');
  if (client === undefined) throw missing('--client', 'NAME');
  if (penalisedAt === undefined) throw missing('--penalised-at', '2026-11-10T15:00:00Z');
  const at = asOfOption(penalisedAt, '');
  const asOf = asOfOption(options.asOf, nodeClock.now());
  const services = servicesOption(options.service);
  const result = await appealFromFiles(
    { checker: inProcessChecker, files: nodeFileSource, pictures: nodePictureMaker, appVersion },
    {
      then: file,
      now: options.remedied ?? null,
      client,
      phone: phoneOption(options.number),
      penalisedAt: at,
      reason: options.reason ?? null,
      caseNumber: options.case ?? null,
      agency: options.agency ?? null,
      asOf,
      humanServices: services.human,
      serviceFiles: services.files,
      surroundings: await surroundingsOption(options.profile, options.hours),
      answers: await answersOption(options.answers),
      ...formOf(options, locale),
    },
  );
  const appeal = told(result, locale);
  if (appeal === null) return null;
  const place = { clientId: 'client', botId: 'bot', numberId: null };
  const pdf = await printed(appeal, options, printer);
  const packed = await pack(appeal, locale, pdf, place);
  return withScratchWorkspace(async (session) => {
    const { facts } = packed;
    const made = { packetId: nodeIds.next(), madeAt: nodeClock.now() };
    const contents = { ...packed, facts: { ...facts, ...made }, log: [] };
    const key = nodePackets.openKey(session.secrets());
    const { bytes } = await nodePackets.write(contents, key, null);
    return writeNew(options.out, bytes);
  });
}

async function fromIncident(
  incidentId: string,
  options: PacketOptions,
  locale: Locale,
  printer: ReportPrinter,
): Promise<string | null> {
  return withWorkspace(options.workspace, async (session) => {
    const deps = {
      ...syncCommandDeps(session),
      pictures: nodePictureMaker,
      packets: nodePackets,
    };
    try {
      const { penalisedAt } = options;
      const incident = deps.workspace().incidents.get(incidentId);
      if (incident === null) throw new AppFault('incident-missing');
      const { clientId, numberId } = incident;
      const form = formOf(options, locale);
      const result = await buildAppeal(deps, {
        ...form,
        look: { ...form.look, brand: reportBrand(deps, clientId) },
        incidentId,
        botId: null,
        penalisedAt: penalisedAt === undefined ? null : asOfOption(penalisedAt, ''),
        stated: { then: null, now: null },
        portfolioId: null,
        caseNumber: options.case ?? null,
        agency: options.agency ?? '',
      });
      const appeal = told(result, locale);
      if (appeal === null) return null;
      const { botId, contentSha256 } = appeal.facts.then.snapshot;
      const pdf = await printed(appeal, options, printer);
      const packed = await pack(appeal, locale, pdf, { clientId, botId, numberId });
      let path = '';
      await savePacket(deps, { clientId, incidentId, contentSha256, packed }, null, async (zip) => {
        path = await writeNew(options.out, zip);
        return basename(path);
      });
      return path;
    } finally {
      await deps.network.close();
    }
  });
}

/** The appeal; null after its reasons were told. */
function told(result: AppealResult, locale: Locale): MadeAppeal | null {
  if (result.kind === 'made') return result.appeal;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  process.stderr.write(`${refusalText(result.reasons, locale, zone).join('\n')}\n`);
  return null;
}

/** The pages as PDF; null where nobody asked for them. */
async function printed(
  { page }: MadeAppeal,
  { pdf }: PacketOptions,
  printer: ReportPrinter,
): Promise<Uint8Array | null> {
  return pdf === true ? (await printer.print(page)).pdf : null;
}

async function pack(
  appeal: MadeAppeal,
  locale: Locale,
  pdf: Uint8Array | null,
  place: { readonly clientId: string; readonly botId: string; readonly numberId: string | null },
): Promise<PackedAppeal> {
  return packAppeal(appeal, { ...place, locale, pdf, fonts: await reportFontUrls() });
}

/** Writes the ZIP under a name that no file has yet, and gives its path. */
function writeNew(out: string, zip: Uint8Array): Promise<string> {
  const path = resolve(out);
  makeFolder(dirname(path), 0o755);
  return writeNewFile(dirname(path), basename(path), zip);
}

function formOf({ name, term, keep }: PacketOptions, locale: Locale) {
  return {
    locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    look: { paper: 'A4', brand: plainBrand },
    masking: { names: name, terms: term, keep, proofSalt: null },
  } as const;
}

/** Digits with a plus, however they are grouped. Throws AppFault `bad-argument`. */
function phoneOption(given: string | undefined): string | null {
  if (given === undefined) return null;
  const phone = given.replace(/[\s().-]/g, '');
  if (/^\+[1-9]\d{6,14}$/.test(phone)) return phone;
  throw new AppFault('bad-argument', { name: '--number', found: given, expected: '+5511…' });
}

function missing(name: string, expected: string): AppFault {
  return new AppFault('bad-argument', { name, found: '–', expected });
}
