import { describe, expect, test } from 'vitest';
import { flowDrawingSchema, type FlowDrawing } from '#core/model/flow-drawing.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { badFlow, faultOf, goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();
const locale = 'pt-BR';

async function imported(...contents: unknown[]): Promise<string> {
  const { use, file, pass } = inWorld();
  const { id: clientId } = await use['client:create']({ name: 'Padaria' });
  let botId: string | null = null;
  for (const content of contents) {
    const paths = [file('loja.json', content)];
    const [result] = await use['flow:import']({ clientId, botId, paths });
    if (result?.ok !== true) throw new Error('not imported');
    botId = result.botId;
    pass(60_000);
  }
  return botId!;
}

async function shown(botId: string, snapshotId: string | null = null) {
  const view = await inWorld().use['flow:read']({ botId, snapshotId, locale });
  if (view === null) throw new Error('no flow');
  const drawing: FlowDrawing = flowDrawingSchema.parse(JSON.parse(view.drawing));
  return { ...view, drawing };
}

describe('the flow of a bot', () => {
  test('is the newest version, with all versions newest first', async () => {
    const botId = await imported(badFlow, goodFlow);
    const { versions, snapshotId, drawing } = await shown(botId);
    expect(versions).toHaveLength(2);
    expect(versions[0]!.snapshotId).toBe(snapshotId);
    expect(versions[0]!.takenAt > versions[1]!.takenAt).toBe(true);
    expect(drawing.blocks.map(({ id }) => id)).toContain('onboarding');
    const older = await shown(botId, versions[1]!.snapshotId);
    expect(older.snapshotId).toBe(versions[1]!.snapshotId);
    expect(older.drawing).not.toEqual(drawing);
  });

  test('says of each block what the audit says of it', async () => {
    const botId = await imported(badFlow);
    const { drawing } = await shown(botId);
    const run = inWorld().workspace.runs.latestByBot(botId)!.run;
    const reached = drawing.blocks.filter(({ tags }) => !tags.includes('unreached'));
    const of = (way: string) => reached.filter((block) => block.way === way).map(({ id }) => id);
    expect(of('none')).toEqual(run.withoutHuman.strict);
    expect(of('unknown')).toEqual(run.withoutHuman.unknown);
    expect(reached).toHaveLength(run.blocks.reachable);
  });

  test('is null until one was imported, and a fault where bot or version are gone', async () => {
    const { use } = inWorld();
    const { id: clientId } = await use['client:create']({ name: 'Padaria' });
    const bot = await use['bot:create']({ clientId, name: 'Loja' });
    const asked = { botId: bot.id, snapshotId: null, locale } as const;
    expect(await use['flow:read'](asked)).toBeNull();
    expect(await faultOf(use['flow:read']({ ...asked, botId: 'x' }))).toBe('bot-missing');
    const botId = await imported(goodFlow);
    expect(await faultOf(use['flow:read']({ botId, snapshotId: 'x', locale }))).toBe(
      'version-missing',
    );
  });
});

test('two versions are compared by their ids', async () => {
  const flow = (title: string) => buildFlow({ welcome: { title, otherwise: 'welcome' } });
  const botId = await imported(flow('Menu'), flow('Menu principal'));
  const { versions } = await shown(botId);
  const [to, from] = versions.map(({ snapshotId }) => snapshotId) as [string, string];
  const found = await inWorld().use['flow:compare']({ botId, from, to, locale });
  expect(found).toMatchObject({ from, to, added: [], gone: [], changed: ['welcome'] });
  expect(found.changes.map(({ sentence }) => sentence)).toEqual([
    'O bloco “Menu” passou a se chamar “Menu principal”',
  ]);
});
