import { AppFault } from '#app/contract/errors.ts';
import type { ComparisonView, FlowView } from '#app/contract/flow-views.ts';
import type { DrawRequest } from '#app/ports/checker.ts';
import { flowComparisonSchema } from '#core/model/flow-comparison.ts';
import { flowDrawingSchema } from '#core/model/flow-drawing.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import { auditInputs, auditRequest } from '../audit-inputs.ts';
import { getBot } from '../bots.ts';
import type { Deps } from '../deps.ts';

/**
 * A version of a bot's flow, the newest unless one is named; null until a flow was imported. The checkers read and lay
 * it out, so that no flow holds the worker. Throws AppFault `bot-missing`, `version-missing` and a checker's.
 */
export async function readFlowView(
  deps: Deps,
  asked: { readonly botId: string; readonly snapshotId: string | null; readonly locale: Locale },
): Promise<FlowView | null> {
  const bot = getBot(deps, asked.botId);
  const snapshots = deps.workspace().snapshots.listByBot(bot.id);
  const newest = snapshots[0];
  if (newest === undefined) return null;
  const snapshot = asked.snapshotId === null ? newest : versionOf(snapshots, asked.snapshotId);
  const drawing = await deps.checker.draw(drawRequest(deps, bot, snapshot, asked.locale));
  return {
    snapshotId: snapshot.id,
    versions: snapshots.map(({ id, takenAt, source, fileName }) => ({
      snapshotId: id,
      takenAt,
      source,
      fileName,
    })),
    drawing: JSON.stringify(flowDrawingSchema.parse(drawing)),
  };
}

/** What changed between two versions of a bot's flow. Faults as {@link readFlowView}. */
export async function compareFlows(
  deps: Deps,
  asked: {
    readonly botId: string;
    readonly from: string;
    readonly to: string;
    readonly locale: Locale;
  },
): Promise<ComparisonView> {
  const bot = getBot(deps, asked.botId);
  const { snapshots } = deps.workspace();
  const versions = snapshots.listByBot(bot.id);
  const [from, to] = [versionOf(versions, asked.from), versionOf(versions, asked.to)];
  const request = drawRequest(deps, bot, to, asked.locale);
  const earlier = snapshots.document(from.id);
  const comparison = await deps.checker.compare({ ...request, earlier });
  return { from: from.id, to: to.id, ...flowComparisonSchema.parse(comparison) };
}

/** With the same joined flows as an audit of it, so that blocks are named alike. */
function drawRequest(deps: Deps, bot: Bot, snapshot: Snapshot, locale: Locale): DrawRequest {
  const { contentSha256 } = snapshot;
  const subject = { clientId: bot.clientId, botId: bot.id, contentSha256 };
  const inputs = auditInputs(deps, subject, snapshot.takenAt);
  const document = deps.workspace().snapshots.document(snapshot.id);
  return { ...auditRequest(deps, inputs, document), locale };
}

function versionOf(snapshots: readonly Snapshot[], id: string): Snapshot {
  const found = snapshots.find((snapshot) => snapshot.id === id);
  if (found === undefined) throw new AppFault('version-missing');
  return found;
}
