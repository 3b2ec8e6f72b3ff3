import { describe, expect, it } from 'vitest';
import { withAccessLog } from './logged-calls.ts';
import type { UseCases } from './all-use-cases.ts';
import { aClient } from '#test/fakes/records.ts';
import { aCredential, anIncident } from '#test/fakes/sync-records.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';

const world = useCaseWorld();

/** Use cases that answer what a test says, with the log around them. */
function logged(answers: Partial<Record<keyof UseCases, unknown>>) {
  const { workspace, deps } = world();
  workspace.clients.insert(aClient());
  workspace.credentials.put(aCredential({ id: 'key', clientId: 'client-1', botId: null }));
  const incident = anIncident({ id: 'incident-1', clientId: 'client-1', numberId: null });
  workspace.incidents.put(incident);
  const plain = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, () => Promise.resolve(answer)]),
  );
  const use = withAccessLog(deps, plain as unknown as UseCases) as unknown as Record<
    string,
    (request: unknown) => Promise<unknown>
  >;
  const told = () =>
    workspace.accessLog
      .list(0, 10)
      .map(({ action, clientId, detail }) => ({ action, clientId, detail }));
  return { use, told, workspace };
}

const credential = { credential: { id: 'key', clientId: 'client-1' } };

describe('calls that are written down', () => {
  it.each<[keyof UseCases, unknown, unknown, object]>([
    [
      'credential:add',
      { pasted: 'segredo' },
      credential,
      { action: 'credential-added', clientId: 'client-1', detail: { credential: 'key' } },
    ],
    [
      'credential:swap',
      { id: 'key', pasted: 'segredo' },
      credential,
      { action: 'credential-replaced', clientId: 'client-1', detail: { credential: 'key' } },
    ],
    [
      'credential:test',
      { id: 'key' },
      {},
      { action: 'credential-tested', clientId: 'client-1', detail: { credential: 'key' } },
    ],
    [
      'credential:remove',
      { id: 'key' },
      null,
      { action: 'credential-removed', clientId: 'client-1', detail: { credential: 'key' } },
    ],
    [
      'report:write-batch',
      { folder: '/home/ana/clientes' },
      { written: 3 },
      { action: 'report-exported', clientId: null, detail: { files: 3 } },
    ],
    [
      'finding:write-table',
      { path: '/home/ana/x.csv' },
      { rows: 7 },
      { action: 'table-exported', clientId: null, detail: { of: 'findings', rows: 7 } },
    ],
    [
      'client:set-removed',
      { id: 'client-1', removed: true },
      null,
      { action: 'client-removed', clientId: 'client-1', detail: {} },
    ],
    [
      'client:set-removed-many',
      { ids: ['client-1', 'client-2'], removed: false },
      null,
      { action: 'client-restored', clientId: null, detail: { clients: 2 } },
    ],
  ])('%s', async (name, request, answer, expected) => {
    const { use, told } = logged({ [name]: answer });
    expect(await use[name]!(request)).toBe(answer);
    expect(told()).toEqual([expected]);
  });

  it('a report and a packet by the client of what was shown before', async () => {
    const { use, told } = logged({
      'report:preview': { previewId: 'p' },
      'report:write': {},
      'appeal:build': { kind: 'made', appealId: 'a' },
      'appeal:write': {},
    });
    await use['report:preview']!({ clientId: 'client-1' });
    await use['report:write']!({ previewId: 'p', format: 'pdf', path: '/x' });
    await use['appeal:build']!({ incidentId: 'incident-1' });
    await use['appeal:write']!({ appealId: 'a', path: '/x' });
    await use['report:write']!({ previewId: 'of nobody', format: 'csv', path: '/x' });
    expect(told()).toEqual([
      { action: 'report-exported', clientId: null, detail: { format: 'csv' } },
      { action: 'packet-exported', clientId: 'client-1', detail: {} },
      { action: 'report-exported', clientId: 'client-1', detail: { format: 'pdf' } },
    ]);
  });

  it('not what only looks, and not what failed', async () => {
    const { use, told, workspace } = logged({ 'client:list': [] });
    const failing = withAccessLog(world().deps, {
      'finding:write-table': () => Promise.reject(new Error('full')),
    } as unknown as UseCases);
    await use['client:list']!(null);
    await expect(failing['finding:write-table'](null as never)).rejects.toThrow('full');
    expect(told()).toEqual([]);
    expect(workspace.accessLog.last()).toBeNull();
  });

  it('never with a secret, a name or a path', async () => {
    const { use, workspace } = logged({ 'credential:add': credential, 'report:write': {} });
    await use['credential:add']!({ pasted: 'segredo', label: 'Produção' });
    await use['report:write']!({ previewId: 'p', format: 'pdf', path: '/home/ana/aurora.pdf' });
    const text = JSON.stringify(workspace.accessLog.list(0, 10));
    expect(text).not.toMatch(/segredo|Produção|aurora|ana/i);
  });
});
