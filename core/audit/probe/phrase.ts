/** A way in which people ask for a person. */
export interface Phrase {
  readonly text: string;
  /** Weak words need a second cue: that a bot understands one proves something, that it does not proves nothing. Strong unless said. */
  readonly strength?: 'weak';
  /** Country where it is said, ISO 3166; everywhere the language is spoken unless said. */
  readonly region?: string;
  /** True for short forms and typing slips. */
  readonly isSlip?: true;
}

/** Languages the battery speaks. */
export const probeLanguages = ['pt', 'es', 'en'] as const;

/** A language of the battery. */
export type ProbeLanguage = (typeof probeLanguages)[number];

/** A phrase that is typed. */
export interface ProbePhrase extends Phrase {
  /** Null for a client's own words, which count in every language. */
  readonly language: ProbeLanguage | null;
}
