import type { SyncJob } from '#core/model/sync-job.ts';
import {
  openingsFromPolicy,
  recoveriesFromReading,
} from '#core/sync/incidents/openings-from-policy.ts';
import type { WhatsappAccount } from '#core/model/whatsapp-number.ts';
import { auditIsDue } from '../sync/pending-audit.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { incidentPlace, keepChanges, type Where } from './keep-changes.ts';

/** Keeps what follows from an account that Meta locked, restricted or disabled (WHATSAPP 1.6). Inside a transaction. */
export function observePolicy(
  deps: SyncDeps,
  { kind, subjectId, lastFault }: SyncJob,
  { graphCode, words, at }: { graphCode: number | null; words: string; at: string },
): void {
  const account = kind === 'account' ? deps.workspace().numbers.account(subjectId) : null;
  if (account === null) return;
  const answer = { graphCode, words, at, isRepeated: lastFault?.code === 'policy' };
  const place = incidentPlace(deps, whereOf(account), at);
  if (keepChanges(deps, openingsFromPolicy(answer, place)) > 0) auditIsDue(deps, true);
}

/** Notes that an account reads again; returns whether anything had kept it from that. Inside a transaction. */
export function observeReading(
  deps: SyncDeps,
  account: WhatsappAccount,
  at: string,
  value: string,
): boolean {
  const changes = recoveriesFromReading(incidentPlace(deps, whereOf(account), at), at, value);
  keepChanges(deps, changes);
  return changes.length > 0;
}

function whereOf({ clientId, wabaId }: WhatsappAccount): Where {
  return { clientId, numberId: null, wabaId };
}
