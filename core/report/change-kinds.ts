/** What can have become of a finding since the last report, in the order in which it is told. */
export const changeKinds = [
  'new',
  'fixed',
  'recurring',
  'newlyChecked',
  'noLongerChecked',
] as const;

/** What has become of a finding. */
export type ChangeKind = (typeof changeKinds)[number];
