import { AppFault } from '#app/contract/errors.ts';
import type { Credential, TokenFacts } from '#core/model/credential.ts';
import type { Secret } from '#core/model/secret.ts';
import type { SyncFault } from '#core/model/sync-fault.ts';
import { identifyBot } from '#core/sync/blip/identify.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import { inspectToken } from '#core/sync/whatsapp/inspect-token.ts';
import { listAccounts } from '#core/sync/whatsapp/list-accounts.ts';
import { safeWords } from '../sync/safe-words.ts';
import { blipSession, graphSession, noTraffic } from '../sync/sessions.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** An account that a token reads. */
export interface SeenAccount {
  readonly wabaId: string;
  readonly name: string;
  readonly ownership: 'owned' | 'client' | 'unknown';
}

/** What a service said about a key or token. */
export type TestedCredential =
  | {
      readonly ok: true;
      readonly shortName: string | null;
      readonly fullName: string | null;
      /** Null where the application could not be read. */
      readonly template: 'builder' | 'router' | null;
      readonly token: TokenFacts | null;
      readonly accounts: readonly SeenAccount[];
    }
  | { readonly ok: false; readonly fault: SyncFault };

/** What is tested. */
export interface TestRequest {
  readonly kind: Credential['kind'];
  readonly contract: string | null;
  readonly businessId: string | null;
  readonly secret: Secret;
}

/** Longest wait of a person for a test, in milliseconds. */
const patience = 45_000;

/** Asks the service whose key this is and what it may do. Never throws for what a service or network does. */
export async function testSecret(
  deps: SyncDeps,
  { kind, contract, businessId, secret }: TestRequest,
): Promise<TestedCredential> {
  const use = {
    subject: `test ${deps.ids.next()}`,
    signal: AbortSignal.timeout(patience),
    traffic: noTraffic(),
  };
  try {
    if (kind !== 'meta-token') {
      const { shortName, fullName, template } = await identifyBot(
        blipSession(deps, contract, secret, use),
      );
      return { ok: true, shortName, fullName, template, token: null, accounts: [] };
    }
    const session = graphSession(deps, secret, use);
    let token = await inspectToken(session);
    const accounts = await listAccounts(session, token, businessId);
    // A portfolio that somebody typed in is kept with those the token names, for the next time.
    if (businessId !== null && !token.businessIds.includes(businessId))
      token = { ...token, businessIds: [businessId, ...token.businessIds] };
    return { ok: true, shortName: null, fullName: null, template: null, token, accounts };
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    const { code, words } = error;
    return { ok: false, fault: { code, at: deps.clock.now(), message: safeWords(words, secret) } };
  }
}

/** Faults after which a key is kept all the same, untested: the network's or the service's, not the key's. */
const keptUntested: ReadonlySet<SyncFault['code']> = new Set([
  'offline',
  'timeout',
  'dropped',
  'throttled',
  'unavailable',
  'cancelled',
]);

/**
 * Throws what keeps a new key from being stored: AppFault `credential-refused` where the service says no,
 * `service-unfit` where something else answered in its place.
 */
export function assertStorable(kind: Credential['kind'], tested: TestedCredential): void {
  if (tested.ok || keptUntested.has(tested.fault.code)) return;
  const service = kind === 'meta-token' ? 'Meta' : 'Blip';
  const { code } = tested.fault;
  if (['bad-credential', 'not-allowed', 'refused', 'missing', 'policy'].includes(code))
    throw new AppFault('credential-refused', { service });
  throw new AppFault('service-unfit', { service, reason: code });
}
