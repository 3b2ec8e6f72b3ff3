import { defineStore } from 'pinia';
import { shallowReactive } from 'vue';
import type { ClientFields } from '#renderer/client/client-fields.ts';

/**
 * What somebody is changing about clients and has not saved, by client. It stays when the page is left, and while the
 * workspace is locked: of a client that is only what was typed here, and it would be lost otherwise.
 */
export const useClientDrafts = defineStore('client-drafts', () => {
  const drafts = shallowReactive(new Map<string, Partial<ClientFields>>());

  /** A client's changed fields; none where nothing is unsaved. */
  function of(clientId: string): Partial<ClientFields> {
    return drafts.get(clientId) ?? {};
  }

  /** Keeps these changed fields and no others. */
  function keep(clientId: string, changed: Partial<ClientFields>): void {
    if (Object.keys(changed).length === 0) drafts.delete(clientId);
    else drafts.set(clientId, changed);
  }

  /** Forgets everything: there is no workspace any more. */
  function clear(): void {
    drafts.clear();
  }

  return { drafts, of, keep, clear };
});
