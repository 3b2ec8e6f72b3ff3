import type { Gap } from '#core/model/quality-history.ts';
import type { SyncDeps } from './sync-deps.ts';

/** Whose pause it is: a client's by its id, or everybody's. */
type Who = { readonly clientId: string } | 'all';

/** Notes that a pause begins; one that runs already goes on. */
export function beginPause(deps: SyncDeps, who: Who): void {
  if (runningPause(deps, who) === null)
    deps.workspace().settings.put(nameOf(who), deps.clock.now());
}

/** Notes that a pause ended, at the latest at an instant: nothing was known while it ran. */
export function endPause(deps: SyncDeps, who: Who, latest: string | null = null): void {
  const { history, jobs, settings } = deps.workspace();
  const pause = runningPause(deps, who);
  if (pause === null) return;
  const to = latest !== null && latest < pause.to ? latest : pause.to;
  const ids = who === 'all' ? [who] : jobs.list(who.clientId).map(({ id }) => id);
  for (const id of ids) history.addGap(id, { ...pause, to });
  settings.put(nameOf(who), null);
}

/** A pause that runs, as a gap up to now; null when there is none. */
export function runningPause({ workspace, clock }: SyncDeps, who: Who): Gap | null {
  const from = workspace().settings.get(nameOf(who));
  return typeof from === 'string' ? { from, to: clock.now(), reason: 'paused' } : null;
}

function nameOf(who: Who): string {
  return who === 'all' ? 'paused-since' : `paused-since:${who.clientId}`;
}
