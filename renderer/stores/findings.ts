import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { mostRows, usualQuery, type FindingQuery } from '#app/contract/finding-query.ts';
import type { Fault } from '#app/contract/errors.ts';
import type {
  FindingGroup,
  FindingKey,
  FindingListRow,
  FindingPage,
} from '#app/contract/finding-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import type { MirrorStatus } from './mirror.ts';
import { useSettings } from './settings.ts';

/** What is known of a list besides its rows. */
export type FindingSummary = Omit<FindingPage, 'rows' | 'facets'>;

/** A finding's name in one word. */
export function keyText({ botId, auditId }: FindingKey): string {
  return `${botId}/${auditId}`;
}

/**
 * Findings over all clients. The worker filters and sorts; here are the pages that somebody has scrolled to. What is
 * shown stays until what takes its place is there.
 */
export const useFindings = defineStore('findings', () => {
  const settings = useSettings();
  const query = shallowRef<FindingQuery>(usualQuery);
  const isGrouped = ref(false);
  const isShown = ref(false);
  const status = ref<MirrorStatus>('idle');
  const fault = shallowRef<Fault | null>(null);
  const summary = shallowRef<FindingSummary | null>(null);
  const facets = shallowRef<FindingPage['facets']>(null);
  const groups = shallowRef<readonly FindingGroup[]>([]);
  const pages = shallowRef<ReadonlyMap<number, readonly FindingListRow[]>>(new Map());
  let asked = 0;
  let underWay = new Set<number>();

  const total = computed(() => summary.value?.total ?? 0);

  function refused(found: Fault): void {
    fault.value = found;
    status.value = 'failed';
  }

  /** Reads the list from its beginning. */
  async function load(): Promise<void> {
    const question = ++asked;
    underWay = new Set([0]);
    if (summary.value === null) status.value = 'loading';
    const request = { query: query.value, locale: settings.locale };
    const [page, grouped] = await Promise.all([
      ask((host) => host.finding.search({ ...request, offset: 0, limit: mostRows })),
      isGrouped.value ? ask((host) => host.finding.groups(request)) : null,
    ]);
    if (question !== asked) return;
    underWay.delete(0);
    if (!page.ok) {
      refused(page.fault);
      return;
    }
    if (grouped?.ok === false) {
      refused(grouped.fault);
      return;
    }
    const { rows, facets: values, ...rest } = page.value;
    summary.value = rest;
    facets.value = values;
    groups.value = grouped?.value ?? [];
    pages.value = new Map([[0, rows]]);
    fault.value = null;
    status.value = 'ready';
  }

  /** Reads the pages that hold these places of the list, unless they are there or on their way. */
  async function reach(from: number, to: number): Promise<void> {
    const wanted: number[] = [];
    const last = Math.min(to, total.value - 1);
    for (let page = Math.floor(from / mostRows); page * mostRows <= last; page += 1) {
      if (!pages.value.has(page) && !underWay.has(page)) wanted.push(page);
    }
    await Promise.all(wanted.map(readPage));
  }

  async function readPage(page: number): Promise<void> {
    const question = asked;
    underWay.add(page);
    const answer = await ask((host) =>
      host.finding.search({
        ...{ query: query.value, locale: settings.locale },
        ...{ offset: page * mostRows, limit: mostRows },
      }),
    );
    if (question !== asked) return;
    underWay.delete(page);
    if (answer.ok) pages.value = new Map(pages.value).set(page, answer.value.rows);
    else refused(answer.fault);
  }

  /** The row at a place of the list; null while it is on its way. */
  function rowAt(place: number): FindingListRow | null {
    return pages.value.get(Math.floor(place / mostRows))?.[place % mostRows] ?? null;
  }

  /** Names of the findings between two places, both included. */
  async function keysBetween(from: number, to: number): Promise<FindingKey[]> {
    const known = Array.from({ length: to - from + 1 }, (_, at) => rowAt(from + at));
    if (known.every((row) => row !== null))
      return known.map(({ botId, auditId }) => ({ botId, auditId }));
    const answer = await ask((host) =>
      host.finding.keys({ query: query.value, from, to, locale: settings.locale }),
    );
    if (answer.ok) return answer.value;
    refused(answer.fault);
    return [];
  }

  /** Shows the findings of a query; asks again even if it is the same. */
  async function show(next: FindingQuery): Promise<void> {
    isShown.value = true;
    query.value = next;
    await load();
  }

  /** Nobody looks any more. */
  function hide(): void {
    isShown.value = false;
  }

  /** Forgets everything, and any answer still under way. */
  function clear(): void {
    asked += 1;
    isShown.value = false;
    query.value = usualQuery;
    isGrouped.value = false;
    [summary.value, facets.value, fault.value] = [null, null, null];
    groups.value = [];
    pages.value = new Map();
    status.value = 'idle';
  }

  listen('data:changed', ({ nouns }) => {
    if (!isShown.value) return;
    if (nouns.some((noun) => ['run', 'bot', 'client', 'report'].includes(noun))) void load();
  });
  watch([isGrouped, () => settings.locale], () => {
    if (isShown.value) void load();
  });

  return {
    ...{ query, isGrouped, status, fault, summary, facets, groups, pages, total },
    ...{ load, reach, rowAt, keysBetween, show, hide, clear },
  };
});
