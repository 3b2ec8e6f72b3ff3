import type { FileSource } from '#app/ports/host.ts';
import { compareRuns } from '#core/audit/compare/compare-runs.ts';
import { auditFlow } from '#core/audit/engine.ts';
import type { Occurrence } from '#core/audit/identity/occurrences.ts';
import { wordFinding } from '#core/audit/word-finding.ts';
import { diffFlows } from '#core/flow/diff/diff-flows.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { FlowChange } from '#core/model/flow-difference.ts';
import { flowChangeSentence, movedSentence } from '#core/model/flow-difference-words.ts';
import type { Locale, Localized } from '#core/model/locale.ts';
import type { Run, RulesetId } from '#core/model/run.ts';
import { loadFlow } from './load-flow.ts';

/** What two flow files are compared with. */
export interface DiffRequest {
  readonly before: string;
  readonly after: string;
  readonly ruleset: RulesetId;
  /** UTC instant, ISO 8601. */
  readonly asOf: string;
  readonly locale: Locale;
  readonly humanServices: readonly string[];
  readonly serviceFiles: ReadonlyMap<string, string>;
}

/** A finding as a comparison names it. */
interface NamedFinding {
  readonly id: string;
  readonly outcome: Occurrence['outcome'];
  readonly severity: Occurrence['severity'];
  readonly title: string;
  readonly block: string | null;
  readonly blockTitle: string | null;
}

/** What changed between two flow files, and what that did to the findings. */
export interface DiffDocument {
  readonly schema: 'transbordo.diff/1';
  readonly tool: { readonly name: 'transbordo'; readonly version: string };
  readonly ruleset: RulesetId;
  readonly asOf: string;
  readonly before: string;
  readonly after: string;
  /** The changes as data, each with its sentence. */
  readonly changes: readonly (FlowChange & { readonly sentence: string })[];
  /** Blocks that only stand elsewhere on the canvas. */
  readonly moved: number;
  readonly findings: {
    readonly new: readonly NamedFinding[];
    readonly fixed: readonly NamedFinding[];
    readonly recurring: readonly NamedFinding[];
  };
  readonly verdict: { readonly before: Run['verdict']; readonly after: Run['verdict'] };
}

/** Result of a comparison with its exit status: 1 when an audit fails on the newer file. */
export interface DiffResult {
  readonly document: DiffDocument;
  readonly exit: 0 | 1;
}

/** Compares two flow files: the flows in words, and their findings. Faults as {@link loadFlow}. */
export async function diffFiles(
  deps: { readonly files: FileSource; readonly appVersion: string },
  request: DiffRequest,
): Promise<DiffResult> {
  const { ruleset, asOf, locale, humanServices, serviceFiles } = request;
  const [before, after] = [
    await loadFlow(deps.files, request.before, serviceFiles),
    await loadFlow(deps.files, request.after, serviceFiles),
  ];
  const context = { ruleset, asOf, humanServices, appVersion: deps.appVersion };
  const runs = { before: auditFlow(before, context), after: auditFlow(after, context) };
  const compared = compareRuns(runs.before, runs.after);
  const { changes, moved } = diffFlows(before, after);
  const document: DiffDocument = {
    schema: 'transbordo.diff/1',
    tool: { name: 'transbordo', version: deps.appVersion },
    ruleset,
    asOf,
    before: request.before,
    after: request.after,
    changes: changes.map((change) => ({ ...change, sentence: flowChangeSentence(change, locale) })),
    moved,
    findings: {
      new: compared.new.map((one) => named(one, runs.after, locale)),
      fixed: compared.fixed.map((one) => named(one, runs.before, locale)),
      recurring: compared.recurring.map(({ after: one }) => named(one, runs.after, locale)),
    },
    verdict: { before: runs.before.verdict, after: runs.after.verdict },
  };
  const fails = runs.after.findings.some(({ outcome }) => outcome === 'fail');
  return { document, exit: fails ? 1 : 0 };
}

function named(one: Occurrence, run: Run, locale: Locale): NamedFinding {
  const finding = run.findings.find(({ auditId }) => auditId === one.auditId)!;
  return {
    id: one.auditId,
    outcome: one.outcome,
    severity: one.severity,
    title: wordFinding(finding, run.ruleset, run.titles, locale).title,
    block: one.block,
    blockTitle: one.title,
  };
}

const words: Localized<{
  readonly none: string;
  readonly changes: string;
  readonly new: string;
  readonly fixed: string;
  readonly recurring: string;
  readonly at: string;
}> = {
  'pt-BR': {
    none: 'Os dois fluxos fazem o mesmo.',
    changes: 'O que mudou no fluxo',
    new: 'Achados novos',
    fixed: 'Achados corrigidos',
    recurring: 'Achados que continuam',
    at: '{title} (no bloco “{block}”)',
  },
  en: {
    none: 'Both flows do the same.',
    changes: 'What changed in the flow',
    new: 'New findings',
    fixed: 'Fixed findings',
    recurring: 'Findings that remain',
    at: '{title} (in block “{block}”)',
  },
  es: {
    none: 'Los dos flujos hacen lo mismo.',
    changes: 'Qué cambió en el flujo',
    new: 'Hallazgos nuevos',
    fixed: 'Hallazgos corregidos',
    recurring: 'Hallazgos que continúan',
    at: '{title} (en el bloque «{block}»)',
  },
};

/** A comparison as a short text for people. */
export function presentDiff(document: DiffDocument, locale: Locale): string {
  const text = words[locale];
  const { changes, moved, findings } = document;
  const sentences = [
    ...changes.map(({ sentence }) => sentence),
    ...(moved === 0 ? [] : [movedSentence(moved, locale)]),
  ];
  const part = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${heading}:`, ...lines.map((line) => `  ${line}`), ''];
  const line = ({ id, title, blockTitle }: NamedFinding): string =>
    `${id}  ${blockTitle === null ? title : fillText(text.at, { title, block: blockTitle })}`;
  return [
    ...(sentences.length === 0 ? [text.none, ''] : part(text.changes, sentences)),
    ...part(text.new, findings.new.map(line)),
    ...part(text.fixed, findings.fixed.map(line)),
    ...part(text.recurring, findings.recurring.map(line)),
  ]
    .join('\n')
    .trimEnd();
}
