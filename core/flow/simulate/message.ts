/** A user's message. `empty` is the event after silence; `media` is anything that is no text. */
export interface Message {
  readonly text: string;
  readonly kind: 'text' | 'empty' | 'media';
  /** Name of the intent the platform finds, null for none; not given when nobody knows. */
  readonly intent?: string | null;
}
