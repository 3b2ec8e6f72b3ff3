import { describe, expect, test } from 'vitest';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();
const read = () => inWorld().use['checklist:read'](null);

/** The only way to a person is a page that somebody must look at: ESC-01 asks. */
const asking = buildFlow({
  welcome: { says: ['Fale conosco: https://loja.com.br/fale-conosco'], otherwise: 'welcome' },
});

async function ticked(): Promise<string[]> {
  const { steps } = await read();
  return Object.entries(steps).flatMap(([step, isDone]) => (isDone ? [step] : []));
}

describe('the first steps', () => {
  test('are ticked by what is there, and lead to where the next one is taken', async () => {
    const { use, file } = inWorld();
    expect(await read()).toMatchObject({ isDismissed: false, importTo: null, reportTo: null });
    expect(await ticked()).toEqual([]);
    const { id } = await use['client:create']({ name: 'Padaria Aurora' });
    expect(await ticked()).toEqual(['client']);
    expect(await read()).toMatchObject({ importTo: id, reportTo: null });
    const paths = [file('fluxo.json', goodFlow)];
    await use['flow:import']({ clientId: id, botId: null, paths });
    const { questions, reportTo } = await read();
    expect(reportTo).toBe(id);
    expect(await ticked()).toEqual(
      questions === 0 ? ['client', 'import', 'audit', 'answer'] : ['client', 'import', 'audit'],
    );
    await use['client:set-removed']({ id, removed: true });
    expect(await ticked()).toEqual([]);
  });

  test('count a question that was answered', async () => {
    const { use, file } = inWorld();
    const { id } = await use['client:create']({ name: 'Padaria Aurora' });
    const imported = await use['flow:import']({
      clientId: id,
      botId: null,
      paths: [file('fluxo.json', asking)],
    });
    const [first] = imported;
    const botId = first?.ok === true ? first.botId : '';
    expect((await read()).questions).toBeGreaterThan(0);
    expect(await ticked()).not.toContain('answer');
    const run = await use['run:latest']({ botId, locale: 'en' });
    const asked = run?.findings.find(({ auditId }) => auditId === 'ESC-01');
    const { effect } = await use['answer:give']({
      ...{ botId, auditId: asked!.auditId, variant: asked!.variant },
      ...{ subject: asked!.subject ?? '', says: 'yes', value: null, note: '', by: 'Ana' },
      until: null,
    });
    expect([effect.before.outcome, effect.after.outcome]).toEqual(['review', 'pass']);
    expect(effect.after.score).toBeGreaterThan(effect.before.score ?? 0);
    expect(await ticked()).toContain('answer');
  });

  test('are hidden and brought back', async () => {
    const { use } = inWorld();
    await use['checklist:set-dismissed']({ dismissed: true });
    expect((await read()).isDismissed).toBe(true);
    await use['checklist:set-dismissed']({ dismissed: false });
    expect((await read()).isDismissed).toBe(false);
  });
});

describe('the sample agency', () => {
  test('is marked, goes away as a whole, and comes back', async () => {
    const { use } = inWorld();
    await use['client:create']({ name: 'Padaria Aurora' });
    await use['client:create-sample'](null);
    const marked = async () =>
      (await use['client:list'](null)).map(({ isSample }) => isSample).toSorted();
    expect(await marked()).toEqual([false, true, true, true]);
    const { clientIds } = await use['sample:remove'](null);
    expect(clientIds).toHaveLength(3);
    expect(await marked()).toEqual([false]);
    expect(await use['sample:remove'](null)).toEqual({ clientIds: [] });
    await use['client:set-removed-many']({ ids: clientIds, removed: false });
    expect(await marked()).toEqual([false, true, true, true]);
  });
});
