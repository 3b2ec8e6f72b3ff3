import { expect, test } from 'vitest';
import { verifyChain } from '#core/packet/handling-log.ts';
import { badFlow, goodFlow, useCaseWorld, type World } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();

const rowsOf = ({ workspace }: World, clientId: string) => workspace.handlingLog.list(clientId);

async function imported(made: World, name: string, flow: unknown): Promise<string> {
  const known = (await made.use['client:list'](null)).find(({ client }) => client.name === name);
  const { id } = known?.client ?? (await made.use['client:create']({ name }));
  await made.use['flow:import']({ clientId: id, botId: null, paths: [made.file('a.json', flow)] });
  return id;
}

test('an import is written down as captured and audited, by ids and hashes alone', async () => {
  const made = inWorld();
  const clientId = await imported(made, 'Padaria Aurora', goodFlow);
  const [captured, audited, ...more] = rowsOf(made, clientId);
  expect(more).toEqual([]);
  expect(captured).toMatchObject({ actor: 'transbordo', action: 'captured', sequence: 1 });
  expect(captured?.subject).toMatch(/^snapshot id-\d+$/);
  expect(captured?.detail).toMatch(/^file, raw [0-9a-f]{64}, content [0-9a-f]{64}$/);
  expect(audited?.subject).toMatch(/^run id-\d+$/);
  expect(audited?.detail).toMatch(/^snapshot id-\d+, ruleset 2026-09, inputs [0-9a-f]{64}$/);
  expect(JSON.stringify(rowsOf(made, clientId))).not.toContain('Padaria');
});

test('content that is known is captured once; each audit is a row, in the client’s own chain', async () => {
  const made = inWorld();
  const clientId = await imported(made, 'Padaria', goodFlow);
  await imported(made, 'Padaria', goodFlow);
  const other = await imported(made, 'Oficina', badFlow);
  const [row] = await made.use['bot:list']({ clientId });
  await made.use['run:repeat']({ botId: row!.bot.id });
  expect(rowsOf(made, clientId).map(({ action }) => action)).toEqual([
    ...['captured', 'audited', 'audited', 'audited'],
  ]);
  expect(rowsOf(made, other).map(({ action }) => action)).toEqual(['captured', 'audited']);
  for (const id of [clientId, other])
    expect(verifyChain(rowsOf(made, id), made.workspace.handlingLog.last(id))).toEqual([]);
});

test('what is not stored leaves no row', async () => {
  const made = inWorld();
  const { id: clientId } = await made.use['client:create']({ name: 'Padaria' });
  const { runs } = made.workspace;
  const insert = runs.insert.bind(runs);
  Object.assign(runs, {
    insert: () => {
      throw new Error('the disk is gone');
    },
  });
  await expect(
    made.use['flow:import']({ clientId, botId: null, paths: [made.file('a.json', goodFlow)] }),
  ).rejects.toThrow('the disk is gone');
  Object.assign(runs, { insert });
  expect(rowsOf(made, clientId)).toEqual([]);
});
