import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Exploration } from '#core/flow/simulate/explore.ts';
import { menuEntries, type MenuEntry } from './menu-lines.ts';
import type { Said } from './said.ts';
import { sentKind } from './sent-kind.ts';

/** The first choices that a user is given. */
export interface FirstMenu {
  readonly at: number;
  readonly entries: readonly MenuEntry[];
  /** False when what is shown is only made at run time, and may be a menu. */
  readonly isReadable: boolean;
}

/** The menu of the block that the fewest messages lead to; of equals the one entered first. Null when there is none. */
export function firstMenu(
  { graph }: FlowFacts,
  exploration: Exploration,
  said: readonly Said[],
): FirstMenu | null {
  const byDistance = [...exploration.visits]
    .map(([at, { count, reply }]) => ({
      at,
      count,
      step: reply.path.indexOf(graph.blocks[at]!.id),
    }))
    .sort((a, b) => a.count - b.count || a.step - b.step);
  for (const { at } of byDistance) {
    const { texts, options } = said[at]!;
    const entries = menuEntries(
      texts,
      options.map(({ label }) => label),
    );
    if (entries.length >= 2) return { at, entries, isReadable: true };
    const isMade = graph.blocks[at]!.entering.some((action) => sentKind(action) === 'unknown');
    if (isMade) return { at, entries, isReadable: false };
  }
  return null;
}
