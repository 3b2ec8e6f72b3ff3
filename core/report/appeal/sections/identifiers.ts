import { incidentKindWords, incidentValueWord } from '#core/model/incident-words.ts';
import { phoneText } from '#core/model/phone-text.ts';
import { instantText, type AppealView } from '../appeal-view.ts';
import type { Section } from '../section.ts';

/** Portfolio, account, number and case, and the penalty as it was seen. */
export function identifiersSection(view: AppealView): Section {
  const { texts, facts, locale } = view;
  const { subject, penalty } = facts;
  const words = texts.identifiers;
  const value = (said: string | null): string => said ?? texts.unknown;
  const state = (said: string | null): string =>
    said === null ? texts.unknown : `${incidentValueWord(penalty.kind, said, locale)} (${said})`;
  return {
    id: 'identifiers',
    heading: texts.heading.identifiers,
    pieces: [
      {
        kind: 'facts',
        rows: [
          [words.client, facts.client],
          [words.portfolio, value(subject.portfolioId)],
          [words.account, value(subject.wabaId)],
          [words.accountName, value(subject.accountName)],
          [
            words.number,
            subject.phone === null
              ? texts.unknown
              : `${phoneText(subject.phone)} (${subject.phone})`,
          ],
          [words.numberId, value(subject.phoneNumberId)],
          [words.name, value(subject.displayName)],
          [words.case, value(subject.caseNumber)],
          [words.penalty, incidentKindWords[locale][penalty.kind]],
          [
            penalty.lastWellAt === null ? words.penalisedAt : words.seenAt,
            instantText(view, penalty.at),
          ],
          ...(penalty.lastWellAt === null
            ? []
            : [[words.lastWellAt, instantText(view, penalty.lastWellAt)] as const]),
          [words.before, state(penalty.before)],
          [words.after, state(penalty.after)],
          [words.source, texts.history.source[penalty.source]],
          [words.reason, value(penalty.reason)],
        ],
      },
    ],
  };
}
