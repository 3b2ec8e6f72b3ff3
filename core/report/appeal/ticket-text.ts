import { fillText } from '#core/model/fill-text.ts';
import type { Turn } from '#core/model/finding.ts';
import { shortened, visibleLine } from '../visible-text.ts';
import { claimValues, instantText, quoted, type AppealView } from './appeal-view.ts';
import { standingRun } from './conversations.ts';

/** Characters of the support form's box, as a browser counts them; its true size is in no document (WHATSAPP 5.4). */
export const ticketLimit = 1_000;

/** Characters of the version for boxes that hold less. */
export const shortTicketLimit = 300;

/** A line of the ticket; lines without `rank` stay, others go when room is short, the highest first. */
interface Line {
  readonly text: string;
  readonly rank?: number;
}

/** Longest pieces that come from a client; cut further where the whole is still too long. */
const lengths = [
  { name: 80, reason: 160, ways: 240, failed: 240, says: 120 },
  { name: 40, reason: 80, ways: 120, failed: 120, says: 60 },
  { name: 20, reason: 40, ways: 60, failed: 60, says: 30 },
] as const;

/** The ticket's text: as much as fits into {@link ticketLimit}. */
export function ticketText(view: AppealView): string {
  for (const longest of lengths) {
    const fitted = fit(linesOf(view, longest), ticketLimit);
    if (fitted !== null) return fitted;
  }
  return shortTicketText(view);
}

/** The same claim in a sentence or two, for smaller boxes: at most {@link shortTicketLimit}. */
export function shortTicketText(view: AppealView): string {
  const { texts, facts } = view;
  const values = claimValues(view);
  for (const longest of [120, 60, 30, 15]) {
    const text = fillText(texts.ticket.short[facts.kind], {
      ...values,
      phone: shortened(String(values['phone']), longest),
      first: shortened(String(values['first']), longest),
    });
    if (text.length <= shortTicketLimit) return text;
  }
  return shortened(fillText(texts.ticket.request[facts.kind], values), shortTicketLimit);
}

function linesOf(view: AppealView, longest: (typeof lengths)[number]): Line[] {
  const { texts, facts, conversations } = view;
  const { ticket } = texts;
  const { subject, penalty } = facts;
  const all = claimValues(view);
  const values = {
    ...all,
    client: shortened(facts.client, longest.name),
    ways: shortened(String(all['ways']), longest.ways),
    failed: shortened(String(all['failed']), longest.failed),
    basis: shortened(String(all['basis']), longest.ways),
    published: shortened(String(all['published']), longest.ways),
    phone: shortened(String(all['phone']), longest.name),
    waba: shortened(subject.wabaId ?? texts.unknown, longest.name),
    name: shortened(subject.displayName ?? texts.unknown, longest.name),
    case: shortened(subject.caseNumber ?? '', longest.name),
    at: instantText(view, penalty.at),
    reason: shortened(penalty.reason ?? '', longest.reason).replace(/\.$/, ''),
    says: shortened(shortestSays(view), longest.says),
  };
  const line = (sentence: string, rank?: number): Line => ({
    text: fillText(sentence, values),
    ...(rank === undefined ? {} : { rank }),
  });
  return [
    line(ticket.subject),
    ...(values.case === '' ? [] : [line(ticket.case)]),
    line(ticket.penalty),
    ...(values.reason === '' ? [] : [line(ticket.reason, 3)]),
    line(ticket.claim[facts.kind]),
    ...(values.says === '' ? [] : [line(ticket.conversation, 2)]),
    ...(conversations.some(({ kind }) => kind === 'closed') ? [line(ticket.outOfHours, 4)] : []),
    line(ticket.evidence, 1),
    line(ticket.request[facts.kind]),
  ];
}

/** Joins the lines, leaving out the least needed until they fit; null where even the rest does not. */
function fit(lines: readonly Line[], limit: number): string | null {
  let left = lines;
  for (;;) {
    const text = left.map((one) => one.text).join('\n');
    if (text.length <= limit) return text;
    const ranks = left.flatMap(({ rank }) => rank ?? []);
    if (ranks.length === 0) return null;
    const highest = Math.max(...ranks);
    left = left.filter(({ rank }) => rank !== highest);
  }
}

/** What the user types on the shortest way: `“oi”, “atendente”`. */
function shortestSays(view: AppealView): string {
  const turns: readonly Turn[] =
    view.conversations.find(({ kind }) => kind === 'open')?.turns ??
    standingRun(view.facts).humanPaths[0]?.witness ??
    [];
  return turns
    .flatMap((turn) => (turn.from === 'user' ? [quoted(visibleLine(turn.text), view.locale)] : []))
    .join(', ');
}
