import { defineStore } from 'pinia';
import { watch } from 'vue';
import { mostHits, type SearchQuery } from '#app/contract/search-query.ts';
import type { SearchHit, SearchPage } from '#app/contract/search-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createPagedList } from './paged-list.ts';
import { useSettings } from './settings.ts';

/** A hit with the bot whose flow it is in. */
export type FlowHit = Omit<SearchHit, 'bot'> & { readonly bot: SearchPage['bots'][number] };

/** What is known of a search besides its hits. */
type SearchSummary = Omit<SearchPage, 'bots' | 'hits'>;

/** Nothing typed yet. */
const noSearch: SearchQuery = { text: '', kinds: [], clientId: null };

/** The search of the newest flows of all bots. */
export const useSearch = defineStore('search', () => {
  const settings = useSettings();
  const list = createPagedList<SearchQuery, FlowHit, SearchSummary>(
    noSearch,
    mostHits,
    async (query, offset, limit) => {
      const { locale } = settings;
      const answer = await ask((host) => host.search.flows({ query, offset, limit, locale }));
      if (!answer.ok) return answer;
      const { bots, hits, ...summary } = answer.value;
      const rows = hits.map((hit): FlowHit => ({ ...hit, bot: bots[hit.bot]! }));
      return { ok: true, value: { rows, summary } };
    },
  );

  listen('data:changed', ({ nouns }) => {
    if (nouns.some((noun) => ['search', 'bot', 'client'].includes(noun))) list.refresh();
  });
  // Names sort by language.
  watch(() => settings.locale, list.refresh);

  return list;
});
