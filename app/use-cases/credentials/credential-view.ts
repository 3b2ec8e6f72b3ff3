import type { CredentialView } from '#app/contract/sync-views.ts';
import { credentialEnd, rotationDue } from '#core/sync/alerts/alerts-from-credential.ts';
import { daysLeft } from '#core/sync/alerts/days-left.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { Credential } from '#core/model/credential.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** A client's credentials with what is to be remembered of them, oldest first. */
export function listCredentials(deps: SyncDeps, clientId: string): CredentialView[] {
  return deps
    .workspace()
    .credentials.list(clientId)
    .map((credential) => credentialView(deps, credential));
}

/** One credential as the window sees it. */
export function credentialView(deps: SyncDeps, credential: Credential): CredentialView {
  const now = deps.clock.now();
  return {
    credential,
    expiresInDays: daysUntil(credentialEnd(credential), now),
    rotateInDays: daysUntil(rotationDue(credential), now),
    isSealed: deps.secrets().get(credential.id) !== null,
    sameAs: deps
      .workspace()
      .credentials.list(null)
      .filter(
        ({ id, fingerprint }) => id !== credential.id && fingerprint === credential.fingerprint,
      )
      .map(({ label }) => label),
  };
}

/** A credential by id. Throws AppFault `credential-missing`. */
export function getCredential({ workspace }: SyncDeps, id: string): Credential {
  const credential = workspace().credentials.get(id);
  if (credential === null) throw new AppFault('credential-missing');
  return credential;
}

/** Days from now, begun ones counted; 0 or less once it has passed. */
function daysUntil(instant: string | null, now: string): number | null {
  return instant === null ? null : daysLeft(instant, now);
}
