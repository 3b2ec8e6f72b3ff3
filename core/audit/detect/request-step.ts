import type { Reply } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';

/** What the answer to one reply means for somebody who looks for a person. */
export type Step =
  /** Handed over, or told a plausible number or address. */
  | 'person'
  /** Something that somebody must look at: another bot, a form, a target that only a variable names. */
  | 'maybe'
  /** The bot goes on towards a person. */
  | 'moved'
  /** The bot asks again. */
  | 'again'
  /** Back at the start, or where no person is. */
  | 'lost';

/** What becomes of somebody who refuses, over and over (POLICY, FAQ 2). */
export type Refusal =
  /** They come to a person, are told another channel, or the bot goes on without. */
  | 'answered'
  /** Asked again and again, or thrown back to the start. */
  | 'stuck'
  /** It hangs on what the file does not show. */
  | 'open';

/** What becomes of a refusal, with the messages of one who was not helped. */
export interface RefusalResult {
  readonly outcome: Refusal;
  readonly exchanges: readonly { readonly message: Message; readonly reply: Reply }[];
}
