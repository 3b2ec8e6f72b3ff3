import { describe, expect, test } from 'vitest';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { newBot, type BlipBot } from '#test/peers/blip/blip-bot.ts';
import { flowDocument } from '#test/peers/blip/flow-document.ts';
import { emptyContent } from '#test/peers/graph/graph-world.ts';
import { accessKeyOf, derivedHttpKey } from '#test/peers/scenarios/derived-secrets.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';
import { knownSurroundings } from './known-surroundings.ts';

const everyone = { clientId: null, jobIds: null, everything: false };
const hour = 3_600_000;
const by = 'Ana';

/** Outcomes of an audit in a bot's newest run. */
function outcomesOf({ workspace }: SyncWorld, botId: string, auditId: string): string[] {
  const { findings } = workspace.runs.latestByBot(botId)!.run;
  return findings.filter((one) => one.auditId === auditId).map(({ outcome }) => outcome);
}

describe('what was read of a number', () => {
  const world = useSyncWorld(sampleAgency);

  async function synced(made: SyncWorld) {
    const clientId = await made.connect(2);
    await made.use['sync:now'](everyone);
    const [number] = made.workspace.numbers.list(clientId);
    const { botId } = number!;
    const known = () => knownSurroundings(made.deps, { clientId, botId: botId! }, null).number;
    const remote = made.graph.world.number(number!.phoneNumberId!);
    return { clientId, number: number!, botId: botId!, known, remote };
  }

  test.each(['PRF-01', 'PRF-02', 'NAM-01', 'QR-01'])('is what %s audits', async (auditId) => {
    const made = world();
    const { botId } = await synced(made);
    const outcomes = outcomesOf(made, botId, auditId);
    expect(outcomes).not.toContain('not-applicable');
    expect(outcomes.length).toBeGreaterThan(0);
  });

  test('makes a fall a penalty, with what people noted of it, until it is over', async () => {
    const made = world();
    const { use, pass, deps } = made;
    const { clientId, number, botId, known, remote } = await synced(made);
    expect(known()).toMatchObject({ isPenalised: false, penalty: null });
    expect(outcomesOf(made, botId, 'QR-02')).toEqual(['not-applicable']);

    remote.status = 'BANNED';
    pass(hour);
    expect(await use['sync:now'](everyone)).toMatchObject({ audited: 1 });
    expect(outcomesOf(made, botId, 'QR-02')).not.toContain('not-applicable');
    const [row] = await use['incident:list']({ clientId, onlyOpen: true });
    const { id, tasks } = row!.incident;
    await use['incident:set-reason']({ id, reason: 'Sem saída para uma pessoa', by });
    const taskId = tasks.find(({ key }) => key === 'submit-appeal')!.id;
    await use['incident:set-task']({ id, taskId, done: true, by });
    expect(known()).toMatchObject({
      isPenalised: true,
      penalty: { kind: 'disabled', reason: 'Sem saída para uma pessoa' },
    });
    expect(known()?.penalty?.appealedAt).not.toBeNull();

    await use['rating:enter']({
      numberId: number.id,
      observedAt: deps.clock.now(),
      quality: 'GREEN',
      status: 'CONNECTED',
      limit: null,
      reason: null,
      proofId: null,
    });
    expect(known()).toMatchObject({ isPenalised: false, penalty: null });
  });

  test.each([
    ['a lost connection', { status: 'DISCONNECTED' }],
    ['a refused name', { nameStatus: 'DECLINED' }],
  ])('makes %s no penalty', async (_, set) => {
    const made = world();
    const { clientId, known, remote } = await synced(made);
    Object.assign(remote, set);
    made.pass(hour);
    await made.use['sync:now'](everyone);
    expect(await made.use['incident:list']({ clientId, onlyOpen: true })).toHaveLength(1);
    expect(known()).toMatchObject({ isPenalised: false, penalty: null });
  });

  test('makes a locked account a penalty of its numbers', async () => {
    const made = world();
    const { clientId, known } = await synced(made);
    const [account] = made.workspace.numbers.accounts(clientId);
    made.graph.world.wabas.get(account!.wabaId)!.lock = 131031;
    made.pass(hour);
    expect(await made.use['sync:now'](everyone)).toMatchObject({ audited: 1 });
    expect(known()).toMatchObject({ isPenalised: true, penalty: { kind: 'disabled' } });
  });

  test('of several is the one at stake', async () => {
    const made = world();
    const { use, workspace } = made;
    const { clientId, number, botId, known } = await synced(made);
    const other = await use['number:add']({ clientId, phone: '(11) 4002-8922', botId });
    expect(known()?.phone).toBe(number.phone);
    const observation = { limit: null, reason: null, proofId: null };
    const observedAt = made.deps.clock.now();
    const seen = { ...observation, numberId: other.id, observedAt };
    await use['rating:enter']({ ...seen, quality: 'YELLOW', status: null });
    expect(known()?.phone).toBe(other.phone);
    await use['rating:enter']({ ...seen, numberId: number.id, quality: 'GREEN', status: 'BANNED' });
    expect(known()?.phone).toBe(number.phone);
    await use['number:set-removed']({ id: number.id, removed: true });
    expect(known()?.phone).toBe(other.phone);
    expect(workspace.numbers.list(clientId)).toHaveLength(1);
  });
});

