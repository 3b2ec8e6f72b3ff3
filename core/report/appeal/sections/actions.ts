import { fillText } from '#core/model/fill-text.ts';
import { incidentTaskWords } from '#core/model/incident-words.ts';
import { triageStates } from '#core/model/triage-states.ts';
import { triageWords } from '#core/model/triage-words.ts';
import { visibleLine } from '#core/report/visible-text.ts';
import { instantText, type AppealView } from '../appeal-view.ts';
import type { Piece, Section } from '../section.ts';

/** What was wrong, and everything that was done about it, in the order of time. */
export function actionsSection(view: AppealView): Section {
  const { texts, facts, locale } = view;
  const words = texts.actions;
  const failed = facts.failed.map(({ text }) =>
    fillText(words.failed, { text: visibleLine(text[locale]) }),
  );
  const done = actionsOf(view);
  const pieces: Piece[] = [
    ...(failed.length === 0 ? [] : [{ kind: 'list', items: failed } as const]),
    ...(done.length === 0
      ? [{ kind: 'text', text: words.none } as const]
      : [{ kind: 'list', items: done } as const]),
  ];
  return { id: 'actions', heading: texts.heading.actions, pieces };
}

function actionsOf(view: AppealView): string[] {
  const { texts, facts, locale } = view;
  const words = texts.actions;
  const all: { readonly at: string; readonly text: string }[] = [
    ...facts.publications.map(({ at, isPublicationTime, contentSha256 }) => ({
      at,
      text: fillText(isPublicationTime ? words.published : words.firstSeen, {
        sha: contentSha256.slice(0, 16),
      }),
    })),
    ...facts.tasks.flatMap(({ key, text, doneAt, doneBy }) => {
      const task = key === null ? visibleLine(text) : incidentTaskWords[locale][key];
      const by = visibleLine(doneBy ?? '');
      return doneAt === null ? [] : [{ at: doneAt, text: fillText(words.task, { task, by }) }];
    }),
    ...facts.triages.map(({ at, by, auditId, state, reason }) => {
      const known = triageStates.find((one) => one === state);
      return {
        at,
        text: fillText(words.triage, {
          id: auditId,
          state: known === undefined ? state : triageWords[locale][known],
          by: visibleLine(by),
          reason: visibleLine(reason),
        }).trim(),
      };
    }),
    ...facts.answers.map(({ at, auditId, by, value, says, note }) => ({
      at,
      text: fillText(words.answer, {
        id: auditId,
        by: visibleLine(by),
        value: visibleLine(value ?? says),
        note: visibleLine(note),
      }).trim(),
    })),
  ];
  return all
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, text }) => `${instantText(view, at)}: ${text}`);
}
