import type { Condition, InputValidation } from '#core/model/flow.ts';

/** A test that a run puts to the user's message. */
export type MessageTest = Condition | InputValidation;

/** Follows what a run makes of the user's message: messages that it treats alike lead the same way. */
export interface Watch {
  /** A condition or a validation was decided by the message's own text; null: it could not be. */
  tested(test: MessageTest, result: boolean | null): void;
  /** Something made of the text, such as its length, decided: what follows holds for this message alone. */
  derived(): void;
  /** What the bot shows where it repeats words that the user typed, now or before. */
  repeated(words: string): string;
}
