import { sampleAgency } from '#app/sample/sample-agency.ts';
import type { Client } from '#core/model/client.ts';
import { auditInputs, checkRequest } from './audit-inputs.ts';
import { createBot } from './bots.ts';
import { createClient } from './clients.ts';
import type { Deps } from './deps.ts';
import { storeChecked } from './import-flows.ts';

/** Makes three invented clients, each with an audited flow: one sound, one at fault, one wrongly penalised. */
export async function makeSampleAgency(deps: Deps): Promise<Client[]> {
  const clients: Client[] = [];
  for (const sample of sampleAgency) {
    const inputs = auditInputs(deps, { clientId: null, botId: null }, deps.clock.now());
    const bytes = new TextEncoder().encode(sample.flow);
    const checked = await deps.checker.check(checkRequest(deps, inputs, bytes));
    deps.workspace().transaction(() => {
      const client = createClient(deps, sample.client);
      const bot = createBot(deps, client.id, sample.bot);
      storeChecked(deps, bot, sample.fileName, checked, inputs);
      clients.push(client);
    });
  }
  deps.emit('data:changed', { nouns: ['client', 'bot', 'run'] });
  return clients;
}
