import { describe, expect, test } from 'vitest';
import { choose, emptyScript, takeHours } from '#core/model/talk-edits.ts';
import type { TalkScript } from '#core/model/talk.ts';
import { badFlow, faultOf, goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';
import { hoursShop, saying } from '#test/fixtures/hours-shop.ts';

const inWorld = useCaseWorld();

const twice = saying('oi', 'pessoa');

async function aBotWith(flow: unknown): Promise<string> {
  const { use, file } = inWorld();
  const { id: clientId } = await use['client:create']({ name: 'Padaria' });
  const [result] = await use['flow:import']({
    clientId,
    botId: null,
    paths: [file('a.json', flow)],
  });
  if (result?.ok !== true) throw new Error('not imported');
  return result.botId;
}

async function newVersion(botId: string, flow: unknown): Promise<void> {
  const { use, file, workspace } = inWorld();
  const { clientId } = workspace.bots.get(botId)!;
  await use['flow:import']({ clientId, botId, paths: [file('b.json', flow)] });
}

const keep = async (botId: string, script: TalkScript) => {
  const { use } = inWorld();
  const view = await use['try:play']({ botId, snapshotId: null, script });
  const { snapshotId } = view!;
  return use['try:keep']({ botId, snapshotId, script, by: 'Ana', note: ' fim de semana ' });
};

describe('trying a bot', () => {
  test('nothing can be played until a flow was imported', async () => {
    const { use } = inWorld();
    const { id: clientId } = await use['client:create']({ name: 'Padaria' });
    const { id: botId } = await use['bot:create']({ clientId, name: 'Novo' });
    expect(await use['try:play']({ botId, snapshotId: null, script: twice })).toBeNull();
    expect(await use['probe:matrix']({ botId })).toBeNull();
  });

  test('the newest version is played unless one is named', async () => {
    const botId = await aBotWith(hoursShop());
    const first = await inWorld().use['try:play']({ botId, snapshotId: null, script: twice });
    expect(first).toMatchObject({ isNewest: true, isOpenNow: null, talk: { end: 'asks' } });
    await newVersion(botId, goodFlow);
    const { snapshotId } = first!;
    const again = await inWorld().use['try:play']({ botId, snapshotId, script: twice });
    expect(again).toMatchObject({ isNewest: false, talk: first!.talk });
    const gone = inWorld().use['try:play']({ botId, snapshotId: 'none', script: twice });
    expect(await faultOf(gone)).toBe('version-missing');
  });
});

describe('keeping a conversation', () => {
  test('is refused while something is open, and where nothing was said', async () => {
    const botId = await aBotWith(hoursShop());
    expect(await faultOf(keep(botId, twice))).toBe('talk-open');
    expect(await faultOf(keep(botId, emptyScript))).toBe('talk-open');
    expect(await inWorld().use['try:list']({ botId })).toEqual([]);
  });

  test('keeps who, when, why and what was taken as told, of what was played', async () => {
    const botId = await aBotWith(hoursShop());
    const script = takeHours(saying('oi', 'pessoa', 'não chega até aqui'), 'open');
    const { id } = await keep(botId, script);
    expect(inWorld().events).toContainEqual(['data:changed', { nouns: ['talk'] }]);
    expect(await inWorld().use['try:list']({ botId })).toMatchObject([
      { id, by: 'Ana', note: 'fim de semana', lastSaid: 'pessoa', messages: 2, end: 'person' },
    ]);
    const stored = inWorld().workspace.keptTalks.get(id)!;
    expect(stored.script.steps[1]!.choices).toMatchObject([{ name: 'isOpen', holds: true }]);
    const { contentSha256 } = inWorld().workspace.snapshots.get(stored.snapshotId)!;
    expect(stored.contentSha256).toBe(contentSha256);
  });

  test('replayed with the same version it is still so, with others it is told how they part', async () => {
    const botId = await aBotWith(hoursShop());
    const closed = choose(
      twice,
      1,
      { block: 'hours', kind: 'hours', name: 'isOpen', condition: 'equals true' },
      [],
      false,
    );
    const { id } = await keep(botId, closed);
    const replay = () => inWorld().use['try:replay']({ id });
    const same = await replay();
    expect(same).toMatchObject({ state: 'same', partsAt: null, now: { isNewest: true } });
    expect(same.now.talk).toEqual(same.kept);
    await newVersion(botId, hoursShop('isOpen', 'Voltamos amanhã'));
    expect(await replay()).toMatchObject({ state: 'different', partsAt: 1 });
    const renamed = JSON.parse(
      JSON.stringify(hoursShop()).replaceAll('isOpen', 'aberto'),
    ) as object;
    await newVersion(botId, renamed);
    expect(await replay()).toMatchObject({ state: 'open', partsAt: 1 });
    await newVersion(botId, badFlow);
    expect(await replay()).toMatchObject({ state: 'different', partsAt: 0 });
  });

  test('a removed one is hidden, comes back, and one that never was is told', async () => {
    const botId = await aBotWith(badFlow);
    const { id } = await keep(botId, twice);
    await inWorld().use['try:set-removed']({ id, removed: true });
    expect(await inWorld().use['try:list']({ botId })).toEqual([]);
    await inWorld().use['try:set-removed']({ id, removed: false });
    expect(await inWorld().use['try:list']({ botId })).toHaveLength(1);
    const never = inWorld().use['try:set-removed']({ id: 'none', removed: true });
    expect(await faultOf(never)).toBe('talk-missing');
  });
});

describe('the probe', () => {
  test('every cell leads to a conversation that can be played', async () => {
    const botId = await aBotWith(goodFlow);
    const { use } = inWorld();
    const { snapshotId, probe } = (await use['probe:matrix']({ botId }))!;
    const phrase = probe.groups[0]!.phrases[0]!;
    for (const { blocks } of probe.entries) {
      const cell = { botId, snapshotId, block: blocks[0]!.id, phrase };
      const script = await use['probe:talk'](cell);
      const view = await use['try:play']({ botId, snapshotId, script });
      expect(view!.talk).toMatchObject({ question: null });
      expect(view!.talk.steps).toHaveLength(script.steps.length);
    }
    const nowhere = use['probe:talk']({ botId, snapshotId, block: 'nowhere', phrase });
    expect(await faultOf(nowhere)).toBe('not-probed');
  });
});
