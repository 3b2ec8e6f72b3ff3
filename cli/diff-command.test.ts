import { describe, expect, test } from 'vitest';
import type { DiffDocument } from '#app/use-cases/diff-files.ts';
import { terminal } from '#test/fakes/terminal.ts';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { bakery } from '#test/fixtures/sound/bakery.ts';

const { file, run } = terminal();

const before = buildFlow(bakery.blocks);
/** The same bakery without its hours check, its menu renamed and moved. */
const after = buildFlow({
  ...bakery.blocks,
  'desk:main': deskBlock('after-desk'),
  menu: {
    ...bakery.blocks.menu,
    title: 'Menu novo',
    outputs: (bakery.blocks.menu?.outputs ?? []).map((output) =>
      output.to === 'hours' ? { ...output, to: 'desk:main' } : output,
    ),
    extra: { $position: { top: '900px', left: '20px' } },
  },
});

async function diff(...args: string[]): Promise<DiffDocument> {
  const { out } = await run('diff', ...args, '--format', 'json', '--locale', 'en');
  return JSON.parse(out) as DiffDocument;
}

describe('diff', () => {
  test('says in words what changed, and which findings are new, fixed or still there', async () => {
    const [old, now] = [file('old.json', before), file('new.json', after)];
    const forth = await diff(old, now);
    expect(forth.schema).toBe('transbordo.diff/1');
    expect(forth.changes.map(({ kind }) => kind)).toContain('block-renamed');
    expect(forth.findings.new.map(({ id }) => id)).toContain('HRS-01');
    expect(forth.findings.fixed).toEqual([]);
    const back = await diff(now, old);
    expect(back.findings.fixed.map(({ id }) => id)).toContain('HRS-01');
  });

  test('a flow against itself is no change', async () => {
    const same = file('a.json', before);
    const { exit, out } = await run('diff', same, same, '--locale', 'en');
    expect(exit).toBe(0);
    expect(out).toContain('Both flows do the same.');
    expect((await diff(same, same)).findings).toMatchObject({ new: [], fixed: [] });
  });

  test('exit status: 1 when the newer file fails, 2 for a file that is none', async () => {
    const [old, now] = [file('old.json', before), file('new.json', after)];
    expect((await run('diff', old, now)).exit).toBe(1);
    expect((await run('diff', old, file('no.json', '{'))).exit).toBe(2);
    expect((await run('diff', old)).exit).toBe(2);
  });
});

describe('facts and answers from files', () => {
  const asking = buildFlow({
    welcome: { says: ['Fale conosco: https://loja.com.br/fale-conosco'], otherwise: 'welcome' },
  });

  async function outcomeOf(id: string, ...args: string[]): Promise<unknown> {
    const { out } = await run('check', ...args, '--format', 'json');
    const { flows } = JSON.parse(out) as {
      flows: { audits: { id: string; outcome: string; variant: string; subject: string }[] }[];
    };
    return flows[0]?.audits.find((audit) => audit.id === id);
  }

  test('--answers decides a question', async () => {
    const flow = file('a.json', asking);
    const asked = (await outcomeOf('ESC-01', flow)) as { variant: string; subject: string };
    expect(asked).toMatchObject({ outcome: 'review' });
    const answers = file('answers.json', [
      {
        auditId: 'ESC-01',
        variant: asked.variant,
        subject: asked.subject,
        says: 'yes',
        value: null,
        by: 'Ana',
        at: '2026-11-01T12:00:00Z',
        until: null,
        note: '',
      },
    ]);
    const at = ['--as-of', '2026-11-22T12:00:00Z'];
    expect(await outcomeOf('ESC-01', flow, '--answers', answers, ...at)).toMatchObject({
      outcome: 'pass',
      answer: { by: 'Ana' },
    });
    expect(
      await outcomeOf('ESC-01', flow, '--answers', answers, '--as-of', '2026-10-01T12:00:00Z'),
    ).toMatchObject({ outcome: 'review', answer: null });
    expect((await run('check', flow, '--answers', file('x.json', { a: 1 }))).exit).toBe(2);
  });

  test('--profile takes our form, the number alone, or what Meta answers', async () => {
    const flow = file('a.json', asking);
    const email = 'contato@padariadosol.com.br';
    for (const [name, profile] of Object.entries({
      ours: { number: { profile: { email } } },
      number: { profile: { email } },
      meta: { display_phone_number: '+55 11 4002-8922', data: [{ email }] },
    })) {
      expect(
        await outcomeOf('PRF-01', flow, '--profile', file(`${name}.json`, profile)),
      ).toMatchObject({ outcome: 'pass' });
    }
    const wrong = file('wrong.json', { number: { phone: 5 } });
    expect((await run('check', flow, '--profile', wrong)).exit).toBe(2);
  });
});
