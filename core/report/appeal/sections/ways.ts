import { namedBlock } from '#core/report/block-name.ts';
import { channelWords } from '#core/model/channel-words.ts';
import { captionOf, type AppealView } from '../appeal-view.ts';
import { standingRun } from '../conversations.ts';
import type { Section } from '../section.ts';

/** Every way to a person, then the conversations, in hours and out of hours. */
export function waysSection(view: AppealView): Section {
  const { texts, locale, facts, conversations } = view;
  const run = standingRun(facts);
  return {
    id: 'ways',
    heading: texts.heading.ways,
    pieces: [
      { kind: 'text', text: texts.ways.lead },
      {
        kind: 'table',
        head: texts.ways.head,
        rows: run.humanPaths.map(({ channel, value, block, messages }) => [
          channelWords[locale][channel],
          value ?? '–',
          namedBlock(run.titles, block).title,
          String(messages),
        ]),
      },
      ...conversations.map((one) => ({
        kind: 'conversation' as const,
        caption: captionOf(view, one),
        turns: one.turns,
        assumptions: one.assumptions,
        titles: run.titles,
      })),
    ],
  };
}
