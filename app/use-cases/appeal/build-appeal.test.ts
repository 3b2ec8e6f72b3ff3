import { describe, expect, it } from 'vitest';
import { nodePictureMaker } from '#app/node/appeal/picture-maker.ts';
import type { Answer } from '#core/model/answer.ts';
import { clientFactsSchema } from '#core/model/surroundings.ts';
import {
  appealDeps,
  faultySample,
  penalise,
  plainAppeal,
  publish,
  sampleFlow,
  seeAgain,
  soundSample,
} from '#test/fakes/appeal-world.ts';
import { aNumberObservation } from '#test/fakes/sync-records.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { soundFlows } from '#test/fixtures/sound/sound-flows.ts';
import { faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';
import { buildAppeal, type AppealResult } from './build-appeal.ts';
import { refusalObstacles, refusalText } from './refusal-text.ts';
import { toPackedFile } from './to-packet.ts';

const world = useCaseWorld();

const first = {
  observedAt: '2026-11-04T09:00:00.000Z',
  publishedAt: '2026-11-03T14:00:00.000Z',
  publicationIndex: 1,
};
const second = {
  observedAt: '2026-11-15T09:00:00.000Z',
  publishedAt: '2026-11-14T18:00:00.000Z',
  publicationIndex: 2,
};

const sound = sampleFlow(soundSample);
const faulty = sampleFlow(faultySample);
const bytesOf = (blocks: Parameters<typeof buildFlow>[0]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(buildFlow(blocks)));

function madeOf(result: AppealResult): Extract<AppealResult, { kind: 'made' }>['appeal'] {
  if (result.kind === 'refused')
    throw new Error(refusalText(result.reasons, 'en', 'UTC').join('\n'));
  return result.appeal;
}

function reasonsOf(result: AppealResult): string[] {
  return result.kind === 'refused' ? result.reasons.map(({ kind }) => kind) : [result.appeal.kind];
}

describe('what is built', () => {
  it.each([
    ['the studio', sound],
    ['the clinic', sampleFlow('clinica-vale-sereno-recepcao.json')],
    ...soundFlows
      .filter(({ language }) => language === 'pt')
      .map((one): [string, Uint8Array] => [one.name, bytesOf(one.blocks)]),
  ])('an appeal for a flow that leads to a person: %s', async (_name, flow) => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', flow, first);
    publish(made, 'v2', faulty, second);
    penalise(made);
    const { kind, facts } = madeOf(await buildAppeal(deps, plainAppeal));
    expect(kind).toBe('appeal');
    expect(facts.then).toMatchObject({ snapshot: { id: 'v1' }, inForce: { basis: 'publication' } });
    expect(facts.then.run.asOf).toBe('2026-11-10T15:00:00.000Z');
    expect(facts.now).toBeNull();
  });

  it('refuses the shop whose flow fails and was never repaired', async () => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', faulty, first);
    seeAgain(made, first);
    penalise(made);
    const result = await buildAppeal(deps, plainAppeal);
    expect(reasonsOf(result)).toEqual(['not-repaired']);
    if (result.kind === 'made') return;
    for (const locale of ['pt-BR', 'en', 'es'] as const)
      expect(refusalText(result.reasons, locale, 'UTC').join('\n')).toMatch(/ESC-01: /);
    const [obstacle, ...others] = refusalObstacles(result.reasons, 'UTC');
    expect(others).toEqual([]);
    expect(obstacle).toMatchObject({
      kind: 'not-repaired',
      text: { en: expect.stringContaining('failed') as string },
    });
    expect(obstacle?.audits.map(({ auditId }) => auditId)).toContain('ESC-01');
  });

  it('refuses while the newer flow fails as well', async () => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', faulty, first);
    publish(made, 'v2', bytesOf({ welcome: { says: ['Olá'], otherwise: 'welcome' } }), second);
    penalise(made);
    expect(reasonsOf(await buildAppeal(deps, plainAppeal))).toContain('fails-now');
  });

  it('builds a remedied packet for the shop that published the studio’s flow', async () => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', faulty, first);
    publish(made, 'v2', sound, second);
    penalise(made);
    const { kind, facts, files, claims } = madeOf(await buildAppeal(deps, plainAppeal));
    expect(kind).toBe('remedied');
    expect(facts.failed.map(({ auditId }) => auditId)).toContain('ESC-01');
    expect(facts.now).toMatchObject({
      snapshot: { id: 'v2' },
      inForce: { from: second.publishedAt },
    });
    expect(facts.publications.map(({ at }) => at)).toEqual([first.publishedAt, second.publishedAt]);
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'appeal.html',
        'data/flow-now.json',
        'conversations/01-1.png',
        'es/claim.txt',
      ]),
    );
    const paths = new Set(files.map(({ path }) => path));
    expect(claims.flatMap((claim) => claim.files).filter((file) => !paths.has(file))).toEqual([]);
  });

  it('uses the ruleset of the penalty’s day', async () => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', sound, {
      observedAt: '2024-03-02T09:00:00.000Z',
      publishedAt: '2024-03-01T14:00:00.000Z',
      publicationIndex: 1,
    });
    penalise(made, { kind: 'low-quality', openedAt: '2024-03-02T08:00:00.000Z' });
    const { facts } = madeOf(await buildAppeal(deps, plainAppeal));
    expect(facts.ruleset.id).toBe('2020-10');
    expect(facts.then.run.ruleset).toBe('2020-10');
  });

  it('stores nothing', async () => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', sound, first);
    seeAgain(made, first);
    penalise(made);
    made.events.length = 0;
    await buildAppeal(deps, { ...plainAppeal, penalisedAt: '2026-11-03T15:00:00.000Z' });
    expect(made.workspace.runs.latestByBot('bot-1')).toBeNull();
    expect(made.events).toEqual([]);
  });

  it('is the same twice, pictures and all', async () => {
    const made = world();
    const deps = { ...appealDeps(made), pictures: nodePictureMaker };
    publish(made, 'v1', sound, first);
    seeAgain(made, first);
    penalise(made);
    const still = { ...deps, clock: { now: () => '2026-11-22T12:00:00.000Z' } };
    const [one, other] = [
      madeOf(await buildAppeal(still, plainAppeal)),
      madeOf(await buildAppeal(still, plainAppeal)),
    ];
    expect(one.files.map(toPackedFile)).toEqual(other.files.map(toPackedFile));
    expect(one.claims).toEqual(other.claims);
    const png = one.files.find(({ path }) => path === 'conversations/01-1.png')!;
    expect([...(png.content as Uint8Array).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  }, 60_000);
});

