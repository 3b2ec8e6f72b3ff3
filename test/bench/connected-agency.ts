import { keepAccounts } from '#app/use-cases/numbers/keep-accounts.ts';
import { ensureJob } from '#app/use-cases/sync/jobs.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import type { Credential } from '#core/model/credential.ts';
import { Secret } from '#core/model/secret.ts';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';

/** Fills a workspace: ten bots a client (`bot-0`, …), each with its key; one token for every account. All are due. */
export function fillConnected(
  deps: SyncDeps,
  { keys, tokens }: Pick<Scenario, 'keys' | 'tokens'>,
): void {
  const { clients, bots, credentials } = deps.workspace();
  const createdAt = deps.clock.now();
  const usual = {
    contract: null,
    hint: '',
    fingerprint: '00000000',
    createdAt,
    sealedAt: createdAt,
    rotateAfterDays: null,
    token: null,
    state: 'working' as const,
    lastUsedAt: null,
    lastFailure: null,
  };
  deps.workspace().transaction(() => {
    for (const [at, key] of keys.entries()) {
      const clientId = `client-${String(Math.floor(at / 10))}`;
      if (at % 10 === 0) clients.insert({ id: clientId, name: clientId, createdAt });
      const botId = `bot-${String(at)}`;
      bots.insert({ id: botId, clientId, name: key.bot, createdAt });
      const id = `key-${String(at)}`;
      deps.secrets().put(id, new Secret(key.httpKey));
      const label = key.bot;
      const { shortName } = key;
      credentials.put({ ...usual, id, clientId, kind: 'blip-bot', label, shortName, botId });
      ensureJob(deps, { clientId, kind: 'bot', subjectId: botId, credentialId: id });
    }
    const agency = tokens.find(({ client }) => client === null);
    if (agency === undefined) return;
    const token: Credential = {
      ...usual,
      id: 'token',
      clientId: 'client-0',
      kind: 'meta-token',
      label: 'Meta',
      shortName: null,
      botId: null,
    };
    deps.secrets().put(token.id, new Secret(agency.token));
    credentials.put(token);
    const seen = agency.wabaIds.map((wabaId) => ({
      wabaId,
      name: wabaId,
      ownership: 'unknown' as const,
    }));
    for (const { id, clientId } of keepAccounts(deps, token, seen))
      ensureJob(deps, { clientId, kind: 'account', subjectId: id, credentialId: token.id });
  });
}
