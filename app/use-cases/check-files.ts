import { AppFault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import { faults } from '#app/contract/faults.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import type { Checker } from '#app/ports/checker.ts';
import type { FileSource } from '#app/ports/host.ts';
import {
  checkedFlowDocument,
  checkSchema,
  type CheckDocument,
  type CheckedFlowDocument,
  type CheckFault,
} from '#core/audit/output/check-document.ts';
import { toCsv } from '#core/audit/output/csv.ts';
import { toSarif } from '#core/audit/output/sarif.ts';
import { toText } from '#core/audit/output/text.ts';
import { currentRuleset } from '#core/audit/rulesets/rulesets.ts';
import type { Answer } from '#core/model/answer.ts';
import type { Locale } from '#core/model/locale.ts';
import type { RulesetId } from '#core/model/run.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import { readServices } from './read-services.ts';

/** The ruleset used unless another is asked for. */
export const usualRuleset: RulesetId = currentRuleset;

/** What a check of files is made with. */
export interface CheckFilesRequest {
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly ruleset: RulesetId;
  /** UTC instant, ISO 8601. */
  readonly asOf: string;
  readonly locale: Locale;
  /** Router services that people answer. */
  readonly humanServices: readonly string[];
  /** Flow files of the router's services, by service; joined to every file that is checked. */
  readonly serviceFiles: ReadonlyMap<string, string>;
  /** What is known besides the flows. */
  readonly surroundings?: Surroundings;
  /** Answers to questions of earlier checks. */
  readonly answers?: readonly Answer[];
}

/** Result of a check with its exit status (the command line's contract). */
export interface CheckFilesResult {
  readonly document: CheckDocument;
  /** 0 nothing failed, 1 an audit failed, 2 a file was unusable, 3 stopped by a fault around it. */
  readonly exit: 0 | 1 | 2 | 3;
}

/** Checks files without a workspace; one bad file does not stop the others. */
export async function checkFiles(
  deps: { readonly checker: Checker; readonly files: FileSource; readonly appVersion: string },
  request: CheckFilesRequest,
): Promise<CheckFilesResult> {
  const { ruleset, asOf, humanServices, surroundings, answers } = request;
  const inRequest = {
    ruleset,
    asOf,
    humanServices,
    appVersion: deps.appVersion,
    ...(surroundings === undefined ? {} : { surroundings }),
    ...(answers === undefined ? {} : { answers }),
  };
  const flows: CheckedFlowDocument[] = [];
  const errors: CheckFault[] = [];
  const exits: (2 | 3)[] = [];
  const guard = async (file: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const fault =
        error instanceof AppFault
          ? error.toFault()
          : { code: 'internal' as const, details: { reference: file } };
      exits.push(faults[fault.code].exit);
      const details = { ...fault.details, file };
      errors.push({
        file,
        code: fault.code,
        message: faultText({ code: fault.code, details }, request.locale),
      });
    }
  };
  const services = await readServices(deps, request.serviceFiles, guard);
  for (const given of request.paths) {
    await guard(given, async () => {
      for (const path of await deps.files.expand(given)) {
        await guard(path, async () => {
          const bytes = await deps.files.read(path, flowFileLimit);
          const checked = await deps.checker.check({ ...inRequest, bytes, services });
          flows.push(checkedFlowDocument(path, checked, request.locale));
        });
      }
    });
  }
  const failed = flows.some(({ audits }) => audits.some(({ outcome }) => outcome === 'fail'));
  return {
    document: {
      schema: checkSchema,
      tool: { name: 'transbordo', version: deps.appVersion },
      ruleset: request.ruleset,
      asOf: request.asOf,
      flows,
      errors,
    },
    exit: exits.includes(3) ? 3 : exits.includes(2) ? 2 : failed ? 1 : 0,
  };
}

/** Forms that `check --format` knows. */
export const checkFormats = ['text', 'json', 'sarif', 'csv'] as const;

/** A form that `check --format` knows. */
export type CheckFormat = (typeof checkFormats)[number];

/** A check in one of the forms that `check --format` knows. */
export function presentCheck(document: CheckDocument, format: CheckFormat, locale: Locale): string {
  if (format === 'text') return toText(document, locale);
  if (format === 'csv') return toCsv(document, locale);
  return JSON.stringify(format === 'json' ? document : toSarif(document), null, 2);
}
