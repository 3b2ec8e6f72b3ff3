import { describe, expect, test } from 'vitest';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import type { MetaEvent } from '#core/model/quality-history.ts';
import { clientFactsSchema } from '#core/model/surroundings.ts';
import {
  appealDeps,
  faultySample,
  penalise,
  publish,
  sampleFlow,
  seeAgain,
  soundSample,
} from '#test/fakes/appeal-world.ts';
import { aNumber, anEvent } from '#test/fakes/sync-records.ts';
import { useCaseWorld, type World } from '#test/fakes/use-case-world.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { soundFlows } from '#test/fixtures/sound/sound-flows.ts';
import { knownSurroundings } from '../known-surroundings.ts';

const inWorld = useCaseWorld();
const look = {
  observedAt: '2026-11-04T09:00:00.000Z',
  publishedAt: '2026-11-03T14:00:00.000Z',
  publicationIndex: 1,
};

const penaltyOf = ({ deps }: World) =>
  knownSurroundings(deps, { clientId: 'client-1', botId: 'bot-1' }, null).number?.penalty;

/** A penalised number with one flow, which was looked at again after the penalty. */
function penalised(flow: Uint8Array): World {
  const made = inWorld();
  appealDeps(made);
  publish(made, 'v1', flow, look);
  seeAgain(made, look);
  penalise(made);
  return made;
}

describe('what failed in force', () => {
  test.each([
    ['nothing, where the flow leads to a person', soundSample, []],
    ['the decisive audits, where it leads to none', faultySample, ['ESC-01']],
  ])('is %s', async (_name, flow, expected) => {
    const made = penalised(sampleFlow(flow));
    // A copy that nobody has audited proves nothing yet.
    expect(penaltyOf(made)?.failedInForce).toBeNull();
    await made.use['run:repeat']({ botId: 'bot-1' });
    const failed = penaltyOf(made)?.failedInForce;
    expect(failed).toEqual(expect.arrayContaining(expected));
    expect(failed?.length === 0).toBe(expected.length === 0);
  });

  test('is what the audits of the appeal go by, and one more audit changes nothing', async () => {
    const made = penalised(sampleFlow(soundSample));
    await made.use['run:repeat']({ botId: 'bot-1' });
    expect(await made.use['run:audit']({ botIds: null, clientIds: null })).toMatchObject({
      audited: 1,
    });
    const outcome = made.workspace.runs
      .latestByBot('bot-1')
      ?.run.findings.find(({ auditId }) => auditId === 'APL-02')?.outcome;
    expect(outcome).toBe('pass');
    expect(await made.use['run:audit']({ botIds: null, clientIds: null })).toMatchObject({
      audited: 0,
      unchanged: 1,
    });
  });

  test('is of the version then, not of the repaired one now', async () => {
    const made = penalised(sampleFlow(faultySample));
    await made.use['run:repeat']({ botId: 'bot-1' });
    publish(made, 'v2', sampleFlow(soundSample), {
      observedAt: '2026-11-22T09:00:00.000Z',
      publishedAt: '2026-11-21T18:00:00.000Z',
      publicationIndex: 2,
    });
    await made.use['run:repeat']({ botId: 'bot-1' });
    expect(penaltyOf(made)?.failedInForce).toContain('ESC-01');
  });

  test.each<[string, (made: World) => void]>([
    [
      'a question that decides is open',
      (made) => {
        const { blocks } = soundFlows.find(({ language }) => language === 'es')!;
        const flow = new TextEncoder().encode(JSON.stringify(buildFlow(blocks)));
        publish(made, 'v1', flow, look);
        seeAgain(made, look);
        penalise(made);
      },
    ],
    [
      'the version is not known',
      (made) => {
        publish(made, 'v1', sampleFlow(soundSample), look);
        penalise(made);
      },
    ],
    [
      'the rules were others then',
      (made) => {
        const old = { publishedAt: '2024-03-01T14:00:00.000Z', publicationIndex: 1 };
        publish(made, 'v1', sampleFlow(soundSample), {
          ...old,
          observedAt: '2024-03-02T09:00:00.000Z',
        });
        seeAgain(made, old);
        penalise(made, { openedAt: '2024-03-02T08:00:00.000Z' });
      },
    ],
    [
      'a decisive audit was switched off',
      (made) => {
        publish(made, 'v1', sampleFlow(faultySample), look);
        seeAgain(made, look);
        penalise(made);
        const off = { auditId: 'ESC-01', reason: 'x', by: 'x', at: look.observedAt };
        made.workspace.clientRecords.insert('client-1', {
          facts: clientFactsSchema.parse({}),
          settings: { ...usualAuditSettings, switchedOff: [off] },
          ...{ by: 'x', at: look.observedAt },
        });
      },
    ],
  ])('is not known where %s', async (_name, prepare) => {
    const made = inWorld();
    appealDeps(made);
    prepare(made);
    await made.use['run:repeat']({ botId: 'bot-1' });
    expect(penaltyOf(made)?.failedInForce).toBeNull();
  });
});

describe('the type of a violation', () => {
  const at = (day: string) => `2026-11-${day}T15:00:00.000Z`;
  const violation = (event: string, day: string, change: Partial<MetaEvent> = {}): MetaEvent =>
    anEvent({
      ...{ kind: 'violation', event, at: at(day), hash: `${event}${day}`.padEnd(64, '0') },
      ...change,
    });
  const { phone } = aNumber();

  test.each<[string, MetaEvent[], string | null]>([
    ['of the account', [violation('SCAM', '10')], 'SCAM'],
    ['of the number', [violation('SCAM', '10', { phone })], 'SCAM'],
    ['of the day before', [violation('SCAM', '09')], 'SCAM'],
    ['the nearest', [violation('SPAM', '14'), violation('SCAM', '11')], 'SCAM'],
    ['not of long before', [violation('SCAM', '07')], null],
    ['not of another number', [violation('SCAM', '10', { phone: '+5511' })], null],
    ['not of another account', [violation('SCAM', '10', { wabaId: '1' })], null],
    ['not where none is named', [violation('ACCOUNT_VIOLATION', '10')], null],
    ['not of a restriction', [violation('SCAM', '10', { kind: 'restriction' })], null],
    ['none', [], null],
  ])('is told: %s', (_name, events, expected) => {
    const made = penalised(sampleFlow(soundSample));
    for (const event of events) made.workspace.history.addEvent('client-1', event);
    expect(penaltyOf(made)?.violationType).toBe(expected);
  });

  test('belongs to no fall of the rating', () => {
    const made = inWorld();
    appealDeps(made);
    penalise(made, { kind: 'low-quality' });
    made.workspace.history.addEvent('client-1', violation('SCAM', '10'));
    expect(penaltyOf(made)?.violationType).toBeNull();
  });
});
