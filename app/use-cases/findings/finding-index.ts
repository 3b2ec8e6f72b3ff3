import type { AuditedBot } from '#app/ports/newest-findings.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { DecidedFinding } from '#core/model/decided-finding.ts';
import { inChunks } from '../breathe.ts';
import type { Deps } from '../deps.ts';
import { keepDecided } from '../triage.ts';
import { codedBy } from './coded-values.ts';
import { byWeight } from './finding-weight.ts';
import type { HeldBot, HeldFindings, IndexedFinding } from './held-findings.ts';

/** Bots whose findings are read at once: about five thousand rows, twenty milliseconds. */
const botsAtOnce = 50;

/** Bots whose decisions are looked up at once: a whole run is read for those whose decisions were not kept. */
const matchedAtOnce = 8;

/**
 * Keeps the findings of the newest runs in memory: a hundred thousand are filtered, sorted and counted in a few
 * milliseconds, where reading them takes half a second. Each look reads what changed since the last one, and only that.
 */
export function findingIndex(deps: Deps): { read: () => Promise<HeldFindings> } {
  let known: Workspace | null = null;
  let held = new Map<number, HeldBot>();
  let owners = new Map<string, string>();
  let lastNote = 0;
  let now: HeldFindings | null = null;
  let version = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function refresh(): Promise<HeldFindings> {
    const workspace = deps.workspace();
    if (workspace !== known) {
      held = new Map();
      owners = new Map();
      [known, lastNote, now] = [workspace, 0, null];
    }
    const { newestFindings } = workspace;
    const bots = newestFindings.bots();
    const gone = held.size !== bots.length || bots.some(({ key }) => !held.has(key));
    const stale = bots.filter((bot) => isStale(held.get(bot.key)?.audited, bot));
    const renamed = bots.filter((bot) => isRenamed(held.get(bot.key)?.audited, bot));
    const notes = newestFindings.owners(lastNote);
    if (now !== null && !gone && stale.length + renamed.length + notes.length === 0) return now;

    const next = new Map(bots.map((bot) => [bot.key, held.get(bot.key) ?? emptyBot(bot)]));
    const unread = stale.filter(({ key, run }) => held.get(key)?.audited.run !== run);
    await inChunks(unread, botsAtOnce, (chunk) => {
      for (const bot of chunk) next.set(bot.key, emptyBot(bot));
      for (const line of newestFindings.lines(chunk.map(({ key }) => key))) {
        const bot = next.get(line.bot);
        bot?.findings.push({ bot, line, decided: null, words: null });
      }
    });
    await inChunks(stale, matchedAtOnce, (chunk) => {
      for (const bot of chunk) {
        const decided = new Map(decidedOf(deps, bot).map((one) => [one.auditId, one]));
        for (const finding of next.get(bot.key)!.findings)
          finding.decided = decided.get(finding.line.auditId) ?? null;
      }
    });
    for (const bot of bots) next.get(bot.key)!.audited = bot;
    for (const { sequence, botId, auditId, name } of notes) {
      owners.set(ownerKey(botId, auditId), name);
      lastNote = sequence;
    }
    held = next;
    version += 1;
    now = listed([...next.values()], version, (finding) => {
      const name = owners.get(ownerKey(finding.bot.audited.botId, finding.line.auditId));
      return name === undefined || name === '' ? null : name;
    });
    return now;
  }

  return {
    read: () => {
      // One after the other: two at once would read everything twice.
      const next = last.then(refresh, refresh);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function listed(
  bots: readonly HeldBot[],
  version: number,
  ownerOf: HeldFindings['ownerOf'],
): HeldFindings {
  const all: IndexedFinding[] = [];
  for (const bot of bots) for (const finding of bot.findings) all.push(finding);
  const findings = byWeight(all);
  const coded = {
    outcome: codedBy(findings, ({ line }) => line.outcome),
    severity: codedBy(findings, ({ line }) => line.severity),
    client: codedBy(findings, ({ bot }) => bot.audited.clientId),
    audit: codedBy(findings, ({ line }) => line.auditId),
  };
  const examples = new Map<string, IndexedFinding>();
  const { values, codes } = coded.audit;
  for (let place = 0; examples.size < values.length; place += 1) {
    const auditId = values[codes[place]!]!;
    // What fails comes first.
    if (!examples.has(auditId)) examples.set(auditId, findings[place]!);
  }
  return { bots, findings, coded, examples, version, ownerOf };
}

/** What was decided about a bot's findings; matched with its run where that was not kept. */
function decidedOf(deps: Deps, bot: AuditedBot): readonly DecidedFinding[] {
  if (bot.triage === 0) return [];
  const { newestFindings } = deps.workspace();
  const known = newestFindings.decided(bot);
  if (known !== null) return known;
  const run = newestFindings.found(bot.botId);
  return run === null ? [] : keepDecided(deps, bot.botId, run);
}

function emptyBot(audited: AuditedBot): HeldBot {
  return { audited, findings: [] };
}

function isStale(before: AuditedBot | undefined, after: AuditedBot): boolean {
  return before?.run !== after.run || before.triage !== after.triage;
}

function isRenamed(before: AuditedBot | undefined, after: AuditedBot): boolean {
  return (
    before !== undefined &&
    (before.botName !== after.botName || before.clientName !== after.clientName)
  );
}

function ownerKey(botId: string, auditId: string): string {
  return `${botId}\n${auditId}`;
}
