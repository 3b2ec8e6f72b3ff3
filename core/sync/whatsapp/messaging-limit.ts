const tiers: Readonly<Record<string, string>> = {
  '-1': 'TIER_UNLIMITED',
  '50': 'TIER_50',
  '250': 'TIER_250',
  '1000': 'TIER_1K',
  '2000': 'TIER_2K',
  '10000': 'TIER_10K',
  '100000': 'TIER_100K',
};

/**
 * A messaging limit as Meta's tier: webhooks write it as a number (-1 for none) or as the tier (WHATSAPP 3). Words
 * that no documentation names are kept, in upper case; null for nothing.
 */
export function messagingLimit(told: unknown): string | null {
  if (typeof told !== 'string' && typeof told !== 'number') return null;
  const word = String(told).trim().toUpperCase();
  if (word === '') return null;
  return Object.hasOwn(tiers, word) ? tiers[word]! : word;
}
