import type { Checklist } from '#app/contract/checklist-view.ts';
import { breathe } from '../breathe.ts';
import type { Deps } from '../deps.ts';

const name = 'checklist';

/**
 * The first steps, each ticked by what the workspace holds: what is removed again takes its tick along. The sample
 * agency counts like any other, so that somebody who tries it is led to its questions and its report.
 */
export async function readChecklist(deps: Deps): Promise<Checklist> {
  const { clients, newestFindings, changes, answers, settings } = deps.workspace();
  const visible = clients.list();
  const { bots } = changes.totals();
  const audited = newestFindings.bots();
  await breathe();
  const keys = new Set(audited.map(({ key }) => key));
  const questions = newestFindings
    .counts()
    .filter(({ bot, outcome }) => outcome === 'review' && keys.has(bot))
    .reduce((sum, { count }) => sum + count, 0);
  const reports = changes.lastReports();
  const withBots = new Set(audited.map(({ clientId }) => clientId));
  const steps = {
    client: visible.length > 0,
    import: bots > 0,
    audit: audited.length > 0,
    answer: audited.length > 0 && (questions === 0 || answers.isAnyGiven()),
    report: visible.some(({ id }) => reports.has(id)),
  };
  return {
    steps,
    questions,
    isDismissed: settings.get(name) === 'dismissed',
    importTo: visible.find(({ id }) => !withBots.has(id))?.id ?? visible[0]?.id ?? null,
    reportTo: audited[0]?.clientId ?? null,
  };
}

/** Hides the first steps, or shows them again. */
export function setChecklistDismissed(deps: Deps, dismissed: boolean): void {
  deps.workspace().settings.put(name, dismissed ? 'dismissed' : null);
}
