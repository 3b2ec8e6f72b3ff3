import type { ProbeResult, SurveyProbe } from '#core/model/bot-survey.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';

/** A column of the heat map: blocks at which every phrase leads to the same, or one block. */
export interface ProbeColumn {
  readonly blocks: readonly NamedBlock[];
}

/** A row of it: phrases that lead to the same everywhere, or one phrase. */
export interface ProbeLine {
  readonly phrases: readonly string[];
  /** One for each column, in their order. */
  readonly results: readonly ProbeResult[];
}

/** The matrix as it is shown. */
export interface ProbeGrid {
  readonly columns: readonly ProbeColumn[];
  readonly lines: readonly ProbeLine[];
}

/** The matrix with what leads to the same together, or each phrase and each block by itself. */
export function probeGrid({ entries, groups }: SurveyProbe, isTogether: boolean): ProbeGrid {
  if (isTogether) return { columns: entries, lines: groups };
  return {
    columns: entries.flatMap(({ blocks }) => blocks.map((block) => ({ blocks: [block] }))),
    lines: groups.flatMap(({ phrases, results }) => {
      const each = entries.flatMap(({ blocks }, at) => blocks.map(() => results[at]!));
      return phrases.map((phrase) => ({ phrases: [phrase], results: each }));
    }),
  };
}

/** A place in the grid. */
export interface Cell {
  readonly line: number;
  readonly column: number;
}

/** Where a key leads in a grid (the keys of the ARIA pattern for grids); null for any other key. */
export function nextCell(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { line, column }: Cell,
  size: { readonly lines: number; readonly columns: number },
): Cell | null {
  const [lastLine, lastColumn] = [size.lines - 1, size.columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { line: Math.max(0, line - 1), column };
    case 'ArrowDown':
      return { line: Math.min(lastLine, line + 1), column };
    case 'ArrowLeft':
      return { line, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { line, column: Math.min(lastColumn, column + 1) };
    case 'PageUp':
      return { line: Math.max(0, line - 10), column };
    case 'PageDown':
      return { line: Math.min(lastLine, line + 10), column };
    case 'Home':
      return { line: ctrlKey ? 0 : line, column: 0 };
    case 'End':
      return { line: ctrlKey ? lastLine : line, column: lastColumn };
    default:
      return null;
  }
}
