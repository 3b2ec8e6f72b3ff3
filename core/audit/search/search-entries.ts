import { buildGraph } from '#core/flow/graph/flow-graph.ts';
import { reachableBlocks } from '#core/flow/facts/reachable.ts';
import { usedVariables } from '#core/flow/text/used-variables.ts';
import type { Block, Flow } from '#core/model/flow.ts';
import type { SearchBlock, SearchEntry } from '#core/model/search-entry.ts';
import { mostSearchEntries } from '#core/model/search-place.ts';
import { searchableText } from '#core/model/searchable-text.ts';
import { byBlock } from '../detect/by-block.ts';
import { hostOfLink } from '../detect/links.ts';
import { findMentions, type Mention } from '../detect/mentions.ts';
import type { NumberingPlan } from '../detect/numbering-plan.ts';
import { findOpeningHours } from '../detect/opening-hours.ts';
import { linksIn } from '../detect/referrals.ts';
import { saidByBlock, type Said } from '../detect/said.ts';

/**
 * What each block of a flow says and uses, each thing once: texts and choices as the user reads them, phones, e-mail
 * addresses, links, opening hours, variables. Blocks that no conversation gets to are there as well, and said to be so.
 * What is beyond 200,000 entries is left out.
 */
export function searchEntries(flow: Flow, plan: NumberingPlan): SearchBlock[] {
  const graph = buildGraph(flow);
  const said = saidByBlock(flow);
  const everywhere = new Set(flow.blocks.map((_, at) => at));
  const mentions = byBlock(findMentions({ graph, reachable: everywhere }, said, plan));
  const reached = reachableBlocks(graph);
  let left = mostSearchEntries;
  return flow.blocks.flatMap((block, at): SearchBlock[] => {
    if (left <= 0) return [];
    const entries = entriesOf(block, said[at]!, mentions.get(at) ?? []).slice(0, left - 1);
    left -= entries.length + 1;
    return [{ id: block.id, title: block.title, isReached: reached.has(at), entries }];
  });
}

function entriesOf(block: Block, said: Said, mentions: readonly Mention[]): SearchEntry[] {
  const found = new Map<string, SearchEntry>();
  const add = (
    kind: SearchEntry['kind'],
    text: string,
    key: string | null = null,
    standing: string | null = null,
  ): void => {
    const name = `${kind} ${text}`;
    if (text !== '' && !found.has(name)) found.set(name, { kind, text, key, standing });
  };
  const shown = [...said.texts, ...said.options.map(({ label }) => label)];
  for (const text of shown) add('text', text);
  // What only a script holds is not said, and whose value no file knows is a variable.
  for (const { channel, value, key, standing, by } of mentions)
    if (by !== 'script' && standing !== 'variable') add(channel, value, key, standing);
  for (const text of shown)
    for (const { uri, start, end } of linksIn(text))
      add('link', text.slice(start, end), hostOfLink(uri));
  for (const { uri, isMedia } of said.links) {
    const host = hostOfLink(uri);
    if (host !== null) add('link', uri, host, isMedia ? 'media' : null);
  }
  for (const text of said.texts) {
    const hours = findOpeningHours(text);
    if (hours?.says !== 'times') continue;
    const words = text.slice(hours.start, hours.end);
    add('hours', words, searchableText(words).replace(/\s+/g, ' '));
  }
  for (const name of usedVariables(block)) add('variable', name);
  return [...found.values()];
}
