import { fillText } from '#core/model/fill-text.ts';
import type { AppealView } from '../appeal-view.ts';
import type { Section } from '../section.ts';

/** How the review is requested (WHATSAPP 5.3), with the day on which somebody last saw these steps. */
export function stepsSection({ texts, facts, format }: AppealView): Section {
  const { confirmedOn, by } = facts.steps;
  const day = format.clauseDate(confirmedOn);
  const confirmed =
    by === null
      ? fillText(texts.steps.confirmedByDocument, { day })
      : fillText(texts.steps.confirmed, { day, by });
  return {
    id: 'steps',
    heading: texts.heading.steps,
    pieces: [
      { kind: 'text', text: texts.steps.lead },
      { kind: 'steps', items: texts.steps.list },
      { kind: 'text', text: `${confirmed} ${texts.steps.window}` },
    ],
  };
}
