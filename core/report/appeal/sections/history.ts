import { fillText } from '#core/model/fill-text.ts';
import { qualityLabel, sendStateWord, statusWord } from '#core/model/quality-words.ts';
import { instantText, type AppealView } from '../appeal-view.ts';
import type { Piece, Section } from '../section.ts';

/** What was seen of the number and when, by which source; spans without a reading stand among the rows as such. */
export function historySection(view: AppealView): Section {
  const { texts, facts, locale } = view;
  const { history } = texts;
  const words = (
    value: string | null,
    word: (value: string, locale: AppealView['locale']) => string,
  ) => (value === null ? '–' : word(value, locale));
  const readings = facts.history.map((one) => ({
    at: one.observedAt,
    row: [
      instantText(view, one.observedAt),
      words(one.quality, qualityLabel),
      words(one.status, statusWord),
      one.limit ?? '–',
      words(one.canSend, sendStateWord),
      [
        history.source[one.source],
        ...(one.repeats > 0 ? [fillText(history.repeats, { count: one.repeats })] : []),
        ...(one.reason === null ? [] : [`“${one.reason}”`]),
      ].join('; '),
    ],
  }));
  const gaps = facts.gaps.map(({ from, to }) => ({
    at: from,
    row: [
      instantText(view, from),
      ...['–', '–', '–', '–'],
      fillText(history.gap, { to: instantText(view, to) }),
    ],
  }));
  const rows = [...readings, ...gaps]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ row }) => row);
  const pieces: Piece[] =
    rows.length === 0
      ? [{ kind: 'text', text: history.none }]
      : [{ kind: 'table', head: history.head, rows }];
  if (facts.events.length > 0)
    pieces.push(
      { kind: 'heading', text: history.events },
      {
        kind: 'table',
        head: history.eventHead,
        rows: facts.events.map(({ at, event, reason, expiresAt }) => [
          instantText(view, at),
          expiresAt === null
            ? event
            : `${event} (${fillText(history.expires, { at: instantText(view, expiresAt) })})`,
          reason ?? texts.unknown,
        ]),
      },
    );
  return { id: 'history', heading: texts.heading.history, pieces };
}
