import type { FindingTriage } from '#core/model/finding-triage.ts';
import type { Channel } from '#core/model/finding.ts';
import type { ReportBot } from '#core/model/report.ts';
import type { NamedBlock, WordedFinding } from '#core/model/worded-finding.ts';
import { namedBlock } from './block-name.ts';

/** A number, address or link that a bot tells, with the blocks that tell it. */
export interface ToldContact {
  readonly channel: Channel;
  readonly value: string;
  readonly blocks: readonly NamedBlock[];
}

/** Everything a bot tells that the client can confirm, each once. */
export function toldContacts({ humanPaths, titles }: ReportBot): readonly ToldContact[] {
  const found = new Map<string, { channel: Channel; value: string; blocks: NamedBlock[] }>();
  for (const { channel, value, block } of humanPaths) {
    if (value === null || channel === 'other-bot') continue;
    const named = namedBlock(titles, block);
    const known = found.get(`${channel}\n${value}`);
    if (known === undefined) found.set(`${channel}\n${value}`, { channel, value, blocks: [named] });
    else if (!known.blocks.some(({ id }) => id === block)) known.blocks.push(named);
  }
  return [...found.values()];
}

/** A failure that somebody decided to keep. */
export interface AcceptedRisk {
  readonly finding: WordedFinding;
  readonly triage: FindingTriage;
}

/** The accepted risks of a bot, in the order of its findings. */
export function acceptedRisks({ findings, triages }: ReportBot): readonly AcceptedRisk[] {
  return findings.flatMap((finding) => {
    const triage = triages.find(
      (one) => one.auditId === finding.auditId && one.state === 'accepted-risk',
    );
    return triage === undefined ? [] : [{ finding, triage }];
  });
}

/** What a person added to a finding. */
export interface FindingNotes {
  readonly triage: FindingTriage | null;
  readonly comment: ReportBot['comments'][number] | null;
  readonly owner: string | null;
}

/** What people added to one audit's finding on a bot. */
export function notesOn({ triages, comments, owners }: ReportBot, auditId: string): FindingNotes {
  return {
    triage: triages.find((one) => one.auditId === auditId) ?? null,
    comment: comments.find((one) => one.auditId === auditId) ?? null,
    owner: owners.find((one) => one.auditId === auditId)?.name ?? null,
  };
}

/** A bot’s score from 0 to 100; null where there is none. */
export function scoreOf(bot: ReportBot): number | null {
  return bot.score?.total ?? null;
}
