import type { BundleCounts } from '#app/contract/transfer-views.ts';
import type { BundleKind } from '#core/model/bundle-limits.ts';

/** Kinds that tell what was seen at one moment. */
export const sightKinds = [
  'seen-number',
  'seen-account',
  'seen-bot',
  'bot-facts',
  'profile',
  'templates',
  'event',
] as const satisfies readonly BundleKind[];

/** How much there is, as people count it, of lines by their kinds. */
export function bundleCounts(count: (kind: BundleKind) => number): BundleCounts {
  const sum = (...kinds: readonly BundleKind[]): number =>
    kinds.reduce((all, kind) => all + count(kind), 0);
  return {
    bots: count('bot'),
    numbers: count('number'),
    flows: count('snapshot'),
    runs: count('run'),
    sights: sum(...sightKinds),
    decisions: sum('answer', 'triage', 'note', 'talk'),
    incidents: count('incident'),
  };
}
