import type { Locale } from '#core/model/locale.ts';
import { fillText } from '#core/model/fill-text.ts';
import { packetCheckTexts } from '#core/packet/check-texts.ts';
import { indexTexts } from '#core/packet/index-texts.ts';
import type { Manifest, PacketKind } from '#core/packet/manifest.ts';
import type { PacketProblem } from '#core/packet/packet-problem.ts';
import { packetProblemSentence } from '#core/packet/problem-words.ts';
import { visibleLine } from '#core/report/visible-text.ts';

/** What recomputing a packet gave, from whoever read it. */
export interface PacketFindings {
  readonly manifest: Manifest | null;
  readonly files: number;
  readonly problems: readonly PacketProblem[];
  readonly timestamp: {
    readonly at: string;
    readonly authority: string;
    readonly isTrusted: boolean;
  } | null;
}

/** A checked packet as `verify --format json` prints it and the window shows it. */
export interface PacketCheckDocument {
  readonly schema: 'transbordo.verify/1';
  /** Name of the file or folder. */
  readonly packet: string;
  /** True when nothing is wrong. */
  readonly fits: boolean;
  /** How many files were found. */
  readonly files: number;
  /** What the packet says of itself; null when its manifest cannot be read. */
  readonly says: {
    readonly packetId: string;
    readonly kind: PacketKind;
    readonly client: string;
    readonly madeAt: string;
    readonly asOf: string;
    readonly ruleset: string;
    readonly appVersion: string;
    readonly installKey: string;
  } | null;
  readonly timestamp: PacketFindings['timestamp'];
  readonly problems: readonly {
    readonly code: PacketProblem['code'];
    readonly file: string;
    readonly message: string;
  }[];
}

/** A checked packet as data, with its problems as sentences. */
export function packetCheckDocument(
  packet: string,
  { manifest, files, problems, timestamp }: PacketFindings,
  locale: Locale,
): PacketCheckDocument {
  return {
    schema: 'transbordo.verify/1',
    packet,
    fits: problems.length === 0,
    files,
    says:
      manifest === null
        ? null
        : {
            packetId: manifest.packetId,
            kind: manifest.kind,
            client: manifest.subject.client.name,
            madeAt: manifest.madeAt,
            asOf: manifest.asOf,
            ruleset: manifest.ruleset,
            appVersion: manifest.tool.version,
            installKey: manifest.installKey,
          },
    timestamp,
    problems: problems.map((problem) => ({
      code: problem.code,
      file: problem.file,
      message: packetProblemSentence(problem, locale),
    })),
  };
}

/** A checked packet as a short text for people. */
export function presentPacketCheck(document: PacketCheckDocument, locale: Locale): string {
  const text = packetCheckTexts[locale];
  const { packet, fits, files, says, timestamp, problems } = document;
  const verdict = fillText(fits ? text.fits : text.doesNotFit, {
    packet: visibleLine(packet),
    files,
    count: problems.length,
  });
  const about =
    says === null
      ? []
      : [
          fillText(text.about, {
            kind: indexTexts[locale].titles[says.kind],
            client: visibleLine(says.client),
            madeAt: says.madeAt,
            asOf: says.asOf,
          }),
          fillText(text.key, { installKey: says.installKey }),
        ];
  const time =
    timestamp === null
      ? text.noTimestamp
      : fillText(timestamp.isTrusted ? text.timestamp : text.timestampOfUnknown, {
          at: timestamp.at,
          authority: visibleLine(timestamp.authority),
        });
  return [
    verdict,
    ...problems.map(({ message }) => `  ${message}`),
    '',
    ...about,
    ...(says === null ? [] : [time]),
  ]
    .join('\n')
    .trimEnd();
}
