import { AppFault } from '#app/contract/errors.ts';
import type { IndexState } from '#app/contract/search-views.ts';
import type { SearchBot } from '#app/ports/search-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { searchBlockSchema } from '#core/model/search-entry.ts';
import { breathe } from '../breathe.ts';
import type { Deps } from '../deps.ts';
import { changeSteps, lettersAtOnce } from './change-steps.ts';
import { indexRows, type RowContent } from './index-rows.ts';
import { rowChanges } from './row-changes.ts';

/** Goes up with every change of what is found in a flow: rows made by an earlier form are made again. */
const form = 1;

/** So many bots later the window is told. */
const botsBetweenNews = 25;

/** The index of what the newest flows say and use. */
export interface SearchIndex {
  /**
   * Brings the index up to what is stored: reads the flows that are new, one after the other and in small steps, writes
   * what they say otherwise than before, and lets go of bots that are not visible any more. Asked for again meanwhile, it goes on until nothing is left.
   * Throws AppFault `workspace-locked`.
   */
  readonly catchUp: () => Promise<void>;
  /** Visible bots with a flow, and how far the index has come. */
  readonly look: () => { readonly bots: readonly SearchBot[]; readonly state: IndexState };
}

/** Makes the index of a session's workspace. */
export function searchIndex(deps: Deps): SearchIndex {
  let running: Promise<void> | null = null;
  return {
    catchUp: () => {
      running ??= fill(deps).finally(() => (running = null));
      return running;
    },
    look: () => {
      const bots = deps.workspace().search.bots();
      const state = {
        bots: bots.length,
        pending: bots.filter(isStale).length,
        failed: bots.filter((bot) => !isStale(bot) && bot.fault !== null).length,
      };
      return { bots, state };
    },
  };
}

async function fill(deps: Deps): Promise<void> {
  const workspace = deps.workspace();
  const { search } = workspace;
  // Another workspace may be open after any pause.
  const isOpen = (): boolean => deps.workspace() === workspace;
  for (;;) {
    const strays = search.strays();
    const stale = search.bots().filter(isStale);
    if (strays.length === 0 && stale.length === 0) return;
    for (const bot of strays) if (!(await removeRows(deps, workspace, bot, isOpen))) return;
    for (const [done, bot] of stale.entries()) {
      if (!(await fillBot(deps, workspace, bot, isOpen))) return;
      if ((done + 1) % botsBetweenNews === 0) tell(deps);
    }
    tell(deps);
  }
}

function tell(deps: Deps): void {
  deps.emit('data:changed', { nouns: ['search'] });
}

/** What a bot's rows are made of: other rows come of another flow, or of phones that are read by another plan. */
function markOf({ snapshotId, country, phone }: SearchBot): string {
  return JSON.stringify([form, snapshotId, country, phone]);
}

function isStale(bot: SearchBot): boolean {
  return bot.mark !== markOf(bot);
}

/** True when the workspace is still open. A flow that cannot be read leaves its fault, and is not tried again. */
async function fillBot(
  deps: Deps,
  workspace: Workspace,
  bot: SearchBot,
  isOpen: () => boolean,
): Promise<boolean> {
  const { search } = workspace;
  let rows: RowContent[] = [];
  let fault: string | null = null;
  await pause(deps);
  if (!isOpen()) return false;
  try {
    rows = await readRows(deps, workspace, bot);
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    fault = error.code;
  }
  await pause(deps);
  if (!isOpen()) return false;
  for (const { gone, come } of changeSteps(rowChanges(bot.key, search.ofBot(bot.key), rows))) {
    await pause(deps);
    if (!isOpen()) return false;
    search.change(bot.key, gone, come);
  }
  search.mark(bot.key, markOf(bot), fault);
  return true;
}

async function readRows(deps: Deps, workspace: Workspace, bot: SearchBot): Promise<RowContent[]> {
  const document = workspace.snapshots.document(bot.snapshotId);
  const blocks = await deps.checker.index({ document, country: bot.country, phone: bot.phone });
  // A client's file was read where it could be: what comes from there is checked.
  return indexRows(searchBlockSchema.array().parse(blocks));
}

async function removeRows(
  deps: Deps,
  { search }: Workspace,
  bot: number,
  isOpen: () => boolean,
): Promise<boolean> {
  do {
    await pause(deps);
    if (!isOpen()) return false;
  } while (!search.remove(bot, lettersAtOnce));
  return true;
}

/** Between two steps: nobody waits for the index. */
function pause({ giveWay = breathe }: Deps): Promise<void> {
  return giveWay();
}
