import { describe, expect, test } from 'vitest';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import { createUseCases } from '#app/serve.ts';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { startBystander } from '#test/peers/bystander.ts';
import { after, always, type FaultPlan } from '#test/peers/fault-plan.ts';
import {
  badGateway,
  emptyAnswer,
  endlessChunks,
  gatewayTimeout,
  gzipBomb,
  halfAnswer,
  halfChunk,
  hangsUp,
  htmlPage,
  hugeBody,
  hugeHeader,
  noContent,
  otherProtocol,
  redirectsForever,
  redirectsTo,
  resets,
  shortLength,
  slowDrip,
  tooMany,
  truncatedJson,
  type Fault,
} from '#test/peers/faults.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };
const hour = 3_600_000;

/** Peers on this machine keep no quota. */
const hurried = { inFlight: 10, perSubject: { inFlight: 4, perSecond: null } };

/** Use cases on a network with little patience, so that a slow answer need not be waited for. */
function impatient({ deps, blip, graph }: SyncWorld, totalMs: number) {
  const network = nodeNetwork({
    services: { blip: blip.origin, graph: graph.origin },
    random: () => 0.5,
    limits: { totalMs, idleMs: totalMs, connectMs: totalMs, headerBytes: 16_384 },
    pace: { blip: hurried, graph: hurried },
  });
  return { network, use: createUseCases({ ...deps, network }) };
}

/** Nothing of a bot is stored but that it was tried. */
function isUntouched({ workspace }: SyncWorld, botId: string): boolean {
  const { history, snapshots } = workspace;
  return (
    snapshots.listByBot(botId).length === 0 &&
    history.ofBot(botId, 10).length === 0 &&
    history.latestBotFacts(botId) === null
  );
}

const envelope = '{"status":"success","resource":{}}';

describe('A53 an answer that is none', { timeout: 60_000 }, () => {
  test.each<[string, Fault, SyncFaultCode]>([
    ['a body of 500 MB', hugeBody(500 * 1024 * 1024), 'too-large'],
    ['endless chunks', endlessChunks, 'too-large'],
    ['a gzip bomb', gzipBomb(60), 'too-large'],
    ['a header of a megabyte', hugeHeader(1024 * 1024), 'too-large'],
    ['a slow drip', slowDrip(100, envelope), 'timeout'],
    ['half an answer', halfAnswer(envelope), 'dropped'],
    ['half a chunk', halfChunk, 'dropped'],
    ['too short a length', shortLength(envelope), 'dropped'],
    ['half a JSON text', truncatedJson, 'not-the-service'],
    ['nothing', emptyAnswer, 'not-the-service'],
    ['204', noContent, 'not-the-service'],
    ['a sign-in page', htmlPage, 'not-the-service'],
    ['another protocol', otherProtocol, 'not-the-service'],
    ['a reset', resets, 'dropped'],
    ['a hang-up', hangsUp, 'dropped'],
    ['502 in HTML', badGateway, 'unavailable'],
    ['504', gatewayTimeout, 'unavailable'],
    ['a circle', redirectsForever, 'redirected'],
  ])('%s ends in its own fault and leaves nothing half', async (_, fault, code) => {
    const made = world();
    const { connect, use, workspace, blip, pass } = made;
    const clientId = await connect(0);
    const { network, use: impatiently } = impatient(made, code === 'timeout' ? 500 : 20_000);
    const [job] = workspace.jobs.list(clientId);
    const memory = process.memoryUsage().rss;
    blip.interfere(always(fault));
    const { failed } = await impatiently['sync:now']({ ...everyone, jobIds: [job!.id] });
    await network.close();
    expect(failed.map((one) => one.fault.code)).toEqual([code]);
    expect(isUntouched(made, job!.subjectId)).toBe(true);
    expect(workspace.jobs.get(job!.id)).toMatchObject({ bootId: null, lastFault: { code } });
    // The server that sends 500 MB lives in this process as well, and what was read is let go when it suits V8.
    expect((process.memoryUsage().rss - memory) / 1024 / 1024).toBeLessThan(400);

    blip.interfere(null);
    pass(hour);
    expect(await use['sync:now']({ ...everyone, jobIds: [job!.id] })).toMatchObject({ changed: 1 });
    expect(isUntouched(made, job!.subjectId)).toBe(false);
  });

  test('in the middle of a bot stores none of what came before', async () => {
    const made = world();
    const { connect, use, workspace, blip } = made;
    const clientId = await connect(0);
    const [job] = workspace.jobs.list(clientId);
    for (const requests of [1, 3, 6]) {
      blip.interfere(after(requests, gatewayTimeout));
      const { failed } = await use['sync:now']({ ...everyone, jobIds: [job!.id] });
      expect(failed).toHaveLength(1);
      expect(isUntouched(made, job!.subjectId)).toBe(true);
    }
  });
});

