import type { Channel } from '#core/model/finding.ts';

/** A channel outside the chat that a block names. */
export interface Contact {
  readonly channel: Exclude<Channel, 'in-chat' | 'other-bot'>;
  /** Index of the block that names it. */
  readonly at: number;
  /** The number, address or link as the user reads it. */
  readonly value: string;
  /** The text it was found in. */
  readonly text: string;
  /** Where `value` stands in `text`, as UTF-16 offsets; null where it does not, e.g. the address behind a button. */
  readonly start: number | null;
  readonly end: number | null;
  /**
   * `strong`: a plausible number or address, told to the user as a contact of the company. `weak`: somebody must look
   * whether it leads to a person.
   */
  readonly strength: 'strong' | 'weak';
}
