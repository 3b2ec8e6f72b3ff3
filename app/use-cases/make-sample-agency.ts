import { sampleAgency, type SampleBot } from '#app/sample/sample-agency.ts';
import type { Client } from '#core/model/client.ts';
import { auditInputs, checkRequest } from './audit-inputs.ts';
import { createBot } from './bots.ts';
import { createClient } from './clients.ts';
import { markAsSample } from './first-steps/samples.ts';
import { storeChecked } from './import-flows.ts';
import { enterRating } from './numbers/enter-rating.ts';
import { addNumber } from './numbers/numbers.ts';
import type { SyncDeps } from './sync/sync-deps.ts';

/**
 * Makes three invented clients, each with an audited flow and a number with its history: one sound, one at fault, one
 * wrongly penalised. Nobody is notified of what befell them.
 */
export async function makeSampleAgency(deps: SyncDeps): Promise<Client[]> {
  const clients: Client[] = [];
  for (const sample of sampleAgency) {
    const bot = deps.workspace().transaction(() => {
      const client = createClient(deps, sample.client);
      const made = createBot(deps, client.id, sample.bot);
      rateNumber(deps, sample, client.id, made.id);
      markAsSample(deps, client.id);
      clients.push(client);
      return made;
    });
    // With the number known, so that nothing asks for another audit.
    const { clientId, id: botId } = bot;
    const inputs = auditInputs(deps, { clientId, botId }, deps.clock.now());
    const bytes = new TextEncoder().encode(sample.flow);
    const checked = await deps.checker.check(checkRequest(deps, inputs, bytes));
    deps.workspace().transaction(() => storeChecked(deps, bot, sample.fileName, checked, inputs));
  }
  deps.emit('data:changed', { nouns: ['client', 'bot', 'run', 'number', 'incident'] });
  return clients;
}

const day = 86_400_000;

/** A number that an earlier sample brought along stays that client's: no number answers for two. */
function rateNumber(deps: SyncDeps, { number }: SampleBot, clientId: string, botId: string): void {
  const known = deps.workspace().numbers.list(null);
  if (known.some(({ phone }) => phone === number.phone.replace(/[ -]/g, ''))) return;
  const now = Date.parse(deps.clock.now());
  const { id } = addNumber(deps, { clientId, phone: number.phone, botId });
  for (const { daysAgo, ...seen } of number.ratings)
    enterRating(
      { ...deps, notify: () => undefined },
      {
        ...seen,
        numberId: id,
        observedAt: new Date(now - daysAgo * day).toISOString(),
        proofId: null,
      },
    );
}
