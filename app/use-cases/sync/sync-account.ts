import type { Credential } from '#core/model/credential.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import type { WhatsappAccount, WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { Profile, Template } from '#app/ports/sync-stores.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import type { GraphSession } from '#core/sync/whatsapp/graph-session.ts';
import { readAccount, type NumberReading } from '#core/sync/whatsapp/read-account.ts';
import { readProfile } from '#core/sync/whatsapp/read-profile.ts';
import { readTemplates } from '#core/sync/whatsapp/read-templates.ts';
import { AppFault } from '#app/contract/errors.ts';
import { observeNumber } from '../incidents/observe-number.ts';
import { observeReading } from '../incidents/observe-policy.ts';
import { findNumber } from './link-channels.ts';
import { auditIsDue } from './pending-audit.ts';
import { graphSession, secretOf } from './sessions.ts';
import { isOld, type JobUse, type Store } from './sync-bot.ts';
import type { SyncDeps } from './sync-deps.ts';

/** What changes slowly and is read once a day: profiles and templates. */
interface Details {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly templates: readonly Template[] | null;
}

/**
 * Looks at one account and its numbers: one request and one for each page of numbers; once a day profiles and templates
 * as well. Throws SyncError, AppFault `secret-missing`.
 */
export async function syncAccount(
  deps: SyncDeps,
  job: SyncJob,
  credential: Credential,
  use: JobUse,
): Promise<Store> {
  const account = deps.workspace().numbers.account(job.subjectId);
  if (account === null) throw new AppFault('credential-missing');
  const session = graphSession(deps, secretOf(deps, credential), { ...use, subject: account.id });
  const observedAt = deps.clock.now();
  const reading = await readAccount(session, account.wabaId, observedAt);
  const isFull = use.everything || isOld(deps, job);
  const details = isFull ? await readDetails(session, account, reading.numbers, observedAt) : null;
  return () => {
    const { history } = deps.workspace();
    history.addAccount(account.id, reading.account);
    const changedBots = new Set<string>();
    const { status, reviewStatus } = reading.account;
    let isChanged = observeReading(deps, account, observedAt, status ?? reviewStatus ?? '');
    for (const seen of reading.numbers) {
      const number = keepNumber(deps, account, seen);
      if (number === null) continue;
      const isNew = observeNumber(deps, number, seen.observation);
      const profile = details?.profiles.get(seen.phoneNumberId);
      const isOther = profile !== undefined && history.addProfile(number.id, profile);
      if (!isNew && !isOther) continue;
      isChanged = true;
      if (number.botId !== null) changedBots.add(number.botId);
    }
    if (reading.name !== null && reading.name !== account.name)
      deps.workspace().numbers.putAccount({ ...account, name: reading.name });
    if (
      details?.templates != null &&
      history.addTemplates(account.id, observedAt, details.templates)
    )
      isChanged = true;
    if (isChanged) auditIsDue(deps, true);
    const isWhole = reading.unreadable === 0 && reading.isComplete;
    return {
      outcome: !isWhole ? 'partial' : isChanged ? 'changed' : 'unchanged',
      isFull,
      changedBots: [...changedBots],
    };
  };
}

/** A profile or templates that this token may not read are a gap and no end: the ratings are what matters. */
async function readDetails(
  session: GraphSession,
  { wabaId }: WhatsappAccount,
  numbers: readonly NumberReading[],
  observedAt: string,
): Promise<Details> {
  const profiles = new Map<string, Profile>();
  for (const { phoneNumberId } of numbers) {
    const profile = await orNothing(readProfile(session, phoneNumberId, observedAt));
    if (profile !== null) profiles.set(phoneNumberId, profile);
  }
  return {
    profiles,
    templates: await orNothing(readTemplates(session, wabaId, observedAt)),
  };
}

async function orNothing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    const isGap =
      error instanceof SyncError && ['not-allowed', 'missing', 'refused'].includes(error.code);
    if (!isGap) throw error;
    return null;
  }
}

/** The client's number of that id or phone, brought up to date; a new one where there is none, null for a removed one. */
function keepNumber(
  deps: SyncDeps,
  { clientId, wabaId }: WhatsappAccount,
  { phoneNumberId, phone, verifiedName }: NumberReading,
): WhatsappNumber | null {
  const { workspace, ids, clock } = deps;
  const { numbers } = workspace();
  const seen = { phone, phoneNumberId };
  const known = findNumber(numbers.list(clientId), seen);
  if (known === undefined && findNumber(numbers.listRemoved(clientId), seen) !== undefined)
    return null;
  const number: WhatsappNumber = {
    id: known?.id ?? ids.next(),
    clientId,
    botId: known?.botId ?? null,
    phone,
    phoneNumberId,
    wabaId,
    verifiedName,
    createdAt: known?.createdAt ?? clock.now(),
  };
  if (known === undefined || !isSame(known, number)) {
    numbers.put(number);
    auditIsDue(deps, true);
  }
  return number;
}

function isSame(one: WhatsappNumber, other: WhatsappNumber): boolean {
  return (
    one.phone === other.phone &&
    one.phoneNumberId === other.phoneNumberId &&
    one.wabaId === other.wabaId &&
    one.verifiedName === other.verifiedName
  );
}
