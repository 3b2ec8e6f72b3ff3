import type { ProbeResult, SurveyProbe } from '#core/model/bot-survey.ts';

/** How one place of a bot takes requests for a person. */
export interface ProbeShare {
  /** Name of the place in the tables, e.g. `P1`. */
  readonly name: string;
  readonly blocks: SurveyProbe['entries'][number]['blocks'];
  /** Requests that were typed there. */
  readonly all: number;
  /** Those that lead to a person or to how one is reached. */
  readonly understood: number;
  /** Those that may, depending on what the file does not show. */
  readonly possible: number;
  /** Those that lead nowhere or are refused. */
  readonly failing: readonly string[];
}

/** Each place of a probe, in its order. */
export function probeShares({ entries, groups }: SurveyProbe): readonly ProbeShare[] {
  return entries.map(({ blocks }, at) => {
    const having = (wanted: readonly ProbeResult[]): string[] =>
      groups.flatMap(({ phrases, results }) => {
        const result = results[at];
        return result !== undefined && wanted.includes(result) ? phrases : [];
      });
    return {
      name: placeName(at),
      blocks,
      all: groups.reduce((sum, { phrases }) => sum + phrases.length, 0),
      understood: having(['person', 'offer']).length,
      possible: having(['possible']).length,
      failing: having(['refused', 'nothing']),
    };
  });
}

/** Name of a place in the tables. */
export function placeName(at: number): string {
  return `P${at + 1}`;
}
