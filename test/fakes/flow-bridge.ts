import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { FlowVersion } from '#app/contract/flow-views.ts';
import { compareDrawings } from '#core/audit/draw/compare-drawings.ts';
import { drawFlow } from '#core/audit/draw/draw-flow.ts';
import { auditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { shopFlow } from '#test/fixtures/shop-flow.ts';

/** A version of a flow as a fake host holds it. */
export interface FakeFlow {
  readonly version: FlowVersion;
  readonly document: JsonObject;
}

/** Versions of every bot's flow, newest first: the shop's alone, unless told otherwise. */
export function shopFlows(): FakeFlow[] {
  // The snapshot that the newest run of the first bot of a client `c1` speaks of.
  return [aFakeFlow('c1-bot-1-snapshot', '2026-11-20T17:42:10Z', shopFlow())];
}

/** One version of a flow. */
export function aFakeFlow(snapshotId: string, takenAt: string, document: JsonObject): FakeFlow {
  return { version: { snapshotId, takenAt, source: 'blip', fileName: null }, document };
}

type Answer = <T>(name: string, request: unknown, value: () => T) => Promise<Result<T>>;

/** The fake host's channels of the flow view; it draws as the checkers do. */
export function flowAnswers(
  held: () => readonly FakeFlow[],
  answer: Answer,
): Pick<Bridge['flow'], 'read' | 'compare'> {
  const find = (id: string | null): FakeFlow => {
    const found = held().find(({ version }) => version.snapshotId === id) ?? held()[0];
    if (found === undefined) throw new Error('the fake host holds no flow');
    return found;
  };
  const factsOf = (id: string | null) => auditFacts(readFlow(find(id).document));
  return {
    read: (request) =>
      answer('flow.read', request, () => {
        if (held().length === 0) return null;
        const { snapshotId, locale } = request;
        return {
          snapshotId: find(snapshotId).version.snapshotId,
          versions: held().map(({ version }) => version),
          drawing: JSON.stringify(drawFlow(factsOf(snapshotId), locale)),
        };
      }),
    compare: (request) =>
      answer('flow.compare', request, () => {
        const { from, to, locale } = request;
        return { from, to, ...compareDrawings(factsOf(from), factsOf(to), locale) };
      }),
  };
}
