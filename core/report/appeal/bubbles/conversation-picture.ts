import type { Turn } from '#core/model/finding.ts';
import { namedBlock } from '#core/report/block-name.ts';
import { shortened, visibleLine, visibleParts } from '#core/report/visible-text.ts';
import { drawLine, px } from './draw-text.ts';
import { charactersOf, widthOf } from './measure.ts';
import { wrapped } from './wrap.ts';

/** A conversation to draw. */
export interface PictureRequest {
  /** What it shows, at its head. */
  readonly title: string;
  /** What was taken as given, one sentence each. */
  readonly notes: readonly string[];
  readonly turns: readonly Turn[];
  /** Titles of blocks by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly words: PictureWords;
}

/** Words of the drawing in its language. */
export interface PictureWords {
  readonly user: (message: number) => string;
  readonly silent: string;
  readonly handover: string;
  /** What stands for the rest of a long text. */
  readonly more: (characters: number) => string;
  readonly page: (page: number, pages: number) => string;
}

const width = 760;
const margin = 32;
const bubbleWidth = 520;
const padding = 16;
const size = 17;
const line = 25;
const small = 13;
/** Pages end at a turn once they are as long as this; a picture that is longer is read by nobody. */
const pageHeight = 1500;
/** Lines of one bubble and choices of one menu that are drawn; the text file holds all. */
const mostLines = 36;
const mostOptions = 24;

/** Greys and one dark green: who speaks is told by side, name and outline, so that a grey print tells it too. */
const colour = {
  ink: '#1c262b',
  muted: '#55636a',
  line: '#9fb0b5',
  user: '#dfe9e9',
  accent: '#0b5a61',
} as const;

/** No line of a bubble holds more characters than this, whatever they are. */
const lineLength = 160;

/** Something that stands below what came before it. */
interface Item {
  readonly height: number;
  readonly draw: (top: number) => string;
  /** True where it says nothing without what stands below it, such as a speaker's name. */
  readonly isHead?: boolean;
}

/**
 * The conversation as chat bubbles: one SVG for each page. Pure, and the same input gives the same bytes. Unseen characters are named,
 * those that the type lacks are boxes.
 */
export function conversationPictures(request: PictureRequest): string[] {
  const pages: Item[][] = [];
  let used = Number.POSITIVE_INFINITY;
  const all = [...turnItems(request), ...request.notes.flatMap(noteItem)];
  for (const [at, item] of all.entries()) {
    const below = item.isHead === true ? (all[at + 1]?.height ?? 0) : 0;
    if (used + item.height + below > pageHeight) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(item);
    used += item.height;
  }
  return (pages.length === 0 ? [[]] : pages).map((items, at, { length }) =>
    page(request, items, at, length),
  );
}

function page(
  { title, words }: PictureRequest,
  items: readonly Item[],
  at: number,
  pages: number,
): string {
  const heading = pages === 1 ? title : `${title} (${words.page(at + 1, pages)})`;
  const lines = wrapped(
    shortened(heading, 4 * lineLength),
    (width - 2 * margin) / 19,
    'strong',
  ).slice(0, 4);
  let y = margin + 6;
  let body = '';
  for (const text of lines) {
    y += 26;
    body += drawLine(text, { x: margin, y: y - 7, size: 19 }, 'strong', colour.ink);
  }
  y += 10;
  body += `<path d="M${px(margin)} ${px(y)}H${px(width - margin)}" stroke="${colour.line}"/>`;
  y += 18;
  for (const item of items) {
    body += item.draw(y);
    y += item.height;
  }
  const height = Math.ceil(y + margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"><rect width="${String(width)}" height="${String(height)}" fill="#fff"/>${body}</svg>\n`;
}

function turnItems({ turns, titles, words }: PictureRequest): Item[] {
  let message = 0;
  return turns.flatMap((turn): Item[] => {
    if (turn.from === 'user') {
      message += 1;
      const lines = bubbleLines(turn.text === '' ? '…' : turn.text, words);
      return [speaker(words.user(message), true), bubble(lines, true), gap(14)];
    }
    const name = visibleLine(namedBlock(titles, turn.block).title);
    const isSilent = turn.text === '' && turn.options.length === 0 && !turn.handover;
    const options = turn.options.slice(0, mostOptions);
    const left = turn.options.length - options.length;
    return [
      speaker(isSilent ? `${name}, ${words.silent}` : name, false),
      ...(turn.text === '' ? [] : [bubble(bubbleLines(turn.text, words), false)]),
      ...options.map((option) => choice(option)),
      ...(left === 0 ? [] : [speaker(words.more(left), false)]),
      ...(turn.handover ? [handover(words.handover)] : []),
      gap(14),
    ];
  });
}

function bubbleLines(text: string, words: PictureWords): string[] {
  const seen = visibleParts(text)
    .map((part) => (part.named ? `‹${part.text}›` : part.text))
    .join('');
  // No more is laid out than can be drawn: a line holds fewer characters than this.
  const characters = charactersOf(seen.slice(0, mostLines * lineLength));
  const lines = wrapped(characters.join(''), (bubbleWidth - 2 * padding) / size, 'regular');
  if (lines.length <= mostLines) return lines;
  const shown = lines.slice(0, mostLines - 1);
  const drawn = shown.reduce((sum, one) => sum + one.length, 0);
  return [...shown, words.more(Math.max(1, seen.length - drawn))];
}

function gap(height: number): Item {
  return { height, draw: () => '' };
}

/** Who speaks, cut to one line. */
function speaker(name: string, isUser: boolean): Item {
  const text = wrapped(shortened(name, lineLength), bubbleWidth / small, 'regular');
  const shown = text.length > 1 ? `${text[0] ?? ''}…` : (text[0] ?? '');
  const x = isUser ? width - margin - widthOf(shown, 'regular') * small - 4 : margin + 4;
  return {
    height: 21,
    isHead: true,
    draw: (top) => drawLine(shown, { x, y: top + 14, size: small }, 'regular', colour.muted),
  };
}

function bubble(lines: readonly string[], isUser: boolean): Item {
  const widest = Math.max(...lines.map((text) => widthOf(text, 'regular'))) * size;
  const w = Math.min(bubbleWidth, Math.max(48, widest + 2 * padding));
  const h = lines.length * line + 18;
  const x = isUser ? width - margin - w : margin;
  return {
    height: h + 4,
    draw: (top) =>
      box(x, top, w, h, isUser ? colour.user : '#fff') +
      lines
        .map((text, at) =>
          drawLine(
            text,
            { x: x + padding, y: top + 9 + at * line + 18, size },
            'regular',
            colour.ink,
          ),
        )
        .join(''),
  };
}

/** A button or a row of a list. */
function choice(label: string): Item {
  const lines = wrapped(
    shortened(label, 3 * lineLength),
    (bubbleWidth - 4 * padding) / 15,
    'strong',
  ).slice(0, 3);
  const widest = Math.max(...lines.map((text) => widthOf(text, 'strong'))) * 15;
  const [w, h] = [Math.max(60, widest + 2 * padding), lines.length * 21 + 13];
  return {
    height: h + 5,
    draw: (top) =>
      box(margin, top + 2, w, h, '#fff') +
      lines
        .map((text, at) =>
          drawLine(
            text,
            { x: margin + padding, y: top + 22 + at * 21, size: 15 },
            'strong',
            colour.accent,
          ),
        )
        .join(''),
  };
}

function handover(words: string): Item {
  const lines = wrapped(words, (width - 2 * margin - 28) / 15, 'strong');
  return {
    height: lines.length * 22 + 6,
    draw: (top) =>
      `<path d="M${px(margin + 4)} ${px(top + 11)}h12m-5 -5l5 5l-5 5" fill="none" stroke="${colour.accent}" stroke-width="2"/>` +
      lines
        .map((text, at) =>
          drawLine(
            text,
            { x: margin + 26, y: top + 16 + at * 22, size: 15 },
            'strong',
            colour.accent,
          ),
        )
        .join(''),
  };
}

function noteItem(note: string): Item[] {
  const lines = wrapped(
    shortened(note, 8 * lineLength),
    (width - 2 * margin) / small,
    'regular',
  ).slice(0, 8);
  return [
    {
      height: lines.length * 19 + 5,
      draw: (top) =>
        lines
          .map((text, at) =>
            drawLine(
              text,
              { x: margin, y: top + 14 + at * 19, size: small },
              'regular',
              colour.muted,
            ),
          )
          .join(''),
    },
  ];
}

function box(x: number, y: number, w: number, h: number, fill: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" rx="12" fill="${fill}" stroke="${colour.line}"/>`;
}
