import { AppFault } from '#app/contract/errors.ts';
import type { AuditRequest } from '#app/ports/checker.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import { auditInputs, auditRequest } from '../audit-inputs.ts';
import { getBot } from '../bots.ts';
import type { Deps } from '../deps.ts';

/** One version of a bot's flow. */
export interface BotVersion {
  readonly bot: Bot;
  readonly snapshot: Snapshot;
  readonly isNewest: boolean;
}

/**
 * A version of a bot's flow, the newest unless one is named; null until a flow was imported. Throws AppFault
 * `bot-missing`, `version-missing`.
 */
export function botVersion(
  deps: Deps,
  botId: string,
  snapshotId: string | null,
): BotVersion | null {
  const bot = getBot(deps, botId);
  const snapshots = deps.workspace().snapshots.listByBot(bot.id);
  const newest = snapshots[0];
  if (newest === undefined) return null;
  const snapshot = snapshotId === null ? newest : snapshots.find(({ id }) => id === snapshotId);
  if (snapshot === undefined) throw new AppFault('version-missing');
  return { bot, snapshot, isNewest: snapshot === newest };
}

/** What a checker is told of a version, with the same joined flows as an audit of it. */
export function versionRequest(deps: Deps, { bot, snapshot }: BotVersion): AuditRequest {
  const { contentSha256 } = snapshot;
  const subject = { clientId: bot.clientId, botId: bot.id, contentSha256 };
  // The moment of the version, so that the same version is the same request.
  const inputs = auditInputs(deps, subject, snapshot.takenAt);
  return auditRequest(deps, inputs, deps.workspace().snapshots.document(snapshot.id));
}