describe('the version in force', () => {
  it.each([
    ['before the first version', { openedAt: '2026-11-01T00:00:00.000Z' }, null, 'version-unknown'],
    ['at the moment of its publication', { openedAt: first.publishedAt }, null, 'appeal'],
    ['after the last look', { openedAt: '2026-11-06T00:00:00.000Z' }, null, 'version-unknown'],
    [
      'after the last look, by a person’s word',
      { openedAt: '2026-11-06T00:00:00.000Z' },
      'v1',
      'appeal',
    ],
  ])('%s', async (_name, change, stated, expected) => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', sound, first);
    penalise(made, change);
    const result = await buildAppeal(deps, { ...plainAppeal, stated: { then: stated, now: null } });
    expect(reasonsOf(result)).toEqual([expected]);
    if (stated !== null)
      expect(madeOf(result).notShown.join('\n')).toContain('apoia-se na palavra');
  });

  it('is not known where it changed since the number was last seen well', async () => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', faulty, first);
    publish(made, 'v2', sound, second);
    made.workspace.history.addNumber(
      'number-1',
      aNumberObservation({ observedAt: '2026-11-12T09:00:00.000Z', status: 'CONNECTED' }),
    );
    penalise(made, { source: 'meta', openedAt: second.observedAt });
    expect(reasonsOf(await buildAppeal(deps, plainAppeal))).toEqual(['version-unknown']);
    const exact = await buildAppeal(deps, {
      ...plainAppeal,
      penalisedAt: '2026-11-15T01:00:00.000Z',
    });
    expect(madeOf(exact).kind).toBe('appeal');
    expect(madeOf(exact).facts.penalty.lastWellAt).toBeNull();
  });
});

describe('questions that the claim rests on', () => {
  const clinic = bytesOf(soundFlows.find(({ language }) => language === 'es')!.blocks);

  it('are asked first, and count once answered, as given when they were', async () => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', clinic, first);
    seeAgain(made, first);
    penalise(made);
    expect(await buildAppeal(deps, plainAppeal)).toMatchObject({
      kind: 'refused',
      reasons: [{ kind: 'open-questions', of: 'then', questions: [{ auditId: 'CH-02' }] }],
    });
    const answer: Answer = {
      auditId: 'CH-02',
      variant: 'review-country',
      subject: 'client.country',
      says: 'value',
      value: 'ES',
      by: 'Ana',
      at: '2026-11-20T10:00:00.000Z',
      until: null,
      note: '',
    };
    made.workspace.answers.insert('answer-1', 'bot-1', answer);
    const { kind, facts, notShown } = madeOf(await buildAppeal(deps, plainAppeal));
    expect(kind).toBe('appeal');
    expect(facts.answers).toEqual([answer]);
    expect(notShown.join('\n')).toContain('depois da penalidade');
  });

  it('are not settled by what an agency switched off', async () => {
    const made = world();
    const deps = appealDeps(made);
    publish(made, 'v1', faulty, first);
    seeAgain(made, first);
    penalise(made);
    const switchedOff = ['ESC-01', 'ESC-02', 'ESC-03', 'CH-09'].map((auditId) => ({
      auditId,
      reason: 'x',
      by: 'x',
      at: first.observedAt,
    }));
    made.workspace.clientRecords.insert('client-1', {
      facts: clientFactsSchema.parse({}),
      settings: { switchedOff, severities: {}, phrases: [] },
      by: 'x',
      at: first.observedAt,
    });
    expect(reasonsOf(await buildAppeal(deps, plainAppeal))).toEqual(['not-repaired']);
  });
});

describe('faults', () => {
  it.each([
    ['no such incident', { incidentId: 'x' }, 'incident-missing'],
    ['no such bot', { botId: 'x' }, 'bot-missing'],
  ])('%s', async (_name, change, code) => {
    const made = world();
    const deps = appealDeps(made);
    penalise(made);
    expect(await faultOf(buildAppeal(deps, { ...plainAppeal, ...change }))).toBe(code);
  });
});
