import { AppFault } from '#app/contract/errors.ts';
import type { CredentialView } from '#app/contract/sync-views.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Secret } from '#core/model/secret.ts';
import { goneSubjects, ofCredential } from '../alerts/alert-subjects.ts';
import { raiseAlerts } from '../alerts/raise-alerts.ts';
import { createBot, getBot } from '../bots.ts';
import { getClient } from '../clients.ts';
import { keepAccounts } from '../numbers/keep-accounts.ts';
import { isSameSecret } from '../sync/job-hold.ts';
import { dropJobs, ensureJob } from '../sync/jobs.ts';
import { secretOf } from '../sync/sessions.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { credentialView, getCredential } from './credential-view.ts';
import { readSecret } from './read-secret.ts';
import { assertStorable, testSecret, type TestedCredential } from './test-credential.ts';

/** A new key or token, as it was pasted. */
export interface NewCredential {
  readonly clientId: string;
  readonly kind: Credential['kind'];
  readonly label: string;
  readonly contract: string | null;
  /** Bot that the key reads; null finds the client's bot of that key, or makes one. */
  readonly botId: string | null;
  readonly rotateAfterDays: number | null;
  readonly businessId: string | null;
  readonly pasted: string;
}

/**
 * Reads, tests and seals a pasted key or token, and begins to watch what it opens. Throws AppFault of reading
 * (`not-a-key` …), of testing (`credential-refused`, `service-unfit`), `client-missing`, `bot-missing`.
 */
export async function addCredential(
  deps: SyncDeps,
  request: NewCredential,
): Promise<CredentialView> {
  getClient(deps, request.clientId);
  if (request.botId !== null) getBot(deps, request.botId);
  const { secret, shortName, hint } = readSecret(request.kind, request.pasted);
  const tested = await testSecret(deps, { ...request, secret });
  assertStorable(request.kind, tested);
  // A bot may have gone while the service was asked.
  if (request.botId !== null) getBot(deps, request.botId);
  const now = deps.clock.now();
  const credential: Credential = {
    id: deps.ids.next(),
    clientId: request.clientId,
    kind: kindOf(request.kind, tested),
    label: request.label,
    shortName: (tested.ok ? tested.shortName : null) ?? shortName,
    contract: request.kind === 'meta-token' ? null : request.contract,
    botId: null,
    hint,
    fingerprint: deps.secrets().fingerprint(secret),
    createdAt: now,
    sealedAt: now,
    rotateAfterDays: request.rotateAfterDays,
    token: null,
    state: 'untested',
    lastUsedAt: null,
    lastFailure: null,
  };
  return seal(deps, { ...credential, ...standing(tested, now) }, secret, tested, request.botId);
}

/**
 * Puts a new secret in the place of an old one; its history goes on. Throws AppFault as {@link addCredential},
 * `credential-missing`, `key-of-another-bot`.
 */
export async function replaceCredential(
  deps: SyncDeps,
  { id, pasted }: { readonly id: string; readonly pasted: string },
): Promise<CredentialView> {
  const old = getCredential(deps, id);
  const { secret, shortName, hint } = readSecret(old.kind, pasted);
  const tested = await testSecret(deps, { ...old, businessId: portfolioOf(old), secret });
  assertStorable(old.kind, tested);
  const found = (tested.ok ? tested.shortName : null) ?? shortName;
  if (old.shortName !== null && found !== old.shortName)
    throw new AppFault('key-of-another-bot', { found: found ?? '?', expected: old.shortName });
  // It may have been renamed or removed while the service was asked.
  const present = getCredential(deps, id);
  const now = deps.clock.now();
  const fingerprint = deps.secrets().fingerprint(secret);
  const renewed: Credential = {
    ...present,
    hint,
    fingerprint,
    sealedAt: now,
    ...standing(tested, now),
  };
  return seal(deps, renewed, secret, tested, present.botId);
}

/** Asks the service again. What it refuses is marked and not used until somebody acts. Throws AppFault `credential-missing`, `secret-missing`. */
export async function testCredential(deps: SyncDeps, id: string): Promise<CredentialView> {
  const credential = getCredential(deps, id);
  const secret = secretOf(deps, credential);
  const tested = await testSecret(deps, {
    ...credential,
    businessId: portfolioOf(credential),
    secret,
  });
  const present = getCredential(deps, id);
  // Another secret was sealed meanwhile: what was said of the old one is no longer of interest.
  if (!isSameSecret(present, credential)) return credentialView(deps, present);
  const marked: Credential = { ...present, ...standing(tested, deps.clock.now()) };
  deps.workspace().transaction(() => {
    deps.workspace().credentials.put(marked);
    if (tested.ok) watch(deps, marked, tested);
    raiseAlerts(deps, [ofCredential(deps, marked)]);
  });
  deps.emit('data:changed', { nouns: ['credential', 'number', 'job', 'alert'] });
  return credentialView(deps, marked);
}

