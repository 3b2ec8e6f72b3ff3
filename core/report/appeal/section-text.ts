import type { Turn } from '#core/model/finding.ts';
import { namedBlock } from '../block-name.ts';
import { reportTexts } from '../report-context.ts';
import { visibleLine, visibleParts } from '../visible-text.ts';
import { assumptionText, type AppealView } from './appeal-view.ts';
import type { Piece, Section } from './section.ts';

/** A part of the packet as plain text: what a reader without the pages gets. Unseen characters are named. */
export function sectionText(view: AppealView, { heading, pieces }: Section): string {
  const parts = pieces.map((piece) => pieceText(view, piece));
  return `${[underlined(heading, '='), ...parts].join('\n\n')}\n`;
}

/** A conversation as plain text, with what it takes as given. */
export function conversationText(
  view: AppealView,
  { caption, turns, assumptions, titles }: Extract<Piece, { kind: 'conversation' }>,
): string {
  const { evidence } = reportTexts[view.locale];
  let message = 0;
  const lines = turns.flatMap((turn) => {
    if (turn.from === 'user') {
      message += 1;
      return [`${evidence.user(message)}:`, indented(shown(turn.text)), ''];
    }
    return [...botLines(view, turn, titles), ''];
  });
  return [
    underlined(caption, '-'),
    '',
    ...lines,
    ...(assumptions.length === 0 ? [] : [evidence.assumptions]),
    ...assumptions.map((one) => `- ${assumptionText(view, one)}`),
  ]
    .join('\n')
    .trimEnd();
}

function botLines(
  view: AppealView,
  { block, text, options, handover }: Extract<Turn, { from: 'bot' }>,
  titles: Readonly<Record<string, string>>,
): string[] {
  const { evidence } = reportTexts[view.locale];
  const name = visibleLine(namedBlock(titles, block).title);
  const isSilent = text === '' && options.length === 0 && !handover;
  return [
    isSilent ? `[${name}], ${evidence.silent}` : `[${name}]:`,
    ...(text === '' ? [] : [indented(shown(text))]),
    ...options.map((option) => `    ( ${visibleLine(option)} )`),
    ...(handover ? [`    -> ${evidence.handover}`] : []),
  ];
}

function pieceText(view: AppealView, piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return underlined(piece.text, '-');
    case 'text':
      return shown(piece.text);
    case 'list':
      return piece.items.map((item) => `- ${visibleLine(item)}`).join('\n');
    case 'steps':
      return piece.items.map((item, at) => `${String(at + 1)}. ${visibleLine(item)}`).join('\n');
    case 'facts':
      return piece.rows.map(([name, value]) => `${name}: ${visibleLine(value)}`).join('\n');
    case 'table':
      return [piece.head, ...piece.rows]
        .map((row) => row.map((cell) => visibleLine(cell)).join(' | '))
        .join('\n');
    case 'verbatim':
      return indented(shown(piece.text));
    case 'conversation':
      return conversationText(view, piece);
  }
}

function underlined(text: string, sign: string): string {
  const line = visibleLine(text);
  return `${line}\n${sign.repeat(Math.min(72, Math.max(3, line.length)))}`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

/** Lines stay; what would not be seen is named. */
function shown(text: string): string {
  return visibleParts(text)
    .map((part) => (part.named ? `‹${part.text}›` : part.text))
    .join('');
}
