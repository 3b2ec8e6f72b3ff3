import type { FlowShape } from '#core/model/flow-shape.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Run, RulesetId } from '#core/model/run.ts';
import type { WordedFinding } from '#core/model/worded-finding.ts';
import { problemSentence, problemSentences } from '#core/model/problem-sentences.ts';
import { wordFinding } from '../word-finding.ts';

/** Number of the form below; raised when a field changes its meaning, never when one is added. */
export const checkSchema = 'transbordo.check/1';

/** One checked flow as the command line prints it (the contract of `check --format json`). */
export interface CheckedFlowDocument {
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly shape: FlowShape;
  readonly blocks: Run['blocks'];
  readonly humanPaths: Run['humanPaths'];
  readonly withoutHuman: Run['withoutHuman'];
  /** False when the search for conversations hit its budget. */
  readonly searchComplete: boolean;
  readonly audits: readonly CheckedAudit[];
  readonly problems: readonly {
    readonly code: string;
    readonly block: string | null;
    readonly message: string;
  }[];
  readonly verdict: Run['verdict'];
  /** Law that was added for this client. */
  readonly addOns: Run['addOns'];
  readonly score: Run['score'];
}

/** One audit's result as the command line prints it. */
export interface CheckedAudit extends Omit<WordedFinding, 'auditId' | 'blocks'> {
  readonly id: string;
  readonly blocks: readonly string[];
}

/** A file that could not be checked. */
export interface CheckFault {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** All that one `check` found. */
export interface CheckDocument {
  readonly schema: typeof checkSchema;
  readonly tool: { readonly name: 'transbordo'; readonly version: string };
  readonly ruleset: RulesetId;
  readonly asOf: string;
  readonly flows: readonly CheckedFlowDocument[];
  readonly errors: readonly CheckFault[];
}

/** A checked flow in words of a language. */
export function checkedFlowDocument(
  file: string,
  checked: { readonly rawSha256: string; readonly shape: FlowShape; readonly run: Run },
  locale: Locale,
): CheckedFlowDocument {
  const { run } = checked;
  return {
    file,
    sha256: checked.rawSha256,
    shape: checked.shape,
    blocks: run.blocks,
    humanPaths: run.humanPaths,
    withoutHuman: run.withoutHuman,
    searchComplete: run.searchComplete,
    audits: run.findings.map((finding) => {
      const { auditId, blocks, ...worded } = wordFinding(finding, run.ruleset, run.titles, locale);
      return { id: auditId, ...worded, blocks: blocks.map(({ id }) => id) };
    }),
    problems: run.problems.map(({ code, block, detail }) => ({
      code,
      block,
      message: problemSentence(problemSentences[locale], code, detail),
    })),
    verdict: run.verdict,
    addOns: run.addOns,
    score: run.score,
  };
}
