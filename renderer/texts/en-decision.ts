import { triageWords } from '#core/model/triage-words.ts';
import type { DecisionTexts } from './shape.ts';

/** Texts about answers to questions and triage of findings in English. */
export const enDecision: DecisionTexts = {
  decision: {
    answered: 'Answer stored; the flow was audited again.',
    takenBack: 'Answer taken back; the question is open again.',
    takeBack: 'Take the answer back',
    giveValue: 'Answer',
    value: 'Answer',
    by: 'Your name',
    byMissing: 'Say who answers: the name is printed in the report.',
    note: 'Note (optional)',
    noteMissing: 'Give the reason.',
    valueMissing: 'Write the answer.',
    untilLabel: 'Counts for',
    saidBy: 'by {by} on {day}',
    saidUntil: 'Counts until {day}.',
    verb: 'Store and audit',
    until: {
      '3': '3 months',
      '6': '6 months',
      '12': '1 year',
      none: 'no end',
    },
    says: {
      yes: 'Yes',
      no: 'No',
    },
    title: {
      yes: 'Answer “yes”',
      no: 'Answer “no”',
    },
  },
  triage: {
    label: 'Triage',
    title: 'Mark as “{state}”',
    intro:
      'The decision counts for this finding even if the block is renamed or moved, and appears in the report.',
    verb: 'Store',
    reason: 'Reason',
    reasonOptional: 'Reason (optional)',
    stored: 'Triage stored.',
    by: '{state}, by {by} on {day}',
    until: 'Until {day}.',
    partly: 'Only some blocks of this finding have this decision.',
    state: triageWords.en,
  },
};
