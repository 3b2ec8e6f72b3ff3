import type { BlockId, Condition, Output } from '#core/model/flow.ts';
import type { Evidence } from '#core/model/finding.ts';
import { conditionWords } from '#core/flow/simulate/question.ts';

/** An exit of a block as evidence: its conditions in words of the flow, and where it leads. */
export function exitEvidence(
  block: BlockId,
  output: Output | null,
): Extract<Evidence, { kind: 'exit' }> {
  return {
    kind: 'exit',
    block,
    condition: (output?.conditions ?? []).map(conditionInWords).join(', '),
    to: output?.target.kind === 'block' ? output.target.id : null,
  };
}

/** A condition with what it looks at, e.g. `input contains n`. */
function conditionInWords(condition: Condition): string {
  return `${condition.name ?? condition.source} ${conditionWords(condition)}`;
}
