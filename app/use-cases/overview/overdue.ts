import type { DueKey, Overview } from '#app/contract/overview-views.ts';
import type { LastReport } from '#app/ports/change-store.ts';
import type { LineCount } from '#app/ports/newest-findings.ts';
import { currentRuleset } from '#core/audit/rulesets/rulesets.ts';
import type { Credential } from '#core/model/credential.ts';
import { credentialEnd, rotationDue } from '#core/sync/alerts/alerts-from-credential.ts';
import { daysLeft } from '#core/sync/alerts/days-left.ts';
import { incidentRow } from './danger.ts';
import { botOf, listOf, type OverviewContext } from './overview-context.ts';

type Overdue = Overview['overdue'];

/** What is read for this part alone. */
export interface OverdueFacts {
  readonly counts: readonly LineCount[];
  readonly reports: ReadonlyMap<string, LastReport>;
  readonly credentials: readonly Credential[];
}

/** What is overdue. */
export function overdue(
  context: OverviewContext,
  { counts, reports, credentials }: OverdueFacts,
): Overdue {
  const { bots, incidents } = context;
  const seen = new Set(bots.map(({ key }) => key));
  const asked = counts.filter(({ bot, outcome }) => outcome === 'review' && seen.has(bot));
  return {
    reports: listOf(dueReports(context, reports)),
    keys: listOf(dueKeys(context, credentials)),
    tasks: listOf(
      incidents
        .filter(({ tasks }) => tasks.some(({ doneAt }) => doneAt === null))
        .map((one) => incidentRow(context, one)),
    ),
    questions: {
      findings: asked.reduce((sum, { count }) => sum + count, 0),
      bots: new Set(asked.map(({ bot }) => bot)).size,
    },
    rules: listOf(
      bots
        .filter(({ ruleset }) => ruleset !== currentRuleset)
        .map((bot) => ({ ...botOf(bot), ruleset: bot.ruleset })),
    ),
  };
}

/** Clients whose last report stands on other runs than the newest ones, as the list of reports says. */
function dueReports(
  { bots }: OverviewContext,
  reports: ReadonlyMap<string, LastReport>,
): Overdue['reports']['rows'] {
  const due = new Map<string, Overdue['reports']['rows'][number]>();
  const told = new Map([...reports].map(([id, { runIds }]) => [id, new Set(runIds)]));
  for (const { clientId, clientName, runId, createdAt } of bots) {
    if (told.get(clientId)?.has(runId) === true) continue;
    const toldAt = reports.get(clientId)?.createdAt ?? null;
    const known = due.get(clientId);
    if (known === undefined || known.auditedAt < createdAt)
      due.set(clientId, { clientId, clientName, auditedAt: createdAt, toldAt });
  }
  // Who was told longest ago comes first, and before them who was never told.
  return [...due.values()].sort((a, b) => (a.toldAt ?? '').localeCompare(b.toldAt ?? ''));
}

/** Days before a token's end on which it is named (SECURITY 5.2). */
const soon = 14;

function dueKeys({ clients, now }: OverviewContext, credentials: readonly Credential[]): DueKey[] {
  const at = new Date(now).toISOString();
  return credentials
    .flatMap((credential): DueKey[] => {
      const { id, clientId, label, state } = credential;
      const row = { clientId, clientName: clients.get(clientId) ?? '', credentialId: id, label };
      if (state === 'needs-attention') return [{ ...row, why: 'refused', days: null }];
      const end = credentialEnd(credential);
      const ends = end === null ? null : daysLeft(end, at);
      if (ends !== null && ends <= soon) return [{ ...row, why: 'expires', days: ends }];
      const due = rotationDue(credential);
      const rotates = due === null ? null : daysLeft(due, at);
      return rotates !== null && rotates <= 0 ? [{ ...row, why: 'rotates', days: rotates }] : [];
    })
    .sort((a, b) => (a.days ?? -Infinity) - (b.days ?? -Infinity));
}