/** Changes what the user calls it and when to be reminded. Throws AppFault `credential-missing`. */
export function updateCredential(
  deps: SyncDeps,
  { id, label, rotateAfterDays }: Pick<Credential, 'id' | 'label' | 'rotateAfterDays'>,
): CredentialView {
  const changed = { ...getCredential(deps, id), label, rotateAfterDays };
  deps.workspace().credentials.put(changed);
  deps.emit('data:changed', { nouns: ['credential'] });
  return credentialView(deps, changed);
}

/** Deletes the secret at once and ends its jobs; what was read with it stays. Throws AppFault `credential-missing`. */
export function removeCredential(deps: SyncDeps, id: string): null {
  getCredential(deps, id);
  deps.secrets().remove(id);
  deps.workspace().transaction(() => {
    dropJobs(deps, id);
    deps.workspace().credentials.remove(id);
    raiseAlerts(deps, goneSubjects(deps));
  });
  deps.emit('data:changed', { nouns: ['credential', 'job', 'alert'] });
  return null;
}

/** The secret first: a record without its secret asks for it again, a secret without a record is nobody's. */
function seal(
  deps: SyncDeps,
  credential: Credential,
  secret: Secret,
  tested: TestedCredential,
  botId: string | null,
): CredentialView {
  deps.secrets().put(credential.id, secret);
  const sealed = deps.workspace().transaction(() => {
    const bot = credential.kind === 'meta-token' ? null : botOf(deps, credential, tested, botId);
    const linked = { ...credential, botId: bot?.id ?? null };
    deps.workspace().credentials.put(linked);
    watch(deps, linked, tested);
    raiseAlerts(deps, [ofCredential(deps, linked)]);
    return linked;
  });
  deps.emit('data:changed', { nouns: ['credential', 'client', 'bot', 'number', 'job'] });
  return credentialView(deps, sealed);
}

/** Begins to look at what the credential opens; what is watched already goes on. */
function watch(deps: SyncDeps, credential: Credential, tested: TestedCredential): void {
  const { id, clientId, botId } = credential;
  if (botId !== null) {
    ensureJob(deps, { clientId, kind: 'bot', subjectId: botId, credentialId: id });
  } else if (!tested.ok) {
    // Not asked yet: what the token before it opened is tried with this one.
    for (const account of deps.workspace().numbers.accounts(clientId))
      if (account.credentialId === id)
        ensureJob(deps, { clientId, kind: 'account', subjectId: account.id, credentialId: id });
  } else {
    for (const account of keepAccounts(deps, credential, tested.accounts))
      ensureJob(deps, { clientId, kind: 'account', subjectId: account.id, credentialId: id });
  }
}

/** The portfolio whose accounts are listed; the first is the one that somebody typed in, where somebody did. */
function portfolioOf({ token }: Credential): string | null {
  return token?.businessIds[0] ?? null;
}

function kindOf(asked: Credential['kind'], tested: TestedCredential): Credential['kind'] {
  if (asked === 'meta-token' || !tested.ok || tested.template === null) return asked;
  return tested.template === 'router' ? 'blip-router' : 'blip-bot';
}

function standing(
  tested: TestedCredential,
  now: string,
): Pick<Credential, 'state' | 'lastUsedAt' | 'lastFailure'> & Partial<Pick<Credential, 'token'>> {
  if (tested.ok)
    return {
      state: 'working',
      lastUsedAt: now,
      lastFailure: null,
      ...(tested.token === null ? {} : { token: tested.token }),
    };
  const isRefused = ['bad-credential', 'not-allowed'].includes(tested.fault.code);
  return {
    state: isRefused ? 'needs-attention' : 'untested',
    lastUsedAt: now,
    lastFailure: tested.fault,
  };
}

/** The bot a key reads: the chosen one, the one that had a key of that name, one of the same name, or a new one. */
function botOf(
  deps: SyncDeps,
  { clientId, shortName }: Credential,
  tested: TestedCredential,
  chosen: string | null,
): Bot {
  if (chosen !== null) return getBot(deps, chosen);
  const { credentials, bots } = deps.workspace();
  const known = credentials
    .list(clientId)
    .find((one) => one.shortName !== null && one.shortName === shortName && one.botId !== null);
  if (known?.botId != null) return getBot(deps, known.botId);
  const name = (tested.ok ? tested.fullName : null) ?? shortName ?? '?';
  const same = bots.listByClient(clientId).find((bot) => bot.name === name);
  return same ?? createBot(deps, clientId, name.slice(0, 120));
}