describe('the services of a router', () => {
  const go = { type: 'Redirect', settings: { address: 'atendimento' } };
  const menu = buildFlow({
    welcome: {
      says: ['Olá! Digite humano para falar com uma pessoa.'],
      outputs: [{ when: [['input', 'contains', 'humano']], to: 'go' }],
      otherwise: 'welcome',
    },
    go: { waits: false, leaving: [go], otherwise: 'onboarding' },
  });
  const desk = buildFlow({
    welcome: { says: ['Um momento.'], waits: false, otherwise: 'desk:1' },
    'desk:1': deskBlock('onboarding'),
  });
  const bot = (shortName: string, given: Partial<BlipBot>): BlipBot =>
    newBot(shortName, { accessKey: accessKeyOf(shortName), fullName: shortName, ...given });
  const builder = (shortName: string, flow: typeof menu): BlipBot => {
    const documents = { flow: flowDocument(flow), globalActions: null, configuration: {} };
    const publishedAt = Date.parse('2026-11-01T12:00:00Z');
    return bot(shortName, {
      published: documents,
      working: documents,
      publications: [{ index: 0, author: 'a', publishedAt, documents }],
    });
  };
  const child = (shortName: string, service: string, isDefault: boolean) => ({
    shortName,
    longName: shortName,
    service,
    isDefault,
  });
  const names = ['roteador', 'menu', 'mesa'];
  const scenario = (): Scenario => ({
    bots: [
      bot('roteador', {
        template: 'router',
        children: [child('menu', 'principal', true), child('mesa', 'atendimento', false)],
      }),
      builder('menu', menu),
      builder('mesa', desk),
    ],
    content: emptyContent,
    keys: names.map((shortName) => ({
      client: 'Cliente',
      bot: shortName,
      shortName,
      httpKey: derivedHttpKey(shortName),
      phone: '+5511400289220',
      phoneNumberId: '1',
    })),
    tokens: [],
    revise: () => undefined,
    penalise: () => '',
  });
  const world = useSyncWorld(scenario);

  async function add({ use }: SyncWorld, clientId: string, shortName: string): Promise<string> {
    const { credential } = await use['credential:add']({
      clientId,
      kind: 'blip-bot',
      label: shortName,
      contract: null,
      botId: null,
      rotateAfterDays: null,
      businessId: null,
      pasted: derivedHttpKey(shortName),
    });
    return credential.botId!;
  }

  test('lead on into each other once all of them are read, and not into one that was removed', async () => {
    const made = world();
    const { use } = made;
    const { id: clientId } = await use['client:create']({ name: 'Cliente' });
    const botId = await add(made, clientId, 'menu');
    await use['sync:now'](everyone);
    const outcome = () => outcomesOf(made, botId, 'ESC-01');
    const alone = outcome();
    const other = await add(made, clientId, 'mesa');
    await add(made, clientId, 'roteador');
    const views = await use['credential:list']({ clientId });
    expect(views.map(({ credential }) => credential.kind)).toEqual([
      'blip-bot',
      'blip-bot',
      'blip-router',
    ]);
    await use['sync:now'](everyone);
    const joined = outcome();
    expect([alone, joined]).toEqual([['review'], ['pass']]);

    await use['bot:set-removed']({ id: other, removed: true });
    await use['run:repeat']({ botId });
    expect(outcome()).toEqual(alone);
  });
});
