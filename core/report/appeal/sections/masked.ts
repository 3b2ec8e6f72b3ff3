import { fillText } from '#core/model/fill-text.ts';
import type { AppealView } from '../appeal-view.ts';
import { maskingRules } from '../mask/detectors.ts';
import { sectionIds, type Section } from '../section.ts';

/** What was masked: kind, place and count, never the value. */
export function maskedSection({ texts, masked }: AppealView): Section {
  const words = texts.masked;
  const heading = texts.heading.masked;
  const place = (where: string): string => {
    const part = sectionIds.find((id) => id === where);
    return part === undefined ? words.cover : texts.heading[part];
  };
  return {
    id: 'masked',
    heading,
    pieces: [
      { kind: 'text', text: fillText(words.lead, { rules: maskingRules }) },
      masked.length === 0
        ? { kind: 'text', text: words.none }
        : {
            kind: 'table',
            head: words.head,
            rows: masked.map(({ kind, number, where, count }) => [
              `${words.kind[kind]} ${String(number)}`,
              place(where),
              String(count),
            ]),
          },
    ],
  };
}
