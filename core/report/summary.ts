import { severities } from '#core/model/outcomes.ts';
import type { Outcome } from '#core/model/finding.ts';
import type { ReportBot, ReportDocument } from '#core/model/report.ts';
import type { HumanPath } from '#core/model/run.ts';
import type { WordedFinding } from '#core/model/worded-finding.ts';
import type { ReportFormat } from './report-format.ts';
import type { ReportTexts } from './texts/report-texts.ts';

/** How many things the summary names. */
const mattersShown = 3;

/** What the program's own summary is made from. */
export type Summarised = Pick<ReportDocument, 'locale' | 'verdict' | 'counts' | 'client'> & {
  readonly ruleset: Pick<ReportDocument['ruleset'], 'id'>;
  readonly bots: readonly Pick<ReportBot, 'name' | 'findings' | 'humanPaths'>[];
};

/** A finding the summary names, and the bots it was made on. */
export interface Matter {
  readonly finding: WordedFinding;
  readonly bots: readonly string[];
}

/**
 * What matters most in the whole report: failures by severity, and open questions where fewer failures than places
 * are left. The same finding on several bots is named once.
 */
export function matters(bots: readonly Pick<ReportBot, 'name' | 'findings'>[]): readonly Matter[] {
  const found = new Map<string, { finding: WordedFinding; bots: string[] }>();
  for (const { bot, finding } of toAttend(bots)) {
    const key = `${finding.outcome} ${finding.auditId} ${finding.title}`;
    const known = found.get(key);
    if (known) known.bots.push(bot.name);
    else found.set(key, { finding, bots: [bot.name] });
  }
  return [...found.values()].slice(0, mattersShown);
}

/** Findings of all bots that ended so, failures and open questions unless said, the gravest first. */
export function toAttend<B extends Pick<ReportBot, 'findings'>>(
  bots: readonly B[],
  wanted: readonly Outcome[] = ['fail', 'review'],
): readonly { readonly bot: B; readonly finding: WordedFinding }[] {
  return bots
    .flatMap((bot) =>
      wanted.flatMap((one) => outcome(bot, one).map((finding) => ({ bot, finding }))),
    )
    .sort((a, b) => weight(a.finding) - weight(b.finding));
}

/** What the client is asked to do, in the order in which it is best done. */
export function asks({ bots, counts }: Summarised, texts: ReportTexts): readonly string[] {
  const words = texts.summary;
  const contacts = contactCount(bots);
  const list: string[] = [];
  if (counts.fail > 0) list.push(words.askFix(counts.fail));
  if (counts.review > 0) list.push(words.askAnswer(counts.review));
  if (contacts > 0) list.push(words.askConfirmContacts(contacts));
  list.push(counts.fail > 0 ? words.askNewFlow : words.askNothing);
  return list;
}

/** What the reader must not take for settled. */
export function uncertainties(
  { bots, counts }: ReportDocument,
  texts: ReportTexts,
): readonly string[] {
  const words = texts.summary;
  const possible = bots
    .flatMap((bot) => bot.humanPaths)
    .filter((path) => path.certainty === 'possible').length;
  const list: string[] = [];
  if (counts.review > 0) list.push(words.uncertainQuestions(counts.review));
  if (counts.error > 0) list.push(words.uncertainErrors(counts.error));
  if (possible > 0) list.push(words.uncertainPaths(possible));
  list.push(words.uncertainAlways);
  return list;
}

/** The findings of a bot that ended so, in the document's order. */
export function outcome(
  bot: Pick<ReportBot, 'findings'>,
  wanted: Outcome,
): readonly WordedFinding[] {
  return bot.findings.filter((finding) => finding.outcome === wanted);
}

/** The way with the fewest messages; of equals a certain one, then one to a person in the chat, then the first. */
export function quickestPath(paths: readonly HumanPath[]): HumanPath | null {
  const rank = ({ channel, certainty }: HumanPath): number =>
    (certainty === 'certain' ? 0 : 2) + (channel === 'in-chat' ? 0 : 1);
  return [...paths].sort((a, b) => a.messages - b.messages || rank(a) - rank(b))[0] ?? null;
}

/** Failures before questions, each by severity. */
function weight({ outcome: ended, severity }: WordedFinding): number {
  return (ended === 'fail' ? 0 : severities.length) + severities.indexOf(severity);
}

/** Different numbers, addresses and links that the client can confirm. */
function contactCount(bots: readonly Pick<ReportBot, 'humanPaths'>[]): number {
  const contacts = new Set<string>();
  for (const { channel, value } of bots.flatMap((bot) => bot.humanPaths)) {
    if (value !== null) contacts.add(`${channel} ${value}`);
  }
  return contacts.size;
}

/**
 * The score and what it was in the last report, in one sentence; null where there is none or where several bots have
 * one each, which no sentence can add up.
 */
export function scoreLine(
  { bots, changes }: ReportDocument,
  { score }: ReportTexts,
  format: Pick<ReportFormat, 'number'>,
): string | null {
  const [bot, other] = bots;
  const now = bot?.score?.total ?? null;
  if (now === null || other !== undefined) return null;
  const before = changes?.bots[0]?.scoreBefore ?? null;
  return before === null
    ? score.line(format.number(now))
    : score.changed(format.number(now), format.number(before));
}

/** How much came, went and stayed since the last report; null in the first one. */
export function tallyLine({ changes }: ReportDocument, texts: ReportTexts): string | null {
  if (changes === null) return null;
  const sum = (kind: 'new' | 'fixed' | 'recurring'): number =>
    changes.bots.reduce((all, bot) => all + bot[kind].length, 0);
  const tally = texts.changes.tally(sum('new'), sum('fixed'), sum('recurring'));
  return `${texts.changes.heading}: ${tally}`;
}

/** A sentence whose numbers stay on the line of the words that they count. */
export function withCountsWhole(sentence: string): string {
  return sentence.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}
