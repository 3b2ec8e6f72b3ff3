import process from 'node:process';
import type { Workspace } from '#app/ports/stores.ts';
import type { BotObservation } from '#core/model/bot-reading.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { fillAgency } from '#test/bench/large-agency.ts';
import { realSizes } from '#test/bench/real-sizes.ts';
import { aSnapshot, sha256Of } from '#test/fakes/records.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { openStore } from './open-store.ts';

// A process of its own fills a store: FOLDER BOTS FINDINGS. Five bots a client, each with a flow of a real bot's size.
const [folder = '', bots = '', findings = ''] = process.argv.slice(2);
const workspace = openStore(folder, true);
const size = { clients: Number(bots) / 5, botsOfEach: 5, findingsOfEach: Number(findings) };
fillAgency(workspace, size);
for (let first = 0; first < Number(bots); first += 100)
  workspace.transaction(() => {
    for (let at = first; at < Math.min(first + 100, Number(bots)); at += 1)
      addSynced(workspace, at);
  });
workspace.close();

/** What a sync brings: the flow, twenty looks at it, and the job for the next one. */
function addSynced(workspace: Workspace, at: number): void {
  const botId = `bot-${String(at)}`;
  const blocks = realSizes[at % realSizes.length]!;
  const flow = JSON.stringify(generateFlow(blocks)).replaceAll('da loja', `da loja ${String(at)}`);
  workspace.snapshots.insert(aSnapshot(flow, { id: `flow-${String(at)}`, botId }), flow);
  for (let look = 0; look < 20; look += 1)
    workspace.history.addBot(botId, observation(sha256Of(flow), look));
  workspace.jobs.put(job(botId, `client-${String(Math.floor(at / 5))}`));
}

function observation(hash: string, look: number): BotObservation {
  return {
    observedAt: `2026-11-${String(look + 1).padStart(2, '0')}T09:00:00.000Z`,
    depth: 'everything',
    publicationIndex: 1,
    publishedAt: '2026-10-01T09:00:00.000Z',
    publishedSha256: hash,
    workingSha256: hash,
  };
}

/** Known and due tomorrow: a tick finds nothing to do. */
function job(botId: string, clientId: string): SyncJob {
  return {
    ...{ id: `job-${botId}`, clientId, kind: 'bot', subjectId: botId, credentialId: 'key' },
    ...{ dueAt: '2026-11-23T09:00:00.000Z', state: 'waiting', bootId: null, attempt: 0 },
    ...{ lastOkAt: '2026-11-22T09:00:00.000Z', lastFullAt: '2026-11-22T09:00:00.000Z' },
    lastFault: null,
  };
}
