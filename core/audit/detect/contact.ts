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
  /** `strong`: a plausible number or address. `weak`: somebody must look whether it leads to a person. */
  readonly strength: 'strong' | 'weak';
}
