import type { BundleSurvey, OwnKeys } from '#app/contract/transfer-views.ts';
import { getClient } from '../clients.ts';
import { bundleCounts } from './bundle-counts.ts';
import { ownAgeKey } from './own-age-key.ts';
import { sealedCredentials } from './client-lines.ts';
import type { TransferDeps } from './transfer-deps.ts';

/** What a bundle of a client would hold. Throws AppFault `client-missing`. */
export function surveyBundle(deps: TransferDeps, clientId: string): BundleSurvey {
  const { name } = getClient(deps, clientId);
  const { bundles } = deps.workspace();
  const present = bundles.read(clientId, { history: false });
  const whole = bundles.read(clientId, { history: true });
  return {
    clientName: name,
    present: bundleCounts((kind) => present.count(kind)),
    withHistory: bundleCounts((kind) => whole.count(kind)),
    secrets: sealedCredentials(deps, clientId).length,
  };
}

/** The keys by which colleagues know this installation. */
export async function ownKeys(deps: TransferDeps): Promise<OwnKeys> {
  const { recipient } = await ownAgeKey(deps);
  return { recipient, fingerprint: deps.packets.ownFingerprint(deps.secrets()) };
}
