import { describe, expect, test } from 'vitest';
import type { RunView } from '#app/contract/views.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { buildReport } from './build-report.ts';
import { badFlow, faultOf, goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();

/** The only way to a person is a page that somebody must look at: ESC-01 asks. */
const asking = buildFlow({
  welcome: { says: ['Fale conosco: https://loja.com.br/fale-conosco'], otherwise: 'welcome' },
});

async function imported(content: unknown): Promise<{ clientId: string; botId: string }> {
  const { use, file } = inWorld();
  const { id: clientId } = await use['client:create']({ name: 'Padaria' });
  const paths = [file('loja.json', content)];
  const [result] = await use['flow:import']({ clientId, botId: null, paths });
  if (result?.ok !== true) throw new Error('not imported');
  return { clientId, botId: result.botId };
}

async function newest(botId: string): Promise<RunView> {
  const view = await inWorld().use['run:latest']({ botId, locale: 'en' });
  if (view === null) throw new Error('no run');
  return view;
}

function finding({ findings }: RunView, auditId: string) {
  const found = findings.find((one) => one.auditId === auditId);
  if (found === undefined) throw new Error(`no ${auditId}`);
  return found;
}

const person = { by: 'Ana', note: 'tried it', until: null, value: null };

describe('answering a question', () => {
  test('decides the audit at once, is kept for the next flow, and can be taken back', async () => {
    const { use, file } = inWorld();
    const { clientId, botId } = await imported(asking);
    const open = finding(await newest(botId), 'ESC-01');
    expect(open).toMatchObject({ outcome: 'review', asks: 'yes-no', answer: null });
    const question = { botId, auditId: 'ESC-01', variant: open.variant, subject: open.subject! };
    await use['answer:give']({ ...question, ...person, says: 'yes' });
    expect(finding(await newest(botId), 'ESC-01')).toMatchObject({
      outcome: 'pass',
      question: open.question,
      answer: { says: 'yes', by: 'Ana', note: 'tried it' },
    });
    file('loja.json', { ...asking, extra: buildFlow({ extra: { says: ['novo'] } }).extra });
    const paths = [file('loja.json', asking)];
    await use['flow:import']({ clientId, botId: null, paths });
    expect(finding(await newest(botId), 'ESC-01').outcome).toBe('pass');
    await use['answer:give']({ ...question, ...person, says: 'withdrawn' });
    expect(finding(await newest(botId), 'ESC-01')).toMatchObject({
      outcome: 'review',
      answer: null,
    });
    expect(await use['answer:list']({ botId })).toHaveLength(2);
  });

  test('no makes it a failure', async () => {
    const { botId } = await imported(asking);
    const { variant, subject } = finding(await newest(botId), 'ESC-01');
    await inWorld().use['answer:give']({
      ...person,
      botId,
      auditId: 'ESC-01',
      variant,
      subject: subject!,
      says: 'no',
    });
    expect(finding(await newest(botId), 'ESC-01').outcome).toBe('fail');
  });

  test('an answer to a question that nobody asks is refused', async () => {
    const { botId } = await imported(asking);
    const answer = { ...person, botId, subject: 'x', says: 'yes' as const };
    const { use } = inWorld();
    const given = (auditId: string, variant: string) =>
      use['answer:give']({ ...answer, auditId, variant });
    expect(await faultOf(given('NO-01', 'review'))).toBe('question-missing');
    expect(await faultOf(given('ESC-01', 'pass'))).toBe('question-missing');
    expect(
      await faultOf(
        use['answer:give']({
          ...answer,
          auditId: 'ESC-01',
          variant: 'review-weak',
          says: 'value',
          value: '3',
        }),
      ),
    ).toBe('answer-unfit');
    expect(await use['answer:list']({ botId })).toEqual([]);
  });
});

describe('auditing all bots', () => {
  test('makes a run only where something changed', async () => {
    const { use, workspace } = inWorld();
    const { clientId, botId } = await imported(badFlow);
    const all = () => use['run:audit']({ botIds: null, clientIds: null });
    const runs = () => workspace.runs.latestByBot(botId)?.id;
    const first = runs();
    expect(await all()).toEqual({ audited: 0, unchanged: 1, failed: 0 });
    expect(runs()).toBe(first);
    const record = await use['client:read-record']({ clientId });
    await use['client:write-record']({
      clientId,
      by: 'Ana',
      change: { facts: { ...record.facts, country: 'ES' } },
    });
    expect(await all()).toEqual({ audited: 1, unchanged: 0, failed: 0 });
    expect(runs()).not.toBe(first);
    expect((await newest(botId)).findings.map(({ auditId }) => auditId)).toContain('LAW-ES-01');
    expect(await all()).toEqual({ audited: 0, unchanged: 1, failed: 0 });
  });
});

describe('triage', () => {
  test('holds through a new run and a renamed block, runs out, and needs a reason', async () => {
    const { use, file, deps } = inWorld();
    const { clientId, botId } = await imported(badFlow);
    const decide = (state: 'accepted-risk' | 'open', reason: string, until: string | null = null) =>
      use['finding:triage']({ botId, auditId: 'ESC-01', state, reason, author: 'Ana', until });
    expect(await faultOf(decide('accepted-risk', ''))).toBe('triage-needs-reason');
    await decide('accepted-risk', 'launch next week');
    const states = async () => (await newest(botId)).triages.map(({ state }) => state);
    expect(await states()).toEqual(['accepted-risk']);
    const report = await buildReport(deps, {
      clientId,
      locale: 'en',
      agency: '',
      timeZone: 'UTC',
    });
    expect(report.html).toContain('launch next week');
    const renamed = buildFlow({
      welcome: { title: 'Outro nome', says: ['Olá'], otherwise: 'welcome' },
    });
    const paths = [file('loja.json', renamed)];
    await use['flow:import']({ clientId, botId: null, paths });
    expect(await states()).toEqual(['accepted-risk']);
    await decide('open', '');
    expect(await states()).toEqual([]);
    await decide('accepted-risk', 'for a minute', '2026-11-22T11:00:00.000Z');
    expect(await states()).toEqual([]);
  });

  test('of a finding that is not there is refused', async () => {
    const { botId } = await imported(goodFlow);
    const triage = inWorld().use['finding:triage']({
      botId,
      auditId: 'NO-01',
      state: 'fixed',
      reason: '',
      author: 'Ana',
      until: null,
    });
    expect(await faultOf(triage)).toBe('finding-missing');
  });
});
