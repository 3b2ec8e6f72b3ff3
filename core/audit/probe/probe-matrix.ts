import type { BlockId } from '#core/model/flow.ts';
import type { ProbeResult } from './judge-replies.ts';
import type { ProbePhrase } from './phrase.ts';
import type { Probe } from './run-probe.ts';

/** A probe as a document: results only. */
export interface ProbeMatrix {
  readonly phrases: readonly ProbePhrase[];
  readonly rows: readonly {
    readonly block: BlockId;
    readonly title: string;
    /** Results in the order of the phrases. */
    readonly results: readonly ProbeResult[];
  }[];
  readonly untried: readonly BlockId[];
}

/** The results of a probe. */
export function probeMatrix({ phrases, rows, untried }: Probe): ProbeMatrix {
  return {
    phrases,
    rows: rows.map(({ block, title, way }) => ({
      block,
      title,
      results: phrases.map(({ text }) => way(text).result),
    })),
    untried,
  };
}
