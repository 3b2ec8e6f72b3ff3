import { join } from 'node:path';
import { Secret } from '#core/model/secret.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { aBot, aClient, aFinding, aSnapshot, aStoredRun } from '#test/fakes/records.ts';

/** Keys of the stores that are put through faults. */
export const faultKeys = {
  data: new Uint8Array(32).fill(7),
  tokens: new Uint8Array(32).fill(9),
} as const;

/** A workspace with its secrets, open. */
export interface OpenedStore {
  readonly workspace: Workspace;
  readonly secrets: SecretStore;
  close(): void;
}

/** Opens or makes the workspace inside `home`. */
export function openFaultStore(home: string, create = false): OpenedStore {
  const opener = workspaceOpener(null);
  const folder = workspaceIn(home);
  const workspace = opener.open(folder, faultKeys.data.slice(), create);
  try {
    const secrets = opener.openSecrets(folder, faultKeys.tokens.slice());
    const close = (): void => {
      try {
        secrets.close();
      } finally {
        workspace.close();
      }
    };
    return { workspace, secrets, close };
  } catch (error) {
    workspace.close();
    throw error;
  }
}

/** Folder of the workspace. */
export function workspaceIn(home: string): string {
  return join(home, 'workspace');
}

/** Stores one client with a bot, a version of its flow and an audit, in one transaction over many tables. */
export function storeOne({ workspace }: Pick<OpenedStore, 'workspace'>, number: number): void {
  const client = aClient({ id: `client-${number}`, name: `Cliente ${number}` });
  const bot = aBot({ id: `bot-${number}`, clientId: client.id });
  const text = documentOf(number);
  const snapshot = aSnapshot(text, { id: `snapshot-${number}`, botId: bot.id });
  const { run, ...rest } = aStoredRun();
  const findings = Array.from({ length: 1 + (number % 7) }, () => aFinding());
  workspace.transaction(() => {
    workspace.clients.insert(client);
    workspace.bots.insert(bot);
    workspace.snapshots.insert(snapshot, text);
    workspace.runs.insert(
      {
        ...rest,
        ...{ id: `run-${number}`, snapshotId: snapshot.id, botId: bot.id },
        run: { ...run, findings },
      },
      null,
    );
  });
}

/** Keeps a key for one of them. */
export function sealOne({ secrets }: Pick<OpenedStore, 'secrets'>, number: number): void {
  secrets.put(`credential-${number}`, new Secret(`chave ${number}`));
}

/** What does not fit in a store that holds everything up to `atLeast` whole; empty where all does. */
export function storeFaults(store: OpenedStore, atLeast: number, sealedAtLeast: number): string[] {
  const { clients, bots, snapshots, runs, findings } = store.workspace;
  const faults: string[] = [];
  const ids = clients.list().map(({ id }) => Number(id.slice('client-'.length)));
  for (let number = 1; number <= atLeast; number += 1)
    if (!ids.includes(number)) faults.push(`client ${number} was acknowledged and is lost`);
  for (const number of ids) {
    const [bot, ...others] = bots.listByClient(`client-${number}`);
    const [snapshot] = snapshots.listByBot(`bot-${number}`);
    const run = runs.latestByBot(`bot-${number}`);
    if (bot === undefined || others.length > 0 || snapshot === undefined || run === null)
      faults.push(`client ${number} is there by halves`);
    else if (snapshots.document(snapshot.id) !== documentOf(number))
      faults.push(`client ${number} has another document`);
    else if (findings.listByRun(run.id).length !== 1 + (number % 7))
      faults.push(`client ${number} has findings missing`);
  }
  for (let number = 1; number <= sealedAtLeast; number += 1)
    if (store.secrets.get(`credential-${number}`)?.reveal() !== `chave ${number}`)
      faults.push(`secret ${number} was acknowledged and is lost`);
  return faults;
}

/** Text that does not pack well, some pages of it, other in length for every number. */
function documentOf(number: number): string {
  let state = number * 2_654_435_761;
  const words = Array.from({ length: 200 + (number % 5) * 700 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36);
  });
  return JSON.stringify({ words });
}
