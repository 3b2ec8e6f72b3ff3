import { describe, expect, test } from 'vitest';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { tellFigure } from '#test/faults/figure.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };
const day = 86_400_000;

describe('a sync', () => {
  test('brings flow, facts, number, profile and templates, and audits what came', async () => {
    const { connect, use, workspace, blip, graph } = world();
    const clientId = await connect(0);
    const result = await use['sync:now'](everyone);
    expect(result).toMatchObject({ changed: 2, failed: [], audited: 1, cancelled: false });

    const [bot] = await use['bot:list']({ clientId });
    expect(bot?.bot.name).toBe('Recepção');
    expect(bot?.state?.verdict).toBeDefined();
    const snapshot = workspace.snapshots.listByBot(bot!.bot.id)[0]!;
    expect(snapshot).toMatchObject({ source: 'blip', fileName: null });
    const parts = workspace.history.rawParts(snapshot.id);
    expect(parts.map(({ part }) => part)).toContain('published-flow');
    expect(new Set(parts.map(({ host }) => host))).toEqual(new Set([new URL(blip.origin).host]));
    // What was done with it stands in the handling log: once for the snapshot, once for its audit.
    const run = workspace.runs.latestByBot(bot!.bot.id)!;
    const rows = workspace.handlingLog.list(clientId);
    expect(rows.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      `captured snapshot ${snapshot.id}`,
      `audited run ${run.id}`,
    ]);
    expect(rows[0]?.detail).toBe(
      `blip, raw ${snapshot.rawSha256}, content ${snapshot.contentSha256}`,
    );
    const { numbers, accounts } = await use['number:list']({ clientId });
    expect(accounts).toHaveLength(1);
    expect(numbers).toMatchObject([
      { number: { phone: '+551140028922', botId: bot!.bot.id }, latest: { quality: 'GREEN' } },
    ]);
    expect(workspace.history.latestProfile(numbers[0]!.number.id)?.vertical).toBe('HEALTH');
    expect(workspace.history.latestTemplates(accounts[0]!.account.id)).toHaveLength(1);
    expect(blip.received.violations).toEqual([]);
    expect(graph.violations).toEqual([]);
    expect(graph.requests.every(({ tokenIn }) => tokenIn === 'header')).toBe(true);
  });

  test('costs one request for a bot whose publication did not change, and two for an account', async () => {
    const { connect, use, blip, graph } = world();
    await connect(0);
    await use['sync:now'](everyone);
    const [commands, reads] = [blip.received.count, graph.requests.length];
    const again = await use['sync:now'](everyone);
    expect(again).toMatchObject({ unchanged: 2, changed: 0, audited: 0 });
    expect(blip.received.count - commands).toBe(1);
    expect(graph.requests.length - reads).toBe(2);
  });

  test('takes a new publication as a new snapshot and audits it; a draft shows as drift', async () => {
    const { connect, use, workspace, blip, scenario } = world();
    const clientId = await connect(1);
    await use['sync:now'](everyone);
    const [row] = await use['bot:list']({ clientId });
    const botId = row!.bot.id;
    blip.world.publish('passoleve', { ...blip.world.bot('valesereno').published!.flow });
    expect(await use['sync:now'](everyone)).toMatchObject({ changed: 1, audited: 1 });
    expect(workspace.snapshots.listByBot(botId)).toHaveLength(2);

    blip.world.editDraft('passoleve', blip.world.bot('linhatorta').published!.flow);
    await use['sync:now']({ ...everyone, everything: true });
    expect((await use['sync:bots']({ clientId }))[botId]).toMatchObject({
      draftDiffers: true,
      auditIsOld: false,
      fault: null,
    });
    expect(scenario.bots).toHaveLength(3);
  });

  test('after a day everything is read again, though nothing was published', async () => {
    const { connect, use, blip, pass } = world();
    await connect(0);
    await use['sync:now'](everyone);
    pass(day + 1);
    const before = blip.received.count;
    await use['sync:now'](everyone);
    expect(blip.received.count - before).toBeGreaterThan(10);
  });
});

