// Without schemas: the window builds its tables and needs no schema library.

/** What a list of ratings can be copied and written with, in the order of its cells. */
export const qualityColumns = [
  'client',
  'bot',
  'phone',
  'name',
  'quality',
  'since',
  'week',
  'month',
  'status',
  'limit',
  'nameStatus',
  'incident',
  'deadline',
  'observed',
  'source',
] as const;

/** A column of a list of ratings. */
export type QualityColumn = (typeof qualityColumns)[number];

/** Rows of a list over all clients that cross to the window at once. */
export const mostListRows = 200;

/** Numbers whose strips are asked for at once: more than a window shows. */
export const mostStrips = 60;

/** Numbers that are copied or written at once. */
export const mostNumbers = 10_000;

/** How far a case has come: `none` was closed without an appeal. */
export const caseStates = ['to-build', 'built', 'submitted', 'answered', 'none'] as const;
