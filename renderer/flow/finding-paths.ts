import type { Conversation, Evidence, Turn } from '#core/model/finding.ts';
import type { WordedFinding } from '#core/model/worded-finding.ts';

/** A piece of evidence that can be shown on the canvas, as an address names it. */
export interface ShownProof {
  /** `ESC-03~1`: the audit and the place among its evidence. */
  readonly key: string;
  readonly finding: WordedFinding;
  readonly evidence: Evidence;
}

/** The address of a piece of evidence inside the flow view. */
export function proofKey(auditId: string, index: number): string {
  return `${auditId}~${index}`;
}

/** Evidence that speaks of blocks: conversations first within a finding, as they come. */
export function shownProofs(findings: readonly WordedFinding[]): ShownProof[] {
  return findings.flatMap((finding) =>
    finding.evidence.flatMap((evidence, index) =>
      speaksOfBlocks(evidence)
        ? [{ key: proofKey(finding.auditId, index), finding, evidence }]
        : [],
    ),
  );
}

/** True for what the canvas can show. */
export function speaksOfBlocks(evidence: Evidence): boolean {
  if (evidence.kind === 'conversation') return evidence.path.length > 0;
  if (evidence.kind === 'closed-set') return evidence.blocks.length > 0;
  if (evidence.kind === 'problem') return evidence.block !== null;
  return evidence.kind === 'quote' || evidence.kind === 'exit';
}

/** Blocks that a piece of evidence speaks of, in its order. */
export function blocksOfProof(evidence: Evidence): string[] {
  if (evidence.kind === 'conversation') return [...evidence.path];
  if (evidence.kind === 'closed-set') return [...evidence.blocks];
  if (evidence.kind === 'exit') {
    return evidence.to === null ? [evidence.block] : [evidence.block, evidence.to];
  }
  if (evidence.kind === 'quote') return [evidence.block];
  return evidence.kind === 'problem' && evidence.block !== null ? [evidence.block] : [];
}

/** One step of a conversation on the canvas: a block that is entered. */
export interface PathStep {
  readonly block: string;
  /** How many of the turns have been said by then: those of this step stand last. */
  readonly said: number;
  /** The first turn of this step; equal to `said` where the block says nothing. */
  readonly from: number;
}

/** The steps of a conversation: every block entered, each with the turns that lead there and that it says. */
export function pathSteps({ path, turns }: Pick<Conversation, 'path' | 'turns'>): PathStep[] {
  let said = 0;
  return path.map((block, at) => {
    const from = said;
    const speaks = nextSpeech(turns, said);
    if (speaks !== null && botOf(turns[speaks]) === block) {
      said = speaks + 1;
      // A block that is entered twice in a row speaks twice; each entry has its own turns.
      while (path[at + 1] !== block && botOf(turns[said]) === block) said += 1;
    }
    if (at === path.length - 1) said = turns.length;
    return { block, from, said };
  });
}

/** The next turn of the bot from a place on. */
function nextSpeech(turns: readonly Turn[], from: number): number | null {
  const at = turns.findIndex((turn, index) => index >= from && turn.from === 'bot');
  return at < 0 ? null : at;
}

function botOf(turn: Turn | undefined): string | null {
  return turn?.from === 'bot' ? turn.block : null;
}
