import type { SurveyProbe } from '#core/model/bot-survey.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';
import type { Probe } from '../probe/run-probe.ts';

/**
 * A probe without what is the same twice: phrases that lead to the same at every entry stand together, and so do
 * entries at which every phrase leads to the same. In the order in which each first comes.
 */
export function condenseProbe(
  probe: Pick<Probe, 'rows' | 'untried'>,
  texts: readonly string[],
  named: (id: string) => NamedBlock,
): SurveyProbe {
  const rows = probe.rows.map(({ block, way }) => ({
    block: named(block),
    results: texts.map((text) => way(text).result),
  }));
  const entries = together(rows, ({ results }) => results.join());
  const columns = entries.map(([first]) => first!.results);
  const phrases = texts.map((text, at) => ({
    text,
    results: columns.map((results) => results[at]!),
  }));
  return {
    entries: entries.map((alike) => ({ blocks: alike.map(({ block }) => block) })),
    groups: together(phrases, ({ results }) => results.join()).map((alike) => ({
      phrases: alike.map(({ text }) => text),
      results: alike[0]!.results,
    })),
    untried: probe.untried.map(named),
  };
}

/** Items with the same key, in the order in which each key first comes. */
function together<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    if (known === undefined) found.set(key, [item]);
    else known.push(item);
  }
  return [...found.values()];
}
