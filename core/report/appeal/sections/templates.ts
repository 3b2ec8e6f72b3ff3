import { qualityLabel } from '#core/model/quality-words.ts';
import type { AppealView } from '../appeal-view.ts';
import type { Section } from '../section.ts';

/** Templates that are paused, rejected or badly rated. */
export function templatesSection({ texts, facts, locale }: AppealView): Section {
  const words = texts.templates;
  const heading = texts.heading.templates;
  const { templates } = facts;
  if (templates === null || templates.length === 0) {
    const text = templates === null ? words.notRead : words.none;
    return { id: 'templates', heading, pieces: [{ kind: 'text', text }] };
  }
  return {
    id: 'templates',
    heading,
    pieces: [
      {
        kind: 'table',
        head: words.head,
        rows: templates.map((one) => [
          one.language === null ? one.name : `${one.name} (${one.language})`,
          one.category,
          one.rejectedReason === null ? one.status : `${one.status}: ${one.rejectedReason}`,
          qualityLabel(one.quality, locale),
          one.body ?? texts.unknown,
        ]),
      },
    ],
  };
}
