import type { PeerClock } from '../peer-clock.ts';

/** Says whether a bot has sent more commands within a second of the clock than it may (BLIP_API 4). */
export function perSecondLimit(
  perSecond: number,
  clock: PeerClock,
): (shortName: string) => boolean {
  const counts = new Map<string, { second: number; count: number }>();
  return (shortName) => {
    if (perSecond === Infinity) return false;
    const second = Math.floor(clock.now() / 1000);
    const before = counts.get(shortName);
    const count = before?.second === second ? before.count + 1 : 1;
    counts.set(shortName, { second, count });
    return count > perSecond;
  };
}
