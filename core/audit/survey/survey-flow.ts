import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { blockTitle } from '#core/model/block-title.ts';
import type { BotSurvey, SaidHours } from '#core/model/bot-survey.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';
import { findOpeningHours } from '../detect/opening-hours.ts';
import { judgedLanguage } from '../detect/languages.ts';
import type { AuditFacts } from '../facts.ts';
import { requestsIn } from '../probe/requests.ts';
import { condenseProbe } from './condense-probe.ts';

/** Most places where hours are quoted; nobody confirms more. */
const mostHours = 40;

/** Longest text that is quoted whole; of a longer one the words around the hours. */
const longestQuote = 400;

/**
 * What a report tells of a flow besides its findings: where each clear way of asking for a person leads, in the
 * language that the bot is judged by, and the opening hours that it says.
 */
export function surveyFlow(facts: AuditFacts): BotSurvey {
  const { graph } = facts.graphFacts;
  const titles = Object.fromEntries(graph.blocks.map(({ id, title }) => [id, title]));
  const named = (id: string): NamedBlock => ({ id, title: blockTitle(id, titles) });
  const country = facts.surroundings.client?.country ?? null;
  const language = judgedLanguage(facts.languages, country);
  const { clear } = requestsIn(facts.probe.phrases, language);
  return {
    probe: condenseProbe(facts.probe, [...new Set(clear)], named),
    hours: saidHours(facts, facts.graphFacts, named),
  };
}

function saidHours(
  { said }: AuditFacts,
  { graph, reachable }: FlowFacts,
  named: (id: string) => NamedBlock,
): SaidHours[] {
  const seen = new Set<string>();
  const found: SaidHours[] = [];
  for (const [at, block] of graph.blocks.entries()) {
    if (!reachable.has(at)) continue;
    for (const text of said[at]?.texts ?? []) {
      const hours = seen.has(text) ? null : findOpeningHours(text);
      seen.add(text);
      if (hours === null || hours.says !== 'times') continue;
      found.push({ block: named(block.id), ...quoted(text, hours.start, hours.end) });
      if (found.length >= mostHours) return found;
    }
  }
  return found;
}

/** The text, or of a long one what stands around the hours. */
function quoted(text: string, start: number, end: number): Omit<SaidHours, 'block'> {
  if (text.length <= longestQuote) return { text, start, end };
  const from = Math.max(0, Math.min(start, start - (longestQuote - (end - start)) / 2) | 0);
  const to = Math.min(
    text.length,
    Math.max(from + longestQuote, Math.min(end, from + 2 * longestQuote)),
  );
  return { text: text.slice(from, to), start: start - from, end: Math.min(end, to) - from };
}
