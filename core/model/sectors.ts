/** Lines of business that change what the law or the policy asks of a bot. Apart from the schemas: the window needs them. */
export const sectors = [
  'general',
  'air-transport',
  'banking',
  'cards',
  'energy',
  'health-plan',
  'healthcare',
  'insurance',
  'telecom',
  'pay-tv',
  'water',
  'bus-transport',
  'postal',
  'media',
  'public-service',
] as const;

/** A client's line of business. */
export type Sector = (typeof sectors)[number];
