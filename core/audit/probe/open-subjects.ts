import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Subject } from '../answers/subject-to-ask.ts';
import type { HearingRow } from './hear-requests.ts';

/** Something that decides whether a request is heard at some blocks, and that somebody must be asked about. */
export interface OpenSubject extends Subject {
  readonly variant: 'review-intent' | 'review-service' | 'review-variable' | 'review-unseen';
  /** Blocks whose requests hang on it. */
  readonly blocks: readonly string[];
  readonly params: { readonly block: string; readonly name: string; readonly phrase: string };
}

/** What blocks' requests hang on, each once; first what most blocks hang on. */
export function openSubjects(rows: readonly HearingRow[]): readonly OpenSubject[] {
  const subjects = new Map<string, OpenSubject>();
  for (const one of rows) {
    const decided = decides(one);
    // Open only because the next block is: that one has the question.
    if (decided === null && rows.length > 1) continue;
    const { variant, name } = decided ?? { variant: 'review-variable', name: one.row.title };
    const key = `${variant}\n${name}`;
    const before = subjects.get(key);
    subjects.set(key, {
      variant,
      subject: name,
      blocks: [...(before?.blocks ?? []), one.row.block],
      params: before?.params ?? { block: one.row.title, name, phrase: one.shown },
    });
  }
  return [...subjects.values()].sort((a, b) => b.blocks.length - a.blocks.length);
}

/** Blocks where nothing was typed, each a subject of its own. */
export function unseenSubjects(
  { graph }: FlowFacts,
  blocks: readonly string[],
  phrase: string,
): readonly OpenSubject[] {
  return blocks.map((block) => {
    const { title } = graph.blocks[graph.indexOf.get(block)!]!;
    const params = { block: title, name: title, phrase };
    return { variant: 'review-unseen', subject: block, blocks: [block], params };
  });
}

function decides({
  row,
  shown,
  opens,
}: HearingRow): (Pick<OpenSubject, 'variant'> & { readonly name: string }) | null {
  if (opens?.kind === 'intent') return { variant: 'review-intent', name: 'intent' };
  if (opens !== null) return { variant: 'review-variable', name: opens.name };
  const service = row.way(shown).shown.redirects.at(-1);
  return service === undefined ? null : { variant: 'review-service', name: service };
}