test('A56 a whole sync of an agency only reads, and no token stands in an address', async (context) => {
  const { connect, use, blip, graph, scenario, deps } = world();
  for (const at of scenario.keys.keys()) await connect(at);
  // Testing a token asks what it may do, which Graph takes in the address alone; a sync never does.
  const [commands, reads] = [blip.received.count, graph.requests.length];
  const addresses: string[] = [];
  const { exchange } = deps.network;
  deps.network.exchange = (used) => {
    const send = exchange(used);
    return (request) => {
      addresses.push(`${request.method} ${request.url}`);
      return send(request);
    };
  };
  for (let round = 0; round < 2; round += 1)
    expect(await use['sync:now']({ ...everyone, everything: true })).toMatchObject({ failed: [] });
  const { violations } = blip.received;
  const entries = blip.received.entries.slice(commands);
  const asked = graph.requests.slice(reads);
  expect(violations).toEqual([]);
  expect(new Set(entries.map(({ envelope }) => envelope?.method))).toEqual(new Set(['get']));
  expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET']));
  expect(asked.every(({ tokenIn }) => tokenIn === 'header')).toBe(true);
  const secrets = [
    ...scenario.keys.flatMap(({ httpKey }) => [httpKey, atob(httpKey).split(':')[1] ?? httpKey]),
    ...scenario.tokens.map(({ token }) => token),
  ];
  const told = addresses.filter((address) =>
    secrets.some((secret) =>
      [secret, encodeURIComponent(secret)].some((form) => address.includes(form)),
    ),
  );
  expect(told).toEqual([]);
  expect(addresses).toHaveLength(entries.length + asked.length);
  tellFigure(context, `${addresses.length} requests, 0 that write, 0 secrets in an address`);
});

describe('a key that is revoked', () => {
  test('stops its own bot at once and nobody else; a new key goes on with the history', async () => {
    const { connect, use, workspace, blip, scenario, pass } = world();
    const clientId = await connect(0);
    await connect(1);
    await use['sync:now'](everyone);
    blip.world.revokeKey('valesereno');
    pass(day);
    const result = await use['sync:now'](everyone);
    expect(result.failed).toMatchObject([{ name: 'Recepção', fault: { code: 'bad-credential' } }]);
    const [credential] = await use['credential:list']({ clientId });
    expect(credential?.credential).toMatchObject({
      state: 'needs-attention',
      lastFailure: { code: 'bad-credential' },
    });
    const job = workspace.jobs.ofSubject('bot', credential!.credential.botId!)!;
    expect(job).toMatchObject({ state: 'blocked', dueAt: null });
    const before = blip.received.count;
    await use['sync:tick'](null);
    expect(blip.received.count).toBe(before);

    blip.world.setKey('valesereno', Buffer.from('nova chave').toString('base64'));
    const { id } = credential!.credential;
    const other = scenario.keys[1]!.httpKey;
    expect(await faultOf(use['credential:swap']({ id, pasted: other }))).toBe('key-of-another-bot');
    const wrong = Buffer.from('valesereno:outra').toString('base64');
    expect(await faultOf(use['credential:swap']({ id, pasted: wrong }))).toBe('credential-refused');
    const fresh = Buffer.from('valesereno:nova chave').toString('base64');
    const renewed = await use['credential:swap']({ id, pasted: `Key ${fresh}` });
    expect(renewed.credential).toMatchObject({ state: 'working', hint: fresh.slice(-4) });
    await use['sync:tick'](null);
    expect(workspace.jobs.get(job.id)).toMatchObject({ state: 'waiting', lastFault: null });
  });
});

