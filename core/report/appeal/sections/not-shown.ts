import { fillText } from '#core/model/fill-text.ts';
import { visibleLine } from '#core/report/visible-text.ts';
import type { AppealView } from '../appeal-view.ts';
import { standingRun, untoldWays } from '../conversations.ts';
import type { Section } from '../section.ts';

/** Everything that a reader may take for shown and is not, one sentence each. */
export function notShown(view: AppealView): string[] {
  const { texts, facts, locale, conversations } = view;
  const words = texts.notShown;
  const client = visibleLine(facts.client);
  const bases = [facts.then, ...(facts.now === null ? [] : [facts.now])].map(
    ({ inForce }) => inForce.basis,
  );
  const late = facts.answers.filter(({ at }) => Date.parse(at) > Date.parse(facts.penalty.at));
  const untold = untoldWays(standingRun(facts), conversations).length;
  const when = (holds: boolean, sentence: string): string[] => (holds ? [sentence] : []);
  return [
    ...when(bases.includes('statement'), fillText(words.statement, { client })),
    ...when(bases.includes('observation'), words.observation),
    ...when(facts.penalty.lastWellAt !== null, words.window),
    ...facts.open.map(({ auditId, text }) =>
      fillText(words.open, { id: auditId, text: visibleLine(text[locale]) }),
    ),
    ...facts.otherFails.map(({ auditId, text }) =>
      fillText(words.otherFail, { id: auditId, text: visibleLine(text[locale]) }),
    ),
    ...when(
      conversations.some(({ assumptions }) => assumptions.length > 0),
      words.assumptions,
    ),
    ...when(late.length > 0, fillText(words.lateAnswers, { count: late.length })),
    ...when(!conversations.some(({ kind }) => kind === 'closed'), words.noClosed),
    ...when(untold > 0, fillText(words.untold, { count: untold })),
    ...when(facts.gaps.length > 0, fillText(words.gaps, { count: facts.gaps.length })),
    ...when(facts.profile === null, words.noProfile),
    ...when(facts.templates === null, words.noTemplates),
    ...when(facts.errors.length === 0, words.noErrors),
    ...words.always,
  ];
}

/** The same as a part of the packet. */
export function notShownSection(view: AppealView): Section {
  return {
    id: 'not-shown',
    heading: view.texts.heading['not-shown'],
    pieces: [{ kind: 'list', items: notShown(view) }],
  };
}
