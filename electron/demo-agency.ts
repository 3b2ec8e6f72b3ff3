import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Client } from '#core/model/client.ts';
import type { WorkerClient } from './worker-client.ts';

/** What a demo's agency came to. */
export interface DemoAgency {
  readonly clients: readonly Client[];
  /** Requests of its sync; null where it was made from files. */
  readonly requests: number | null;
}

/** Keys of made-up clients, as the peers that know them write them down. */
const keysSchema = z.object({
  keys: z.array(z.object({ client: z.string(), bot: z.string(), httpKey: z.string() })),
  tokens: z.array(z.object({ client: z.string().nullable(), token: z.string() })),
});

/** The sample agency: synced with peers by the keys of a file, or without one made from the sample's own files. */
export async function demoAgency(
  worker: WorkerClient,
  keysFile: string | null,
): Promise<DemoAgency> {
  if (keysFile === null)
    return { clients: await worker.call('client:create-sample', null), requests: null };
  const { keys, tokens } = keysSchema.parse(JSON.parse(await readFile(keysFile, 'utf8')));
  const clients: Client[] = [];
  for (const { client: name, bot, httpKey } of keys) {
    const client = await worker.call('client:create', { name });
    clients.push(client);
    const usual = {
      clientId: client.id,
      contract: null,
      botId: null,
      rotateAfterDays: null,
      businessId: null,
    };
    await worker.call('credential:add', {
      ...usual,
      kind: 'blip-bot',
      label: bot,
      pasted: httpKey,
    });
    const token = tokens.find((one) => one.client === name);
    if (token !== undefined)
      await worker.call('credential:add', {
        ...usual,
        kind: 'meta-token',
        label: 'Meta',
        pasted: token.token,
      });
  }
  const { requests } = await worker.call('sync:now', {
    clientId: null,
    jobIds: null,
    everything: true,
  });
  return { clients, requests };
}
