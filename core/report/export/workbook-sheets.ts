import { blockTitle } from '#core/model/block-title.ts';
import { outcomes } from '#core/model/outcomes.ts';
import type { ReportBot, ReportDocument } from '#core/model/report.ts';
import { triageWords } from '#core/model/triage-words.ts';
import type { WordedFinding } from '#core/model/worded-finding.ts';

import { reportContext } from '../report-context.ts';
import { answerText } from './answer-text.ts';
import { wallClock, wholeDay } from './wall-clock.ts';
import { workbookTexts } from './workbook-texts.ts';

/** A day without its hour, which is written as a day alone. */
export interface Day {
  readonly day: Date;
}

/** What a cell holds: text is always text, numbers and moments are themselves. */
export type SheetCell = string | number | Date | Day | null;

/** A column: its heading and its width in characters. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
}

/** One sheet: columns, and rows below the headings. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The sheets of a report: summary, checks, open questions, ways to a person. */
export function reportSheets(document: ReportDocument): readonly Sheet[] {
  return [summary(document), findings(document), questions(document), ways(document)];
}

/** One column for the whole and one per bot. */
function summary(document: ReportDocument): Sheet {
  const { locale, timeZone, bots, counts, ruleset } = document;
  const { sheets, summary: words } = workbookTexts[locale];
  const { texts } = reportContext(document);
  const whole = (heading: string, cell: SheetCell): SheetCell[] => [
    heading,
    cell,
    ...bots.map(() => null),
  ];
  const perBot = (heading: string, cell: (bot: ReportBot) => SheetCell): SheetCell[] => [
    heading,
    null,
    ...bots.map(cell),
  ];
  return {
    name: sheets.summary,
    columns: [
      { heading: '', width: 26 },
      { heading: words.whole, width: 60 },
      ...bots.map(({ name }) => ({ heading: name, width: 36 })),
    ],
    rows: [
      whole(words.client, document.client.name),
      whole(words.agency, document.agency),
      whole(words.asOf, moment(document.asOf, timeZone)),
      whole(words.timeZone, timeZone),
      whole(words.ruleset, `${ruleset.id}: ${ruleset.title}`),
      whole(words.source, ruleset.source),
      whole(words.tool, `Transbordo ${document.appVersion}`),
      [
        words.verdict,
        texts.verdict(document.verdict, counts, ruleset.id),
        ...bots.map((bot) => texts.verdict(bot.verdict, bot.counts, ruleset.id)),
      ],
      ...outcomes.map((outcome) => [
        texts.outcome[outcome],
        counts[outcome],
        ...bots.map((bot) => bot.counts[outcome]),
      ]),
      perBot(words.score, ({ score }) => score?.total ?? null),
      perBot(words.blocks, ({ blocks }) => blocks.total),
      perBot(words.reachable, ({ blocks }) => blocks.reachable),
      perBot(words.file, ({ fileName }) => fileName),
      perBot(words.takenAt, ({ takenAt }) => moment(takenAt, timeZone)),
      perBot(words.sha256, ({ rawSha256 }) => rawSha256),
    ],
  };
}

