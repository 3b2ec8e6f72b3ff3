import { defineStore } from 'pinia';
import { shallowReactive } from 'vue';

/**
 * What somebody is typing and has not stored yet, by the place it belongs to. It survives a lock of the workspace, which
 * takes all views away: what was typed is offered again where it was typed. Never a secret.
 */
export const useDrafts = defineStore('drafts', () => {
  const texts = shallowReactive(new Map<string, string>());

  /** What is kept for a place; undefined where there is nothing. */
  function of(place: string): string | undefined {
    return texts.get(place);
  }

  function keep(place: string, text: string): void {
    texts.set(place, text);
  }

  /** It was stored, or given up. */
  function drop(place: string): void {
    texts.delete(place);
  }

  /** Everything that is kept. */
  function all(): { place: string; text: string }[] {
    return [...texts].map(([place, text]) => ({ place, text }));
  }

  /** Forgets everything: there is no workspace any more. */
  function clear(): void {
    texts.clear();
  }

  return { of, keep, drop, all, clear };
});
