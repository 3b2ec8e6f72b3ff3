/** What a person can make of a finding. Apart from the schemas, so that the window needs no schema library. */
export const triageStates = [
  'open',
  'in-progress',
  'fixed',
  'accepted-risk',
  'false-alarm',
] as const;

/** What a person made of a finding. */
export type TriageState = (typeof triageStates)[number];
