import { fillText } from '#core/model/fill-text.ts';
import type { AppealVersion } from '#core/model/appeal.ts';
import { basisText, instantText, type AppealView, type FlowFileState } from '../appeal-view.ts';
import type { Piece, Section } from '../section.ts';

/** The version in force then, and the one published now: the record of each copy and how to check its file. */
export function flowSection(view: AppealView): Section {
  const { texts, facts, flows } = view;
  return {
    id: 'flow',
    heading: texts.heading.flow,
    pieces: [
      { kind: 'heading', text: texts.flow.then },
      ...versionPieces(
        view,
        facts.then,
        flows.then,
        basisText(view, facts.then, texts.claim.basis),
      ),
      ...(facts.now === null || flows.now === null
        ? []
        : [
            { kind: 'heading', text: texts.flow.now } as const,
            ...versionPieces(
              view,
              facts.now,
              flows.now,
              basisText(view, facts.now, texts.claim.published),
            ),
          ]),
    ],
  };
}

function versionPieces(
  view: AppealView,
  { snapshot, run }: AppealVersion,
  { path, state }: FlowFileState,
  basis: string,
): Piece[] {
  const { texts, facts, locale } = view;
  const words = texts.flow.rows;
  const checks = {
    canonical: texts.flow.check,
    masked: texts.flow.masked,
    other: texts.flow.otherFile,
  };
  return [
    {
      kind: 'facts',
      rows: [
        [words.bot, facts.bot],
        [words.basis, basis],
        [words.takenAt, instantText(view, snapshot.takenAt)],
        [
          words.source,
          snapshot.source === 'blip'
            ? texts.flow.fromBlip
            : fillText(texts.flow.fromFile, { file: snapshot.fileName ?? '' }),
        ],
        [words.bytes, String(snapshot.rawBytes)],
        [words.rawSha256, snapshot.rawSha256],
        [words.contentSha256, snapshot.contentSha256],
        [words.redactions, String(snapshot.redactions.length)],
        [words.ruleset, `${run.ruleset}, ${facts.ruleset.title[locale]}`],
        [words.ruleSource, facts.ruleset.source[locale]],
        [words.auditedAsOf, instantText(view, run.asOf)],
        [words.tool, `Transbordo ${facts.appVersion}`],
        [words.file, path],
      ],
    },
    { kind: 'text', text: checks[state] },
  ];
}
