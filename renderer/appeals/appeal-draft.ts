import type { AppealChoices, AppealForm } from '#app/contract/appeal-views.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Paper } from '#core/model/report-form.ts';
import { instantOf } from '#renderer/numbers/local-moment.ts';

/** What somebody has entered for a packet, as the fields hold it. */
export interface AppealDraft {
  /** Null where the client has no bot. */
  botId: string | null;
  /** Local date and time; empty: as the incident has it. */
  penalisedAt: string;
  /** Snapshots that are stated to have been published then and now; {@link unstated} for none. */
  then: string;
  now: string;
  portfolioId: string;
  caseNumber: string;
  agency: string;
  names: readonly string[];
  terms: readonly string[];
  /** What was found and is to be shown all the same. */
  keep: readonly string[];
  locale: Locale;
  paper: Paper;
}

/** No snapshot is stated: the list of choices needs a value that is not empty. */
export const unstated = '-';

/** A draft to begin with, from what is known. */
export function newDraft(
  { bots, portfolioId, caseNumber }: AppealChoices,
  { locale, agency }: { readonly locale: Locale; readonly agency: string },
): AppealDraft {
  return {
    botId: bots[0]?.id ?? null,
    penalisedAt: '',
    then: unstated,
    now: unstated,
    portfolioId: portfolioId ?? '',
    caseNumber: caseNumber ?? '',
    agency,
    names: [],
    terms: [],
    keep: [],
    locale,
    paper: 'A4',
  };
}

/** What is wrong with a draft, by field. `now`: milliseconds since 1970. */
export function draftProblems(
  { penalisedAt, portfolioId }: AppealDraft,
  now: number,
): readonly ('moment' | 'portfolio')[] {
  const moment = instantOf(penalisedAt);
  const id = digitsOf(portfolioId);
  return [
    ...(moment !== null && Date.parse(moment) > now ? (['moment'] as const) : []),
    ...(id !== '' && !/^\d{5,20}$/.test(id) ? (['portfolio'] as const) : []),
  ];
}

/** The form that a draft without problems is sent as. */
export function formOf(incidentId: string, draft: AppealDraft): AppealForm {
  return {
    incidentId,
    botId: draft.botId,
    penalisedAt: instantOf(draft.penalisedAt),
    stated: { then: statedOrNull(draft.then), now: statedOrNull(draft.now) },
    portfolioId: filledOrNull(digitsOf(draft.portfolioId)),
    caseNumber: filledOrNull(draft.caseNumber.trim()),
    locale: draft.locale,
    paper: draft.paper,
    agency: draft.agency.trim(),
    names: [...draft.names],
    terms: [...draft.terms],
    keep: [...draft.keep],
  };
}

/** People copy identifiers with the spaces that a page shows them with. */
function digitsOf(written: string): string {
  return written.replace(/\s/g, '');
}

function filledOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function statedOrNull(snapshotId: string): string | null {
  return snapshotId === unstated ? null : snapshotId;
}
