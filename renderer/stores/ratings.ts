import { defineStore } from 'pinia';
import { reactive, ref, shallowRef } from 'vue';
import { mostListRows, mostStrips } from '#app/contract/quality-columns.ts';
import type { QualityPage, QualityRow, RatingTrack } from '#app/contract/quality-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { readAllPages } from './all-pages.ts';
import type { Noun } from './keyed-mirror.ts';
import { createShownMirror } from './shown-mirror.ts';

/** What changes the ratings of a list. */
const nouns: readonly Noun[] = ['number', 'client', 'bot', 'incident', 'credential'];

/**
 * The ratings of all clients. Rows come page by page; how a rating moved is read for the rows that somebody sees, since
 * that looks at thousands of observations each.
 */
export const useRatings = defineStore('ratings', () => {
  const chosen = ref<ReadonlySet<string>>(new Set());
  const tracks = reactive(new Map<string, RatingTrack>());
  const trackFault = shallowRef(false);
  const mirror = createShownMirror<QualityPage>(nouns, () =>
    readAllPages<QualityRow, QualityPage>(mostListRows, (span) =>
      ask((host) => host.quality.list(span)),
    ),
  );
  let wanted = new Set<string>();
  /** Rows in sight: they are read again when something changed. */
  let seen = new Set<string>();
  let turn = 0;

  /** Asks for a number's track once everything that is drawn now has asked. */
  function want(numberId: string): void {
    seen.add(numberId);
    if (tracks.has(numberId) || wanted.has(numberId)) return;
    wanted.add(numberId);
    if (wanted.size === 1) queueMicrotask(() => void readTracks());
  }

  /** The row is out of sight. */
  function leave(numberId: string): void {
    seen.delete(numberId);
  }

  async function readTracks(): Promise<void> {
    const mine = turn;
    const all = [...wanted];
    wanted = new Set();
    for (let at = 0; at < all.length; at += mostStrips) {
      const numbers = all.slice(at, at + mostStrips);
      const answer = await ask((host) => host.quality.tracks({ numbers }));
      if (mine !== turn) return;
      trackFault.value = !answer.ok;
      if (!answer.ok) return;
      for (const track of answer.value) tracks.set(track.numberId, track);
    }
  }

  listen('data:changed', (changed) => {
    if (!mirror.isShown.value || !changed.nouns.some((noun) => nouns.includes(noun))) return;
    turn += 1;
    wanted = new Set(seen);
    if (wanted.size > 0) void readTracks();
  });

  /** Shows them, read anew. */
  async function show(): Promise<void> {
    turn += 1;
    tracks.clear();
    await mirror.show();
  }

  /** Nobody looks any more; what was read stays until the next look. */
  function hide(): void {
    mirror.hide();
    seen = new Set();
  }

  /** Forgets everything, and any answer still under way. */
  function clear(): void {
    turn += 1;
    seen = new Set();
    wanted = new Set();
    tracks.clear();
    chosen.value = new Set();
    mirror.clear();
  }

  return { ...mirror, chosen, tracks, trackFault, want, leave, show, hide, clear };
});
