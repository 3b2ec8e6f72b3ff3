import type { ProbeLanguage } from '../probe/phrase.ts';

/** What a bot can ask its user for, or to do, before it goes on (PHRASES 5.6). */
export type RequestKind =
  /** Password, token, code, logging in. */
  | 'login'
  /** A document, or what only a document tells. */
  | 'identity'
  | 'money'
  | 'health'
  /** Where the user can be reached: e-mail, phone, address. */
  | 'contact'
  | 'name'
  /** A number or word of the user's dealings: order, contract, city. */
  | 'reference'
  | 'terms'
  | 'survey'
  | 'payment'
  | 'app'
  /** A text that the file does not hold. */
  | 'unreadable';

/** A word for something that a bot can ask for, as it is written in normalised text. */
export interface DataWord {
  readonly kind: RequestKind;
  readonly language: ProbeLanguage;
  /** Pattern without the word borders; every repetition in it is bounded. */
  readonly pattern: string;
  /** True for a number, or a picture of a document, that identifies a person, a card or an account (SEN-01). */
  readonly isNumber?: true;
  /** True where the word has an everyday meaning too: somebody must look. */
  readonly isVague?: true;
  /** What may not follow: with it the word means something else. */
  readonly unless?: RegExp;
}

/** Something that a bot tells its user to do before it goes on, as a whole sentence. */
export interface RequestFrame {
  readonly kind: RequestKind;
  readonly language: ProbeLanguage;
  /** For one sentence of normalised text. */
  readonly pattern: RegExp;
  /** `question` only counts where the sentence asks, `condition` only where it says that nothing goes on without. */
  readonly needs: 'nothing' | 'question' | 'condition';
}
