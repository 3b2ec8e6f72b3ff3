import type { Credential } from '#core/model/credential.ts';
import type { WhatsappAccount } from '#core/model/whatsapp-number.ts';
import type { SeenAccount } from '../credentials/test-credential.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** Keeps the accounts that a token reads; one that the client has already is brought up to date. */
export function keepAccounts(
  { workspace, ids, clock }: SyncDeps,
  { id: credentialId, clientId }: Credential,
  seen: readonly SeenAccount[],
): WhatsappAccount[] {
  const { numbers } = workspace();
  const known = numbers.accounts(clientId);
  return seen.map(({ wabaId, name, ownership }) => {
    const before = known.find((account) => account.wabaId === wabaId);
    const account: WhatsappAccount = {
      id: before?.id ?? ids.next(),
      clientId,
      credentialId,
      wabaId,
      name,
      ownership,
      createdAt: before?.createdAt ?? clock.now(),
    };
    numbers.putAccount(account);
    return account;
  });
}