describe('a number that falls', () => {
  test('opens an incident with its tasks, tells it once, and recovers in its log', async () => {
    const { connect, use, deps, graph, scenario, notices, pass } = world();
    const clientId = await connect(2);
    await use['sync:now'](everyone);
    expect(await use['incident:list']({ clientId, onlyOpen: true })).toEqual([]);
    scenario.penalise(graph.world);
    pass(3_600_000);
    await use['sync:now'](everyone);
    const [row] = await use['incident:list']({ clientId, onlyOpen: true });
    expect(row).toMatchObject({
      clientName: 'Ateliê Linha Torta',
      phone: '+554733339876',
      incident: { kind: 'low-quality', before: 'GREEN', after: 'RED', ruleset: '2026-09' },
    });
    expect(row!.incident.tasks.length).toBeGreaterThan(2);
    expect(notices).toMatchObject([
      {
        clientName: 'Ateliê Linha Torta',
        place: `/clients/${clientId}/incidents/${row!.incident.id}`,
      },
    ]);
    expect(notices[0]?.alerts).toMatchObject([{ kind: 'incident-opened', level: 'red' }]);

    pass(3_600_000);
    await use['sync:now'](everyone);
    expect(await use['incident:list']({ clientId, onlyOpen: true })).toHaveLength(1);
    expect(notices).toHaveLength(1);

    const [number] = (await use['number:list']({ clientId })).numbers;
    const numberId = number!.number.id;
    await use['rating:enter']({
      numberId,
      observedAt: deps.clock.now(),
      quality: 'YELLOW',
      status: null,
      limit: null,
      reason: null,
      proofId: null,
    });
    const { incident, log } = await use['incident:read']({ id: row!.incident.id });
    expect(incident).toMatchObject({ closedAt: null });
    expect(incident.recoveredAt).not.toBeNull();
    expect(log.map(({ kind }) => kind)).toEqual(['opened', 'recovered']);

    const history = await use['number:history']({
      numberId,
      from: '2026-11-22T00:00:00.000Z',
      to: '2026-11-23T00:00:00.000Z',
    });
    expect(history.observations.map(({ quality }) => quality)).toEqual([
      'GREEN',
      'RED',
      'RED',
      'YELLOW',
    ]);
    expect(history.versions).toEqual([]);
    expect(history.incidents).toHaveLength(1);
  });
});

describe('a job', () => {
  test('of a process that ended in the middle is given back and runs', async () => {
    const { connect, use, workspace } = world();
    await connect(0);
    const [job] = workspace.jobs.list(null);
    workspace.jobs.put({ ...job!, state: 'running', bootId: 'another' });
    await use['sync:tick'](null);
    expect(workspace.jobs.get(job!.id)).toMatchObject({ state: 'waiting', lastFault: null });
    expect(workspace.jobs.get(job!.id)?.lastOkAt).not.toBeNull();
  });

  test('waits while everything is paused, and within quiet hours', async () => {
    const { connect, use, blip } = world();
    const clientId = await connect(0);
    const before = blip.received.count;
    await use['sync:pause']({ until: '2026-11-23T00:00:00.000Z' });
    await use['sync:tick'](null);
    expect(blip.received.count).toBe(before);
    await use['sync:pause']({ until: null });
    const { schedule } = await use['schedule:read']({ clientId });
    const quiet = { from: '00:00', to: '23:59', days: [...weekdays] };
    await use['schedule:write']({ clientId, schedule: { ...schedule, quiet } });
    await use['sync:tick'](null);
    expect(blip.received.count).toBe(before);
  });

  test('that is cancelled is as it was before', async () => {
    const { connect, use, workspace, blip } = world();
    await connect(0);
    await connect(1);
    blip.beforeAnswer = () => {
      blip.beforeAnswer = null;
      void use['sync:cancel'](null);
    };
    const result = await use['sync:now'](everyone);
    expect(result.cancelled).toBe(true);
    const jobs = workspace.jobs.list(null);
    expect(jobs.some(({ lastOkAt }) => lastOkAt === null)).toBe(true);
    expect(jobs.every(({ state, bootId }) => state === 'waiting' && bootId === null)).toBe(true);
  });

  test('that fails for want of the service waits longer each time, and only it is tried again', async () => {
    const { connect, use, workspace, blip, pass } = world();
    await connect(0);
    await connect(1);
    blip.world.bot('valesereno').oddities.httpFault = 504;
    const first = await use['sync:now'](everyone);
    expect(first.failed).toMatchObject([{ name: 'Recepção', fault: { code: 'unavailable' } }]);
    const failed = workspace.jobs.get(first.failed[0]!.jobId)!;
    expect(failed).toMatchObject({ state: 'backoff', attempt: 1 });
    blip.world.bot('valesereno').oddities.httpFault = null;
    pass(10_000);
    const again = await use['sync:retry-failed']({ clientId: null });
    expect(again).toMatchObject({ changed: 1, unchanged: 0, failed: [] });
  });
});

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
