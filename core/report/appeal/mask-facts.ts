import type { AppealFacts } from '#core/model/appeal.ts';
import { detect } from './mask/detectors.ts';
import { foldText } from './mask/folded-text.ts';
import { Masker, type MaskedItem, type MaskedOriginal, type MaskOptions } from './mask/masker.ts';
import { maskValues } from './mask/mask-values.ts';
import type { SectionId } from './section.ts';

/** What a user adds to the detectors; the client's own channels are found in the facts themselves. */
export interface AppealMasking extends Pick<MaskOptions, 'names' | 'terms' | 'proofSalt'> {
  /** What was found and is to be shown all the same, as it is written. */
  readonly keep: readonly string[];
}

/** The part of the packet that each fact is shown in; the cover where it stands in several. */
const places: Readonly<Record<keyof AppealFacts, SectionId | 'cover'>> = {
  kind: 'cover',
  asOf: 'cover',
  timeZone: 'cover',
  appVersion: 'cover',
  client: 'cover',
  agency: 'cover',
  bot: 'cover',
  ruleset: 'cover',
  subject: 'identifiers',
  penalty: 'identifiers',
  then: 'flow',
  now: 'flow',
  failed: 'actions',
  open: 'not-shown',
  otherFails: 'not-shown',
  answers: 'actions',
  history: 'history',
  gaps: 'history',
  events: 'history',
  profile: 'profile',
  templates: 'templates',
  errors: 'errors',
  readFrom: 'errors',
  publications: 'actions',
  tasks: 'actions',
  triages: 'actions',
  log: 'log',
  steps: 'steps',
};

/**
 * The facts with personal data replaced by words, before anything is written or drawn from them, and what was replaced.
 * Counts are those of the facts: one conversation of the audit may stand in several of its findings.
 */
export function maskFacts(
  facts: AppealFacts,
  masking: AppealMasking,
): {
  readonly facts: AppealFacts;
  readonly masked: readonly MaskedItem[];
  readonly originals: readonly MaskedOriginal[];
} {
  const { keep, ...rest } = masking;
  const masker = new Masker({ ...rest, kept: [...keptValues(facts), ...keep] });
  const masked: Record<string, unknown> = {};
  for (const [name, place] of Object.entries(places)) {
    const value = facts[name as keyof AppealFacts];
    if (name === 'then' || name === 'now') {
      const version = value as AppealFacts['now'];
      masked[name] =
        version === null
          ? null
          : {
              ...maskValues({ ...version, run: null }, masker, 'flow'),
              run: maskValues(version.run, masker, 'ways'),
            };
    } else masked[name] = maskValues(value, masker, place);
  }
  return {
    facts: masked as unknown as AppealFacts,
    masked: masker.list(),
    originals: masker.originals(),
  };
}

/** The client's own contact channels and the identifiers of the case (see {@link MaskOptions}). */
export function keptValues({ subject, profile, then, now }: AppealFacts): string[] {
  const { portfolioId, wabaId, phoneNumberId, phone, caseNumber } = subject;
  const shown =
    profile === null
      ? []
      : [profile.about, profile.description, profile.address, profile.email, ...profile.websites];
  const told = [then, ...(now === null ? [] : [now])].flatMap(({ run }) =>
    run.humanPaths.map(({ value }) => value),
  );
  const channels = [...shown, ...told].flatMap((text) => {
    if (text === null) return [];
    const folded = foldText(text).text;
    const found = detect(folded).filter(({ kind }) => kind === 'phone' || kind === 'email');
    return [text, ...found.map(({ start, end }) => folded.slice(start, end))];
  });
  return [portfolioId, wabaId, phoneNumberId, phone, caseNumber, ...channels].filter(
    (value) => value !== null && value.trim() !== '',
  ) as string[];
}