describe('A51 a redirect', () => {
  test.each([301, 302, 303, 307, 308])(
    '(%i) takes no key along, of either service',
    async (status) => {
      const made = world();
      const { connect, use, blip, graph, scenario } = made;
      await connect(0);
      const bystander = await startBystander();
      const plan: FaultPlan = always(redirectsTo(status, bystander.origin));
      blip.interfere(plan);
      graph.interfere(plan);
      const { failed } = await use['sync:now'](everyone);
      expect(failed.map(({ fault }) => fault.code)).toEqual(['redirected', 'redirected']);
      expect(bystander.requests).toEqual([]);
      expect(bystander.saw(scenario.keys[0]!.httpKey)).toBe(false);
      await bystander.close();
    },
  );
});

describe('A58 429', () => {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
  test.each<[string, string | null, number, number]>([
    ['seconds', '40', 40, 40],
    ['a date', inSeconds(600), 500, 601],
    ['a date that has passed', inSeconds(-600), 0, 0],
    ['nothing', null, 120, 150],
    ['nonsense', 'em breve', 120, 150],
    ['less than nothing', '-5', 120, 150],
    ['more than an hour', '86400', 3600, 3600],
    ['absurdly much', '999999999999', 3600, 3600],
    ['a date in a hundred years', inSeconds(100 * 365 * 86_400), 3600, 3600],
    ['a fraction', '1.5', 120, 150],
    ['two numbers', '40, 50', 120, 150],
    ['a kilobyte of digits', '9'.repeat(1_000), 120, 150],
  ])('with %s rests that bot alone, and nobody asks before', async (_, header, from, to) => {
    const made = world();
    const { connect, use, workspace, blip, deps, pass } = made;
    await connect(0);
    await connect(1);
    const jobs = workspace.jobs.list(null).filter(({ kind }) => kind === 'bot');
    const [resting, other] = jobs.map(({ id }) => id) as [string, string];
    blip.interfere(always(tooMany(header)));
    await use['sync:now']({ ...everyone, jobIds: [resting] });
    blip.interfere(null);
    const job = workspace.jobs.get(resting)!;
    expect(job).toMatchObject({ state: 'backoff', lastFault: { code: 'throttled' } });
    const wait = (Date.parse(job.dueAt!) - Date.parse(job.lastFault!.at)) / 1000;
    expect(wait).toBeGreaterThanOrEqual(from);
    expect(wait).toBeLessThanOrEqual(to);
    if (job.dueAt! > deps.clock.now()) {
      const before = blip.received.count;
      const { failed } = await use['sync:now']({ ...everyone, jobIds: [resting] });
      expect(failed).toMatchObject([{ fault: { code: 'throttled' } }]);
      expect(blip.received.count).toBe(before);
      expect(workspace.jobs.get(resting)).toEqual(job);
    }
    expect(await use['sync:now']({ ...everyone, jobIds: [other] })).toMatchObject({ changed: 1 });
    pass(wait * 1000);
    expect(await use['sync:retry-failed']({ clientId: null })).toMatchObject({ changed: 1 });
  });
});

describe('a try', () => {
  test('tells what it cost, and by how much the clocks differ', async () => {
    const { connect, use, workspace, pass } = world();
    const clientId = await connect(0);
    const [job] = workspace.jobs.list(clientId);
    await use['sync:now']({ ...everyone, jobIds: [job!.id] });
    pass(2 * hour);
    await use['sync:now']({ ...everyone, jobIds: [job!.id] });
    const [cheap, whole] = workspace.jobs.attempts(job!.id, 2);
    expect(cheap).toMatchObject({ outcome: 'unchanged', requests: 1, code: null });
    expect(whole).toMatchObject({ outcome: 'changed', code: null });
    expect(whole!.requests).toBeGreaterThan(10);
    expect(whole!.bytes).toBeGreaterThan(cheap!.bytes);
    // The machine's clock went on by two hours, the server's did not.
    const drift = whole!.skewSeconds! - cheap!.skewSeconds!;
    expect(Math.abs(drift - 2 * 3600)).toBeLessThan(120);
  });
});
