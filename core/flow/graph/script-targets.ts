import type { Flow } from '#core/model/flow.ts';
import { actionsOf } from '../handover/handover-action.ts';
import { text } from '../read/fields.ts';
import { stringConstants } from '../text/script-constants.ts';
import { bareName } from '../variable-name.ts';

/**
 * For a variable that names a target: the blocks whose ids stand as string constants in the scripts that write it.
 * Weaker evidence: such a block can be meant, and others still can.
 */
export function scriptTargets(
  flow: Flow,
  indexOf: ReadonlyMap<string, number>,
): (expression: string) => readonly number[] {
  const isUsed = flow.blocks.some(({ outputs }) =>
    outputs.some(({ target }) => target.kind === 'variable'),
  );
  if (!isUsed) return () => [];
  const byName = new Map<string, Set<number>>();
  for (const block of flow.blocks) {
    for (const action of actionsOf(block)) {
      const name = text(action.settings, 'outputVariable');
      if (!name) continue;
      const found = byName.get(bareName(name)) ?? new Set();
      for (const constant of stringConstants(text(action.settings, 'source') ?? '')) {
        const at = indexOf.get(constant);
        if (at !== undefined) found.add(at);
      }
      byName.set(bareName(name), found);
    }
  }
  return (expression) => [...(byName.get(bareName(expression)) ?? [])].sort((a, b) => a - b);
}
