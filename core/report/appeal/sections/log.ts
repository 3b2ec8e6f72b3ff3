import { fillText } from '#core/model/fill-text.ts';
import {
  filingOutcomeWords,
  filingPlaceWords,
  incidentEntryWords,
} from '#core/model/incident-log-words.ts';
import type { IncidentEntry } from '#core/model/incident.ts';
import { instantText, type AppealView } from '../appeal-view.ts';
import type { Section } from '../section.ts';

/** When the review was requested, by whom and where, and what was answered; then the rest of the incident's log. */
export function logSection(view: AppealView): Section {
  const { texts, facts } = view;
  const filed = facts.log.some(({ kind }) => kind === 'submitted');
  const lines = facts.log
    .filter(({ kind }) => kind === 'opened' || kind === 'submitted' || kind === 'answered')
    .map(
      (entry) => `${instantText(view, entry.filing?.on ?? entry.at)}: ${entryText(view, entry)}`,
    );
  return {
    id: 'log',
    heading: texts.heading.log,
    pieces: [
      ...(filed ? [] : [{ kind: 'text', text: texts.log.none } as const]),
      ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
    ],
  };
}

function entryText(
  { texts, locale }: AppealView,
  { kind, filing, text, by }: IncidentEntry,
): string {
  if (filing === undefined) return incidentEntryWords[locale][kind];
  const values = {
    by: by === '' ? texts.unknown : by,
    where: filingPlaceWords[locale][filing.where],
    case: filing.caseNumber ?? texts.unknown,
    outcome: filing.outcome === null ? texts.unknown : filingOutcomeWords[locale][filing.outcome],
  };
  const said = fillText(kind === 'submitted' ? texts.log.submitted : texts.log.answered, values);
  return text === '' ? said : `${said} “${text}”`;
}
