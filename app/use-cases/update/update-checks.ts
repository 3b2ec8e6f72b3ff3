import { AppFault } from '#app/contract/errors.ts';
import type { UpdateView } from '#app/contract/update-channels.ts';
import type { UpdatePlace } from '#app/ports/updates.ts';
import { judgeUpdate, type Release, type UpdateJudgement } from '#core/update/judge-update.ts';
import type { UpdateFile } from '#core/update/update-manifest.ts';
import { trustsMachine } from '../network/network-settings.ts';
import { isCheckDue } from './is-due.ts';
import { keepUpdates, readKeptUpdates, type KeptUpdates } from './kept-updates.ts';
import type { UpdateDeps } from './update-deps.ts';
import { refusalFault, toUpdateFault } from './update-fault.ts';

/** What is known of updates, and the asking. */
export interface UpdateChecks {
  readonly view: () => Omit<UpdateView, 'isDownloading' | 'downloaded'>;
  /** Throws AppFault `update-no-place`. */
  readonly setDaily: (checksDaily: boolean) => void;
  /** Asks now; what stands in the way is part of the view. Throws AppFault `update-no-place`. */
  readonly check: () => Promise<void>;
  /** Asks where that is wanted and due. */
  readonly tick: () => Promise<void>;
  /** A file that is offered. Throws AppFault `update-gone`. */
  readonly offered: (name: string) => UpdateFile;
  /** Ends a question that is under way. */
  readonly stop: () => void;
}

/** Nobody has asked at first. */
export function updateChecks(deps: UpdateDeps): UpdateChecks {
  let problem: AppFault | null = null;
  let asking: { readonly control: AbortController; readonly done: Promise<void> } | null = null;

  function place(): UpdatePlace {
    if (deps.place === null) throw new AppFault('update-no-place');
    return deps.place;
  }

  function judge(answer: NonNullable<KeptUpdates['answer']>, seen: Release | null) {
    const { appVersion: version, platform, arch, updates } = deps;
    const { keys } = place();
    return judgeUpdate(answer, { keys, version, platform, arch, seen }, updates.isSignedBy);
  }

  /** What was kept says nothing by being kept: it is judged like an answer that has just come. */
  function standing(): UpdateJudgement | null {
    const { answer, seen } = readKeptUpdates(deps);
    return deps.place === null || answer === null ? null : judge(answer, seen);
  }

  /** One question at a time: whoever asks meanwhile waits for its answer. */
  function ask(): Promise<void> {
    place();
    if (asking === null) {
      const control = new AbortController();
      const done = question(control.signal).finally(() => (asking = null));
      asking = { control, done };
    }
    return asking.done;
  }

  async function question(signal: AbortSignal): Promise<void> {
    try {
      const answer = await deps.updates.ask({ signal, trustsMachine: trustsMachine(deps) });
      const judged = judge(answer, readKeptUpdates(deps).seen);
      const taken = 'release' in judged ? { seen: judged.release, answer } : {};
      keepUpdates(deps, { askedAt: deps.clock.now(), ...taken });
      problem = judged.kind === 'refused' ? refusalFault(judged) : null;
    } catch (error) {
      const fault = toUpdateFault(error);
      if (!(fault instanceof AppFault)) throw error;
      problem = fault;
    }
  }

  return {
    view: () => {
      const { checksDaily, askedAt } = readKeptUpdates(deps);
      const judged = standing();
      return {
        hasPlace: deps.place !== null,
        checksDaily: checksDaily && deps.place !== null,
        askedAt,
        found: judged === null ? null : foundOf(judged, deps.ownKind),
        problem: problem?.toFault() ?? (judged === null ? null : lastingProblem(judged)),
      };
    },
    setDaily: (checksDaily) => {
      place();
      keepUpdates(deps, { checksDaily });
    },
    check: async () => ask(),
    tick: async () => {
      if (deps.place === null || asking !== null || !deps.isOnline()) return;
      const kept = readKeptUpdates(deps);
      if (!kept.checksDaily || !isCheckDue(kept, deps.clock.now())) return;
      // Before the question: one that ends badly is not asked again until tomorrow.
      keepUpdates(deps, { triedAt: deps.clock.now() });
      await ask();
      deps.emit('update:changed', { byItself: true });
    },
    offered: (name) => {
      const judged = standing();
      const files = judged?.kind === 'newer' ? judged.files : [];
      const file = files.find((one) => one.name === name);
      if (file === undefined) throw new AppFault('update-gone');
      return file;
    },
    stop: () => asking?.control.abort(),
  };
}

function foundOf(judged: UpdateJudgement, ownKind: UpdateDeps['ownKind']): UpdateView['found'] {
  if (judged.kind === 'refused') return null;
  if (judged.kind === 'newest') return { kind: 'newest' };
  const own = judged.files.filter(({ kind }) => kind === ownKind);
  const others = judged.files.filter(({ kind }) => kind !== ownKind);
  const files = [...own, ...others].map(({ name, kind, size }) => ({ name, kind, size }));
  return { kind: 'newer', ...judged.release, files };
}

/** What stays true after a restart: there is a version, and the way to it is not this one. */
function lastingProblem(judged: UpdateJudgement): UpdateView['problem'] {
  const isLasting =
    judged.kind === 'refused' &&
    (judged.reason === 'too-far' || judged.reason === 'nothing-for-this-system');
  return isLasting ? refusalFault(judged).toFault() : null;
}
