/** Parts of a client's page, as its address names them. */
export const clientParts = [
  'bots',
  'numbers',
  'connections',
  'schedule',
  'incidents',
  'audits',
  'about',
] as const;

/** A part of a client's page. */
export type ClientPart = (typeof clientParts)[number];
