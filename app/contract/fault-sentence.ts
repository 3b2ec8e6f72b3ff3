import type { Localized } from '#core/model/locale.ts';

/** What an expected fault means for a script: the input is unusable (2), or something around it broke (3). */
type ExitStatus = 2 | 3;

/** What is said about a fault. */
export interface FaultText {
  readonly exit: ExitStatus;
  /** What happened, what is safe, what to do. `{name}` is filled from the fault's details. */
  readonly text: Localized;
}
