import type { WalkStep } from './graph-world.ts';

const day = 86_400_000;

/**
 * How a number falls for low quality. Until 2025-10-06 it was flagged, and after seven days connected again with a
 * lower limit; since then the rating falls alone (WHATSAPP 2.4).
 */
export function fallOfQuality(rule: 'historic' | 'present'): readonly WalkStep[] {
  const warned: WalkStep = { afterMs: 0, set: { qualityRating: 'YELLOW' } };
  return rule === 'present'
    ? [warned, { afterMs: day, set: { qualityRating: 'RED' } }]
    : [
        warned,
        { afterMs: day, set: { qualityRating: 'RED', status: 'FLAGGED' } },
        { afterMs: 8 * day, set: { status: 'CONNECTED', limitTier: 'TIER_250' } },
      ];
}
