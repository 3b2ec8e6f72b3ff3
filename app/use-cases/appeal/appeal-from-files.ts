import { readClientFlow } from '#app/check/read-client-flow.ts';
import { AppFault } from '#app/contract/errors.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import type { Checker } from '#app/ports/checker.ts';
import type { FileSource } from '#app/ports/host.ts';
import type { PictureMaker } from '#app/ports/picture-maker.ts';
import { rulesets } from '#core/audit/rulesets/rulesets.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import type { AppealFacts, AppealVersion } from '#core/model/appeal.ts';
import type { Answer } from '#core/model/answer.ts';
import { isDecisive } from '#core/model/decisive-audits.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import { decideAppeal, failedBeside, openBeside } from '#core/report/appeal/decide.ts';
import { stepsOfDocument } from '#core/report/appeal/steps-confirmed.ts';
import { rulesetInForce } from '#core/sync/incidents/clocks-for.ts';
import type { AppealResult } from './build-appeal.ts';
import { makeAppeal, type AppealForm } from './make-appeal.ts';
import { nameAudit } from './name-audit.ts';

/** An appeal from flow files alone, of which a person says when they were published. */
export interface FileAppealRequest extends AppealForm {
  /** The flow in force at the penalty. */
  readonly then: string;
  /** The flow published now; null where only the one of then is spoken of. */
  readonly now: string | null;
  readonly client: string;
  /** E.164; null where it is not said. */
  readonly phone: string | null;
  /** UTC instant, ISO 8601. */
  readonly penalisedAt: string;
  /** Meta's reason, verbatim; null where it is not said. */
  readonly reason: string | null;
  readonly caseNumber: string | null;
  readonly agency: string | null;
  readonly timeZone: string;
  /** Moment the packet speaks of, UTC instant in ISO 8601. */
  readonly asOf: string;
  readonly humanServices: readonly string[];
  /** Flow files of the router's services, by service; joined to both versions. */
  readonly serviceFiles: ReadonlyMap<string, string>;
  readonly surroundings: Surroundings;
  /** Answers that people gave about these flows; they count whenever they were given. */
  readonly answers: readonly Answer[];
}

/** What it needs from outside: no workspace, no clock. */
export interface FileAppealDeps {
  readonly checker: Checker;
  readonly files: FileSource;
  readonly pictures: PictureMaker;
  readonly appVersion: string;
}

/** Builds a packet from files. Throws AppFault with the file's name, as a check does. */
export async function appealFromFiles(
  deps: FileAppealDeps,
  request: FileAppealRequest,
): Promise<AppealResult> {
  const { penalisedAt, asOf } = request;
  const then = await versionOf(deps, request, request.then, penalisedAt);
  const now = request.now === null ? null : await versionOf(deps, request, request.now, asOf);
  const decision = decideAppeal({
    version: then.inForce,
    then: then.run,
    now: now?.run ?? null,
    name: nameAudit,
  });
  if (decision.kind === 'refused') return { kind: 'refused', reasons: decision.reasons };
  const remedied = decision.kind === 'remedied' ? now : null;
  const { run } = remedied ?? then;
  const { title, source } = rulesets[run.ruleset];
  const { number } = request.surroundings;
  const facts: AppealFacts = {
    kind: decision.kind,
    asOf,
    timeZone: request.timeZone,
    appVersion: deps.appVersion,
    client: request.client,
    agency: request.agency,
    bot: deps.files.baseName(request.then),
    ruleset: { id: run.ruleset, title, source },
    subject: {
      portfolioId: null,
      wabaId: null,
      accountName: null,
      phoneNumberId: null,
      phone: request.phone ?? number?.phone ?? null,
      displayName: number?.displayName ?? null,
      caseNumber: request.caseNumber,
    },
    penalty: {
      kind: 'restriction',
      at: penalisedAt,
      lastWellAt: null,
      source: 'typed',
      before: null,
      after: number?.status ?? 'RESTRICTED',
      reason: request.reason,
      clocks: [],
    },
    then,
    now: remedied,
    failed: decision.kind === 'remedied' ? decision.failed : [],
    open: openBeside(run).map((finding) => nameAudit(finding, run)),
    otherFails: failedBeside(run).map((finding) => nameAudit(finding, run)),
    answers: run.findings.flatMap(({ auditId, answer }) =>
      answer !== null && isDecisive(auditId) ? [answer] : [],
    ),
    history: [],
    gaps: [],
    events: [],
    profile: number?.profile ?? null,
    templates:
      number?.templates?.filter(
        ({ status, quality }) => status !== 'APPROVED' || quality === 'YELLOW' || quality === 'RED',
      ) ?? null,
    errors: [],
    readFrom: { templates: null, errors: null },
    publications: [],
    tasks: [],
    triages: [],
    log: [],
    steps: { confirmedOn: stepsOfDocument, by: null },
  };
  return { kind: 'made', appeal: await makeAppeal(deps.pictures, facts, request) };
}

async function versionOf(
  { checker, files, appVersion }: FileAppealDeps,
  { asOf, humanServices, serviceFiles, surroundings, answers }: FileAppealRequest,
  path: string,
  at: string,
): Promise<AppealVersion> {
  const services: { service: string; bytes: Uint8Array }[] = [];
  for (const [service, own] of serviceFiles)
    services.push({ service, bytes: await readNamed(files, own) });
  const file = files.baseName(path);
  try {
    const bytes = await files.read(path, flowFileLimit);
    const { run, document, redactions, ...read } = await checker.check({
      bytes,
      ruleset: rulesetInForce(at),
      asOf: at,
      appVersion,
      humanServices,
      services,
      // The penalty is what the packet speaks of; no audit of a flow asks about it here.
      surroundings: {
        ...surroundings,
        number:
          surroundings.number === null
            ? null
            : { ...surroundings.number, isPenalised: null, penalty: null },
        publication: null,
      },
      answers: answers.map((answer) =>
        Date.parse(answer.at) > Date.parse(at) ? { ...answer, at } : answer,
      ),
    });
    const id = `file-${read.rawSha256.slice(0, 12)}`;
    return {
      snapshot: {
        id,
        botId: '',
        takenAt: asOf,
        source: 'file',
        fileName: file,
        redactions: [...redactions],
        ...read,
      },
      document: parseJson(document),
      inForce: { kind: 'known', snapshotId: id, basis: 'statement', from: null, until: null },
      run,
      parts: [],
    };
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    throw new AppFault(error.code, { ...error.details, file });
  }
}

/** A file's bytes after a look at whether it is a flow, so that a fault names it and not the one it is joined to. */
async function readNamed(files: FileSource, path: string): Promise<Uint8Array> {
  const bytes = await files.read(path, flowFileLimit);
  try {
    readClientFlow(bytes);
    return bytes;
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    throw new AppFault(error.code, { ...error.details, file: files.baseName(path) });
  }
}
