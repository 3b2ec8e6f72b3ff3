import { fillText } from '#core/model/fill-text.ts';
import { claimValues, instantText, type AppealView } from '../appeal-view.ts';
import type { Section } from '../section.ts';

/** The claim in one paragraph: which policy, which version, what it offers, under which rules. */
export function claimText(view: AppealView): string {
  const { texts, facts, conversations } = view;
  const { lastWellAt, at } = facts.penalty;
  return [
    fillText(texts.claim[facts.kind], claimValues(view)),
    ...(conversations.some(({ kind }) => kind === 'closed') ? [texts.claim.outOfHours] : []),
    ...(lastWellAt === null
      ? []
      : [
          fillText(texts.claim.window, {
            at: instantText(view, at),
            lastWellAt: instantText(view, lastWellAt),
          }),
        ]),
  ].join(' ');
}

/** The claim as a part of the packet. */
export function claimSection(view: AppealView): Section {
  return {
    id: 'claim',
    heading: view.texts.heading.claim,
    pieces: [{ kind: 'text', text: claimText(view) }],
  };
}
