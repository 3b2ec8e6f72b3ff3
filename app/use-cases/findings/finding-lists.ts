import {
  facetNames,
  mostFindings,
  type FacetName,
  type FindingQuery,
} from '#app/contract/finding-query.ts';
import type {
  FacetValue,
  FindingGroup,
  FindingKey,
  FindingListRow,
  FindingPage,
} from '#app/contract/finding-views.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Deps } from '../deps.ts';
import { findingIndex } from './finding-index.ts';
import { findingSpeaker, sayAll } from './finding-words.ts';
import { groupFindings } from './group-findings.ts';
import type { FindingSpeaker, FoundFindings, IndexedFinding } from './held-findings.ts';
import { selectFindings, stateAt } from './select-findings.ts';
import { sortFindings } from './sort-findings.ts';

/** Lists of findings over all clients. */
export interface FindingLists {
  readonly find: (query: FindingQuery, locale: Locale) => Promise<FoundFindings>;
  readonly page: (request: PageRequest) => Promise<FindingPage>;
  readonly groups: (request: {
    readonly query: FindingQuery;
    readonly locale: Locale;
  }) => Promise<FindingGroup[]>;
  readonly keys: (request: KeysRequest) => Promise<FindingKey[]>;
}

interface PageRequest {
  readonly query: FindingQuery;
  readonly offset: number;
  readonly limit: number;
  readonly locale: Locale;
}

interface KeysRequest {
  readonly query: FindingQuery;
  /** Places in the list, the last one included. */
  readonly from: number;
  readonly to: number;
  readonly locale: Locale;
}

/** A decision runs out to the minute. */
const minute = 60_000;

/** Binds the lists to an index that is read when the first list is asked for. */
export function findingLists(deps: Deps): FindingLists {
  const index = findingIndex(deps);
  const speakers = new Map<Locale, FindingSpeaker>();
  let last: { readonly key: string; readonly found: FoundFindings } | null = null;

  function speakerOf(locale: Locale): FindingSpeaker {
    const speaker = speakers.get(locale) ?? findingSpeaker(locale);
    speakers.set(locale, speaker);
    return speaker;
  }

  async function find(query: FindingQuery, locale: Locale): Promise<FoundFindings> {
    const held = await index.read();
    const now = Math.floor(Date.parse(deps.clock.now()) / minute) * minute;
    const key = JSON.stringify([held.version, now, locale, query]);
    // Pages of one list follow each other.
    if (last?.key === key) return last.found;
    const speaker = speakerOf(locale);
    if (query.text.trim() !== '' || query.sort.by === 'title' || query.sort.by === 'clause')
      await sayAll(held.findings, speaker);
    const selected = selectFindings(held, query, now, speaker);
    const sorted = sortFindings(selected.findings, query.sort, { held, now, speaker });
    const bots = [...new Set(sorted.map(({ bot }) => bot))].map(({ audited }) => audited);
    const found = {
      ...{ held, selected, sorted, now, speaker },
      oldestFlow: bots.map(({ takenAt }) => takenAt).reduce(earlier, null),
      newestRun: held.bots.map(({ audited }) => audited.createdAt).reduce(later, null),
    };
    last = { key, found };
    return found;
  }

  return {
    find,
    page: async ({ query, offset, limit, locale }) => {
      const found = await find(query, locale);
      const { held, sorted, oldestFlow, newestRun } = found;
      return {
        total: sorted.length,
        all: held.findings.length,
        ...{ oldestFlow, newestRun },
        rows: sorted.slice(offset, offset + limit).map((finding) => toRow(found, finding)),
        facets: offset === 0 ? facetsOf(found, query) : null,
      };
    },
    groups: async ({ query, locale }) => groupFindings(await find(query, locale)),
    keys: async ({ query, from, to, locale }) => {
      const { sorted } = await find(query, locale);
      const end = Math.min(to + 1, from + mostFindings);
      return sorted.slice(from, end).map(keyOf);
    },
  };
}

/** A finding's name. */
export function keyOf({ bot, line }: IndexedFinding): FindingKey {
  return { botId: bot.audited.botId, auditId: line.auditId };
}

/** A finding as the window shows it. */
export function toRow(
  { held, now, speaker }: FoundFindings,
  finding: IndexedFinding,
): FindingListRow {
  const { outcome, severity, firstSeen, block, blocks } = finding.line;
  const { botName, clientId, clientName } = finding.bot.audited;
  const { title, clause } = speaker.say(finding);
  const state = stateAt(finding, now);
  return {
    ...keyOf(finding),
    ...{ botName, clientId, clientName, title, outcome, severity, clause, block, blocks },
    state: state?.state ?? null,
    until: state?.until ?? null,
    since: firstSeen,
    owner: held.ownerOf(finding),
  };
}

function facetsOf(
  { held, selected, speaker }: FoundFindings,
  query: FindingQuery,
): Record<FacetName, FacetValue[]> {
  const clients = new Map(held.bots.map(({ audited }) => [audited.clientId, audited.clientName]));
  const labels: Partial<Record<FacetName, (value: string) => string>> = {
    client: (value) => clients.get(value) ?? '',
    audit: (value) => {
      const finding = held.examples.get(value);
      return finding === undefined ? '' : speaker.say(finding).title;
    },
  };
  const valuesOf = (name: FacetName): FacetValue[] => {
    const counts = selected.facets[name];
    const values = new Set<string>([...counts.keys(), ...query[name].only, ...query[name].not]);
    return [...values]
      .map((value) => ({
        value,
        label: labels[name]?.(value) ?? '',
        count: counts.get(value) ?? 0,
      }))
      .sort((a, b) => b.count - a.count);
  };
  const entries = facetNames.map((name) => [name, valuesOf(name)] as const);
  return Object.fromEntries(entries) as Record<FacetName, FacetValue[]>;
}

function earlier(a: string | null, b: string): string {
  return a === null || b < a ? b : a;
}

function later(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}
