import type { FindingQuery } from '#app/contract/finding-query.ts';
import { outcomes } from '#core/model/outcomes.ts';
import type { Locale } from '#core/model/locale.ts';
import { searchableText } from '#core/model/searchable-text.ts';
import { triageStates } from '#core/model/triage-states.ts';
import { byRank, weightOf } from './finding-weight.ts';
import type { FindingSpeaker, HeldFindings, IndexedFinding } from './held-findings.ts';
import { stateAt } from './select-findings.ts';

/** What sorting needs to know. */
export interface SortContext {
  readonly held: HeldFindings;
  readonly now: number;
  readonly speaker: FindingSpeaker;
}

/** Sorts findings that stand in the order of weight; equal ones stay in it. */
export function sortFindings(
  findings: readonly IndexedFinding[],
  { by, descending }: FindingQuery['sort'],
  context: SortContext,
): readonly IndexedFinding[] {
  if (by === 'severity' && !descending) return findings;
  return byRank(findings, ranksBy(by, findings, context), descending);
}

function ranksBy(
  by: FindingQuery['sort']['by'],
  findings: readonly IndexedFinding[],
  { held, now, speaker }: SortContext,
): Float64Array {
  const { locale } = speaker;
  switch (by) {
    case 'severity':
      return Float64Array.from(findings, weightOf);
    case 'outcome':
      return Float64Array.from(findings, ({ line }) => outcomes.indexOf(line.outcome));
    case 'state':
      return Float64Array.from(findings, (finding) => {
        const state = stateAt(finding, now)?.state;
        return state === undefined ? triageStates.length : triageStates.indexOf(state);
      });
    case 'client':
      return textRanks(findings, ({ bot }) => bot.audited.clientName, locale);
    case 'bot':
      return textRanks(findings, ({ bot }) => bot.audited.botName, locale);
    case 'title':
      return textRanks(findings, (finding) => speaker.say(finding).title, locale);
    case 'clause':
      return textRanks(findings, (finding) => speaker.say(finding).clause, locale);
    case 'owner':
      return textRanks(findings, (finding) => held.ownerOf(finding) ?? '\uffff', locale);
    case 'block':
      return textRanks(findings, ({ line }) => line.block ?? '', locale);
    case 'audit':
      return textRanks(findings, ({ line }) => line.auditId, locale);
    case 'since':
      return textRanks(findings, ({ line }) => line.firstSeen, locale);
  }
}

/** Above this many different texts accents are left out instead of collated, which is thirty times as fast. */
const collated = 3_000;

function textRanks(
  findings: readonly IndexedFinding[],
  textOf: (finding: IndexedFinding) => string,
  locale: Locale,
): Float64Array {
  const texts = findings.map(textOf);
  const different = [...new Set(texts)];
  // Most are names or instants, of which there are few.
  if (different.length <= collated) {
    different.sort(new Intl.Collator(locale, { numeric: true }).compare);
  } else {
    const searched = new Map(different.map((text) => [text, searchableText(text)]));
    different.sort((a, b) => order(searched.get(a)!, searched.get(b)!));
  }
  const ranks = new Map(different.map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => ranks.get(text)!);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
