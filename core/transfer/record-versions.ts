import type { BundleLine, BundleRecord } from '#core/model/bundle.ts';
import type { MergeSubject } from '#core/model/bundle-limits.ts';
import type { MergeItem } from './merge-plan.ts';
import type { Version, VersionPair } from './merge-versions.ts';
import { textOf } from './same-value.ts';
import { shownValue, type ShownValue } from './shown-value.ts';
import { linesOf, type Names } from './side-lines.ts';

/** How lines of one kind are versions of something. */
export interface VersionedKind {
  readonly about: MergeSubject;
  readonly versions: (records: readonly BundleRecord[]) => Version<BundleRecord>[];
  readonly item: (pair: VersionPair<BundleRecord>) => MergeItem;
}

/** Answers: one for each question of a bot. */
export function answerVersions(names: Names): VersionedKind {
  return kindOf('answer', {
    id: ({ id }) => id,
    key: ({ botId, answer: { auditId, variant, subject } }) => [botId, auditId, variant, subject],
    says: ({ answer: { says, value, until, note } }) => ({ says, value, until, note }),
    subject: ({ botId, answer: { auditId, subject } }) => [names.bot(botId), auditId, subject],
    shown: ({ answer: { says, value, note } }) => [value ?? says, note],
  });
}

/** Decisions: one for each thing that was found in a bot. */
export function triageVersions(names: Names): VersionedKind {
  return kindOf('triage', {
    id: ({ id }) => id,
    key: ({ botId, triage: { occurrence } }) => [botId, occurrence],
    says: ({ triage: { state, reason, until } }) => ({ state, reason, until }),
    subject: ({ botId, triage: { occurrence } }) => [
      names.bot(botId),
      occurrence.auditId,
      occurrence.title ?? '',
    ],
    shown: ({ triage: { state, reason } }) => [state, reason],
  });
}

/** Texts in reports: one for each thing they speak of. */
export function noteVersions(names: Names): VersionedKind {
  return kindOf('note', {
    id: ({ id }) => id,
    key: ({ note: { about } }) => [about],
    says: ({ note: { text } }) => ({ text }),
    subject: ({ note: { about } }) =>
      about.kind === 'summary' ? [about.kind] : [names.bot(about.botId), about.auditId, about.kind],
    shown: ({ note: { text } }) => [text],
  });
}

interface Reading<Line> {
  readonly id: (line: Line) => string;
  readonly key: (line: Line) => readonly unknown[];
  readonly says: (line: Line) => unknown;
  readonly subject: (line: Line) => readonly string[];
  /** What it says in short; the first is a word of the program. */
  readonly shown: (line: Line) => readonly string[];
}

function kindOf<K extends 'answer' | 'triage' | 'note'>(
  kind: K,
  { id: idOf, key, says, subject, shown }: Reading<BundleLine<K>>,
): VersionedKind {
  const read = (line: BundleRecord | null): ShownValue =>
    line === null
      ? null
      : shownValue(
          shown(line as BundleLine<K>)
            .filter((part) => part !== '')
            .join(' · '),
        );
  return {
    about: kind,
    versions: (records) =>
      linesOf(records, kind).map((line) => ({
        ...{ id: idOf(line), key: textOf(key(line)), says: says(line), line },
      })),
    item: ({ id, mine, theirs }) => ({
      key: `${kind}:${id}`,
      about: kind,
      subject: subject(theirs as BundleLine<K>).filter((part) => part !== ''),
      field: '',
      mine: read(mine),
      theirs: read(theirs),
    }),
  };
}
