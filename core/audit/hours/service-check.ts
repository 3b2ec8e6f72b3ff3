import type { ServiceBranch } from './service-branch.ts';
import type { ServiceAsk } from './service-tests.ts';

/** A block whose exits depend on whether the service is open, an agent is free, or there is a queue. */
export interface ServiceCheck {
  /** Index of the block. */
  readonly at: number;
  readonly asks: ServiceAsk;
  /** The variable it tests. */
  readonly name: string;
  readonly isSure: boolean;
  /** It only asks about days off. */
  readonly isHoliday: boolean;
  /** A hand-over follows with few questions in between: the check is for it. */
  readonly isNear: boolean;
  /** Ways on when the service is closed, nobody is free, or there is a queue. */
  readonly closed: readonly ServiceBranch[];
  /** Ways on when it is open. */
  readonly open: readonly ServiceBranch[];
  /**
   * `clear`: it is known which exits are which; `unclear`: all of them lead to a person, or none, and no text tells
   * them apart; `untried`: no conversation was found that comes here.
   */
  readonly state: 'clear' | 'unclear' | 'untried';
}
