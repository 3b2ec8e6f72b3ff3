import type { Place } from '#app/contract/place-views.ts';
import type { BotRow, ClientRow, RunView } from '#app/contract/views.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Client } from '#core/model/client.ts';
import type { OutcomeCounts } from '#core/model/worded-run.ts';
import { shopBot } from '#test/fixtures/report-document.ts';

/** Hand-made views of invented clients, as the window gets them. */

type Verdict = RunView['verdict'];

/** A bot of a fake host; `audited` null means that no flow was imported. */
export interface FakeBot {
  bot: Bot;
  audited: {
    readonly verdict: Verdict;
    readonly counts: OutcomeCounts;
    readonly takenAt: string;
  } | null;
  removed?: boolean;
}

/** A client of a fake host. */
export interface FakeClient {
  client: Client;
  bots: FakeBot[];
  removed?: boolean;
  tags?: string[];
  status?: ClientRow['status'];
  /** One of the sample agency. */
  isSample?: boolean;
}

/** A fake client and its bots as places. */
export function placesOf({ client, bots }: FakeClient): Place[] {
  const { id, name } = client;
  const ofBots = bots
    .filter(({ removed }) => removed !== true)
    .map(({ bot }): Place => {
      return { kind: 'bot', id: bot.id, clientId: id, clientName: name, name: bot.name };
    });
  return [{ kind: 'client', id, name }, ...ofBots];
}

const born = '2026-10-01T09:00:00Z';

/** A fake client; each bot is a name with its verdict and how long ago its flow was taken, in hours. */
export function aFakeClient(
  id: string,
  name: string,
  bots: readonly (readonly [name: string, verdict: Verdict | null, hoursAgo: number])[],
  now = Date.now(),
): FakeClient {
  return {
    client: { id, name, createdAt: born },
    bots: bots.map(([botName, verdict, hoursAgo], index) => ({
      bot: { id: `${id}-bot-${index + 1}`, clientId: id, name: botName, createdAt: born },
      audited: verdict && {
        verdict,
        counts: countsFor(verdict),
        takenAt: new Date(now - hoursAgo * 3_600_000).toISOString(),
      },
    })),
  };
}

function countsFor(verdict: Verdict): OutcomeCounts {
  const none = { fail: 0, review: 0, error: 0, pass: 17, 'not-applicable': 4 };
  if (verdict === 'violations') return shopBot.counts;
  return verdict === 'open-questions' ? { ...none, review: 2, pass: 15 } : none;
}

/** The row of a fake bot. */
export function aBotRow({ bot, audited }: FakeBot): BotRow {
  return {
    bot,
    state: audited && {
      snapshotId: `${bot.id}-snapshot`,
      runId: `${bot.id}-run`,
      fileName: `${bot.name.toLowerCase().replaceAll(' ', '-')}.json`,
      takenAt: audited.takenAt,
      ruleset: '2026-09',
      verdict: audited.verdict,
      counts: audited.counts,
    },
  };
}

/** The row of a fake client. */
export function aClientRow({
  client,
  bots,
  tags,
  status,
  isSample = false,
}: FakeClient): ClientRow {
  const states = bots.flatMap(({ audited }) => (audited ? [audited] : []));
  const worst = (['violations', 'open-questions', 'no-violation-found'] as const).find((verdict) =>
    states.some((state) => state.verdict === verdict),
  );
  return {
    client,
    bots: bots.length,
    verdict: worst ?? null,
    fails: states.reduce((sum, { counts }) => sum + counts.fail, 0),
    questions: states.reduce((sum, { counts }) => sum + counts.review, 0),
    lastTakenAt:
      states
        .map(({ takenAt }) => takenAt)
        .toSorted()
        .at(-1) ?? null,
    isSample,
    tags: tags ?? [],
    status: status ?? 'active',
  };
}

/** The newest run of a fake bot. */
export function aRunView(
  client: Client,
  bot: Bot,
  audited: NonNullable<FakeBot['audited']>,
): RunView {
  return {
    runId: `${bot.id}-run`,
    client,
    bot,
    snapshot: {
      id: `${bot.id}-snapshot`,
      botId: bot.id,
      takenAt: audited.takenAt,
      source: 'file',
      fileName: shopBot.fileName,
      shape: 'bare-map',
      rawSha256: shopBot.rawSha256,
      contentSha256: shopBot.rawSha256,
      rawBytes: 48_213,
      redactions: shopBot.redactions,
    },
    asOf: audited.takenAt,
    appVersion: '0.1.0',
    ruleset: {
      id: '2026-09',
      title: 'Política do WhatsApp Business em vigor desde setembro de 2026',
    },
    verdict: audited.verdict,
    counts: audited.counts,
    blocks: shopBot.blocks,
    titles: shopBot.titles,
    humanPaths: shopBot.humanPaths,
    findings: shopBot.findings.filter(
      ({ outcome }) => audited.verdict === 'violations' || outcome === 'pass',
    ),
    problems: shopBot.problems,
    score: shopBot.score,
    triages: [],
  };
}
