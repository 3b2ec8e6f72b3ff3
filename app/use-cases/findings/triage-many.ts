import { AppFault } from '#app/contract/errors.ts';
import type { BulkTriage, BulkTriageResult } from '#app/contract/finding-views.ts';
import { occurrencesOf, type FoundRun, type Occurrence } from '#core/audit/identity/occurrences.ts';
import type { Triage } from '#core/model/triage.ts';
import { inChunks } from '../breathe.ts';
import type { Deps } from '../deps.ts';
import { inForce, keepDecided } from '../triage.ts';

/** What stood before a decision about one block, and what was written. */
interface Step {
  readonly occurrence: Occurrence;
  /** Null: nothing was decided. */
  readonly before: Triage | null;
  readonly written: Triage;
}

/** Decides about many findings at once and takes it back. */
export interface BulkDecisions {
  readonly decide: (request: BulkTriage) => Promise<BulkTriageResult>;
  readonly undo: (request: {
    readonly undoId: string;
  }) => Promise<{ readonly restored: number; readonly left: number }>;
}

/** Bots that are decided about in one go, all of them or none: a run is read for each. */
const botsAtOnce = 4;

/** Decisions that can be taken back. */
const remembered = 20;

/** Binds both; what is to be taken back is remembered while the workspace is open. */
export function bulkDecisions(deps: Deps): BulkDecisions {
  const undos = new Map<string, ReadonlyMap<string, readonly Step[]>>();

  async function decide(request: BulkTriage): Promise<BulkTriageResult> {
    const { state, reason } = request;
    if ((state === 'accepted-risk' || state === 'false-alarm') && reason.trim() === '')
      throw new AppFault('triage-needs-reason');
    const at = deps.clock.now();
    const wanted = new Map<string, Set<string>>();
    for (const { botId, auditId } of request.findings)
      wanted.set(botId, (wanted.get(botId) ?? new Set()).add(auditId));
    const steps = new Map<string, readonly Step[]>();
    let decided = 0;
    await inChunks([...wanted], botsAtOnce, (chunk) => {
      const made = deps
        .workspace()
        .transaction(() =>
          chunk.map(
            ([botId, audits]) =>
              [botId, decideOn(deps, { ...request, at }, botId, audits)] as const,
          ),
        );
      for (const [botId, own] of made) {
        if (own.length > 0) steps.set(botId, own);
        decided += auditsOf(own);
      }
    });
    const asked = [...wanted.values()].reduce((sum, { size }) => sum + size, 0);
    if (decided === 0) return { undoId: null, decided, left: asked };
    const undoId = deps.ids.next();
    undos.set(undoId, steps);
    for (const old of [...undos.keys()].slice(0, -remembered)) undos.delete(old);
    deps.emit('data:changed', { nouns: ['run'] });
    return { undoId, decided, left: asked - decided };
  }

  async function undo({ undoId }: { readonly undoId: string }) {
    const steps = undos.get(undoId);
    if (steps === undefined) throw new AppFault('undo-gone');
    undos.delete(undoId);
    let [restored, left] = [0, 0];
    await inChunks([...steps], botsAtOnce, (chunk) => {
      const made = deps
        .workspace()
        .transaction(() => chunk.map(([botId, own]) => takeBack(deps, botId, own)));
      for (const { back, kept } of made) {
        restored += back;
        left += kept;
      }
    });
    deps.emit('data:changed', { nouns: ['run'] });
    return { restored, left };
  }

  return { decide, undo };
}

function decideOn(
  deps: Deps,
  { state, reason, author, until, at }: BulkTriage & { readonly at: string },
  botId: string,
  audits: ReadonlySet<string>,
): Step[] {
  const { triages, newestFindings } = deps.workspace();
  const run = newestFindings.found(botId);
  if (run === null) return [];
  const before = decisionsOn(deps, botId, run);
  const steps = occurrencesOf(run)
    .filter(({ auditId }) => audits.has(auditId))
    .map((occurrence): Step => {
      const written = { occurrence: keyOf(occurrence), state, reason, author, at, until };
      return { occurrence, before: before.get(placeOf(occurrence)) ?? null, written };
    });
  for (const { written } of steps) triages.insert(deps.ids.next(), botId, written);
  if (steps.length > 0) keepDecided(deps, botId, run);
  return steps;
}

/** Writes again what stood before, where what was decided at once still stands; counts findings. */
function takeBack(
  deps: Deps,
  botId: string,
  steps: readonly Step[],
): { readonly back: number; readonly kept: number } {
  const { triages, newestFindings } = deps.workspace();
  const run = newestFindings.found(botId);
  const now = run === null ? null : decisionsOn(deps, botId, run);
  const back = steps.filter(({ occurrence, written }) =>
    isSame(now?.get(placeOf(occurrence)), written),
  );
  for (const { occurrence, before, written } of back) {
    const nothing = { ...written, state: 'open', reason: '', until: null } as const;
    triages.insert(deps.ids.next(), botId, {
      ...(before ?? nothing),
      occurrence: keyOf(occurrence),
    });
  }
  if (run !== null && back.length > 0) keepDecided(deps, botId, run);
  const restored = auditsOf(back);
  return { back: restored, kept: auditsOf(steps) - restored };
}

function auditsOf(steps: readonly Step[]): number {
  return new Set(steps.map(({ occurrence }) => occurrence.auditId)).size;
}

function decisionsOn(deps: Deps, botId: string, run: FoundRun): ReadonlyMap<string, Triage> {
  return new Map(
    inForce(deps, botId, run).map(({ occurrence, triage }) => [placeOf(occurrence), triage]),
  );
}

function isSame(now: Triage | undefined, written: Triage): boolean {
  return now?.at === written.at && now.state === written.state && now.author === written.author;
}

function placeOf({ auditId, block }: Occurrence): string {
  return `${auditId}\n${block ?? ''}`;
}

function keyOf({ auditId, block, fingerprint, title }: Occurrence): Triage['occurrence'] {
  return { auditId, block, fingerprint, title };
}
