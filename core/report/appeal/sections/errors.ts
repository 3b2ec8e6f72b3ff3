import { instantText, type AppealView } from '../appeal-view.ts';
import type { Piece, Section } from '../section.ts';

/** Errors of Meta's API as they came. */
export function errorsSection(view: AppealView): Section {
  const { texts, facts } = view;
  const heading = texts.heading.errors;
  if (facts.errors.length === 0)
    return { id: 'errors', heading, pieces: [{ kind: 'text', text: texts.errors.none }] };
  const pieces = facts.errors.flatMap(
    ({ observedAt, entity, code, description, solution }): Piece[] => [
      {
        kind: 'heading',
        text: `${instantText(view, observedAt)}, ${entity}${code === null ? '' : `, ${String(code)}`}`,
      },
      { kind: 'verbatim', text: solution === null ? description : `${description}\n${solution}` },
    ],
  );
  return { id: 'errors', heading, pieces: [{ kind: 'text', text: texts.errors.lead }, ...pieces] };
}