function findings(document: ReportDocument): Sheet {
  const { locale, timeZone } = document;
  const { sheets, columns: words } = workbookTexts[locale];
  const { texts, severities } = reportContext(document);
  const row = (bot: ReportBot, finding: WordedFinding): SheetCell[] => {
    const decision = bot.triages.find(({ auditId }) => auditId === finding.auditId);
    const { answer } = finding;
    return [
      bot.name,
      finding.auditId,
      texts.outcome[finding.outcome],
      severities[finding.severity],
      finding.title,
      finding.why,
      finding.blocks.map(({ title }) => title).join('\n'),
      finding.fix.map((step, index) => `${index + 1}. ${step}`).join('\n'),
      finding.clause.text,
      finding.clause.source,
      clauseDay(finding.clause.since),
      decision === undefined ? null : triageWords[locale][decision.state],
      decision?.reason ?? null,
      decision?.author ?? null,
      decision === undefined ? null : moment(decision.at, timeZone),
      decision?.until == null ? null : moment(decision.until, timeZone),
      bot.owners.find(({ auditId }) => auditId === finding.auditId)?.name ?? null,
      bot.comments.find(({ auditId }) => auditId === finding.auditId)?.text ?? null,
      answer === null ? null : answerText(answer, locale),
      answer?.by ?? null,
      answer === null ? null : moment(answer.at, timeZone),
    ];
  };
  return {
    name: sheets.findings,
    columns: [
      { heading: words.bot, width: 22 },
      { heading: words.audit, width: 10 },
      { heading: words.outcome, width: 15 },
      { heading: words.severity, width: 13 },
      { heading: words.finding, width: 50 },
      { heading: words.why, width: 50 },
      { heading: words.blocks, width: 30 },
      { heading: words.fix, width: 60 },
      { heading: words.clause, width: 50 },
      { heading: words.source, width: 40 },
      { heading: words.since, width: 12 },
      { heading: words.decision, width: 16 },
      { heading: words.reason, width: 40 },
      { heading: words.by, width: 18 },
      { heading: words.on, width: 17 },
      { heading: words.until, width: 17 },
      { heading: words.owner, width: 18 },
      { heading: words.comment, width: 40 },
      { heading: words.answer, width: 24 },
      { heading: words.by, width: 18 },
      { heading: words.on, width: 17 },
    ],
    rows: document.bots.flatMap((bot) => bot.findings.map((finding) => row(bot, finding))),
  };
}

/** Answer, name, day and note are left empty: the sheet goes to the client and comes back. */
function questions(document: ReportDocument): Sheet {
  const { sheets, columns: words } = workbookTexts[document.locale];
  const { severities } = reportContext(document);
  return {
    name: sheets.questions,
    columns: [
      { heading: words.bot, width: 22 },
      { heading: words.audit, width: 10 },
      { heading: words.severity, width: 13 },
      { heading: words.question, width: 70 },
      { heading: words.blocks, width: 30 },
      { heading: words.answer, width: 30 },
      { heading: words.by, width: 20 },
      { heading: words.on, width: 17 },
      { heading: words.note, width: 40 },
    ],
    rows: document.bots.flatMap((bot) =>
      bot.findings
        .filter(({ outcome }) => outcome === 'review')
        .map(({ auditId, severity, question, title, blocks }) => [
          bot.name,
          auditId,
          severities[severity],
          question ?? title,
          blocks.map((block) => block.title).join('\n'),
          null,
          null,
          null,
          null,
        ]),
    ),
  };
}

function ways(document: ReportDocument): Sheet {
  const { sheets, columns: words } = workbookTexts[document.locale];
  const { texts } = reportContext(document);
  return {
    name: sheets.ways,
    columns: [
      { heading: words.bot, width: 22 },
      { heading: words.channel, width: 28 },
      { heading: words.contact, width: 40 },
      { heading: words.blocks, width: 36 },
      { heading: words.messages, width: 12 },
      { heading: words.certainty, width: 12 },
    ],
    rows: document.bots.flatMap((bot) =>
      bot.humanPaths.map(({ channel, value, block, messages, certainty }) => [
        bot.name,
        texts.channel[channel],
        value,
        blockTitle(block, bot.titles),
        messages,
        texts.certainty[certainty],
      ]),
    ),
  };
}

/** A moment as the clock of the report's zone shows it; what is none stays as it came. */
function moment(instant: string, timeZone: string): SheetCell {
  return wallClock(instant, timeZone) ?? instant;
}

/** A clause's date: a day, or a month as its text. */
function clauseDay(date: string): SheetCell {
  const day = wholeDay(date);
  return day === null ? date : { day };
}
