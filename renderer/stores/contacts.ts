import { defineStore } from 'pinia';
import { watch } from 'vue';
import { everyContact, mostHits, type ContactQuery } from '#app/contract/search-query.ts';
import type { ContactPage, ContactRow } from '#app/contract/search-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createPagedList } from './paged-list.ts';
import { useSettings } from './settings.ts';

/** Phones, e-mail addresses, hosts of links and opening hours that the bots name. */
export const useContacts = defineStore('contacts', () => {
  const settings = useSettings();
  const list = createPagedList<ContactQuery, ContactRow, Omit<ContactPage, 'rows'>>(
    everyContact,
    mostHits,
    async (query, offset, limit) => {
      const { locale } = settings;
      const answer = await ask((host) => host.contact.list({ query, offset, limit, locale }));
      if (!answer.ok) return answer;
      const { rows, ...summary } = answer.value;
      return { ok: true, value: { rows, summary } };
    },
  );

  listen('data:changed', ({ nouns }) => {
    if (nouns.some((noun) => ['search', 'bot', 'client'].includes(noun))) list.refresh();
  });
  watch(() => settings.locale, list.refresh);

  return list;
});
