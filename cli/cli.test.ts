import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { terminal } from '#test/fakes/terminal.ts';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { bakery } from '#test/fixtures/sound/bakery.ts';
import { workspaceFolder } from './workspace-folder.ts';

const { folder, file, run } = terminal();

const sound = buildFlow(bakery.blocks);
const faulty = buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } });

describe('check keeps its contract', () => {
  test.each<[string, () => string[], number]>([
    ['nothing failed', () => [file('a.json', sound)], 0],
    ['an audit failed', () => [file('a.json', faulty)], 1],
    ['an unusable file', () => [file('a.json', '{')], 2],
    ['a file that is not there', () => [join(folder(), 'gone.json')], 2],
    ['one bad file among many', () => [file('a.json', faulty), file('b.json', '')], 2],
    ['an unknown ruleset', () => [file('a.json', sound), '--ruleset', '1999-01'], 2],
    ['an unknown option', () => [file('a.json', sound), '--nonsense'], 2],
    ['no file', () => [], 2],
    ['facts of the number', () => [file('a.json', sound), '--profile', file('p.json', {})], 0],
    [
      'hours that are no object',
      () => [file('a.json', sound), '--hours', file('h.json', '[1]')],
      2,
    ],
    ['a date that is none', () => [file('a.json', sound), '--as-of', 'ontem'], 2],
  ])('%s ends with status', async (_, args, exit) => {
    expect((await run('check', ...args())).exit).toBe(exit);
  });

  test('--format json prints one document and nothing else', async () => {
    const { out, err } = await run(
      'check',
      file('a.json', faulty),
      file('b.json', '['),
      '--format',
      'json',
      '--as-of',
      '2026-11-22T12:00:00Z',
      '--ruleset',
      '2020-10',
      '--locale',
      'en',
    );
    const document = JSON.parse(out) as {
      flows: { audits: { id: string }[] }[];
      errors: unknown[];
    };
    expect(document).toMatchObject({
      schema: 'transbordo.check/1',
      tool: { name: 'transbordo' },
      ruleset: '2020-10',
      asOf: '2026-11-22T12:00:00.000Z',
      flows: [
        {
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          shape: 'bare-map',
          blocks: { total: 4, reachable: 2, unreachable: ['fallback', 'error'] },
          humanPaths: [],
          withoutHuman: {
            strict: ['onboarding', 'welcome'],
            forward: ['welcome'],
            unknown: [],
          },
          problems: [],
          verdict: 'violations',
        },
      ],
      errors: [{ code: 'not-json' }],
    });
    expect(document.flows[0]?.audits.map(({ id }) => id)).toContain('ESC-01');
    expect(err).toContain('b.json');
  });

  test('a way to a person carries its conversation', async () => {
    const flow = buildFlow({
      welcome: {
        says: ['Digite ATENDENTE.'],
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }],
      },
      'desk:1': deskBlock('onboarding', { checksHours: true }),
    });
    const { out } = await run('check', file('a.json', flow), '--format', 'json');
    const document = JSON.parse(out) as { flows: { humanPaths: unknown[] }[] };
    expect(document.flows[0]?.humanPaths[0]).toMatchObject({
      channel: 'in-chat',
      block: 'desk:1',
      value: null,
      messages: 2,
      certainty: 'certain',
      witness: [
        { from: 'user', text: 'oi' },
        { from: 'bot', block: 'welcome' },
        { from: 'user', text: 'atendente' },
        { from: 'bot', block: 'desk:1' },
      ],
    });
  });

  test('a folder is searched, and SARIF names every rule it speaks of', async () => {
    mkdirSync(join(folder(), 'deep'));
    file('deep/a.json', faulty);
    file('b.json', sound);
    const { out } = await run('check', folder(), '--format', 'sarif');
    const sarif = JSON.parse(out) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string }[] }[];
    };
    const rules = sarif.runs[0]!.tool.driver.rules.map(({ id }) => id);
    expect(sarif.runs[0]!.results.length).toBeGreaterThan(0);
    for (const { ruleId } of sarif.runs[0]!.results) expect(rules).toContain(ruleId);
  });

  test('a service that people answer makes the redirect a way', async () => {
    const flow = file(
      'a.json',
      buildFlow({
        welcome: {
          says: ['Falar com atendente?'],
          leaving: [{ type: 'Redirect', settings: { address: 'humano' } }],
          otherwise: 'onboarding',
        },
      }),
    );
    const outcome = async (...args: string[]): Promise<unknown> => {
      const document = JSON.parse((await run('check', flow, '--format', 'json', ...args)).out) as {
        flows: { audits: { id: string; outcome: string }[] }[];
      };
      return document.flows[0]?.audits.find(({ id }) => id === 'ESC-01')?.outcome;
    };
    expect(await outcome()).toBe('review');
    expect(await outcome('--service', 'humano=human')).toBe('pass');
    expect(await outcome('--service', 'outro=human')).toBe('review');
  });

  test.each([
    ['pt-BR', 'Violações encontradas'],
    ['en', 'Violations found'],
    ['es', 'Violaciones encontradas'],
  ])('the text for people is in %s', async (locale, words) => {
    expect((await run('check', file('a.json', faulty), '--locale', locale)).out).toContain(words);
  });

  test('help says what a command takes', async () => {
    const { out, exit } = await run('check', '--help');
    expect([exit, out.includes('--ruleset')]).toEqual([0, true]);
  });
});

describe('simulate plays a conversation', () => {
  const flow = (): string =>
    file(
      'a.json',
      buildFlow({
        welcome: {
          waits: false,
          entering: [
            { type: 'ExecuteScript', settings: { outputVariable: 'isWorkTime', source: '' } },
          ],
          outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
          otherwise: 'closed',
        },
        closed: { says: ['Fechado.'], otherwise: 'welcome' },
        'desk:1': deskBlock('onboarding'),
      }),
    );

  test('what a script would answer can be set', async () => {
    const ending = async (value: string): Promise<unknown> =>
      (
        JSON.parse(
          (
            await run(
              'simulate',
              flow(),
              '--say',
              'oi',
              '--set',
              `isWorkTime=${value}`,
              '--format',
              'json',
            )
          ).out,
        ) as { ending: string }
      ).ending;
    expect([await ending('true'), await ending('false')]).toEqual(['handed-over', 'waits']);
  });

  test('the transcript names each block and says how it ended', async () => {
    const { out } = await run('simulate', flow(), '--say', 'oi', '--set', 'isWorkTime=false');
    expect(out).toContain('> oi');
    expect(out).toContain('[closed] Fechado.');
    expect(out).toContain('= waits');
  });

  test('an intent can be given', async () => {
    const path = file(
      'i.json',
      buildFlow({
        welcome: {
          outputs: [{ when: [['intent', 'equals', 'humano']], to: 'desk:1' }],
          otherwise: 'error',
        },
        'desk:1': deskBlock('onboarding'),
      }),
    );
    const { out } = await run(
      'simulate',
      path,
      '--say',
      'oi',
      '--say',
      'alguém',
      '--intent',
      'humano',
    );
    expect(out).toContain('= handed-over');
  });

  test('a service that the user is sent to is named', async () => {
    const path = file(
      'r.json',
      buildFlow({
        welcome: {
          waits: false,
          leaving: [{ type: 'Redirect', settings: { address: 'vendas' } }],
          otherwise: 'onboarding',
        },
      }),
    );
    expect((await run('simulate', path, '--say', 'oi')).out).toContain('= → vendas');
  });

  test('a value without a name is refused', async () => {
    expect((await run('simulate', flow(), '--say', 'oi', '--set', 'x')).exit).toBe(2);
  });
});

test('probe prints a line for each phrase and a column for each waiting block', async () => {
  const { out } = await run('probe', file('a.json', sound), '--language', 'pt');
  expect(out).toContain('falar com um humano');
  expect(
    out
      .split('\n')
      .filter((line) => line.startsWith('  ●') || line.startsWith('  ·') || line.startsWith('  ○'))
      .length,
  ).toBeGreaterThan(60);
  const json = JSON.parse(
    (await run('probe', file('a.json', sound), '--language', 'en', '--format', 'json')).out,
  ) as { schema: string; rows: { results: unknown[] }[]; phrases: unknown[] };
  expect(json.schema).toBe('transbordo.probe/1');
  for (const { results } of json.rows) expect(results).toHaveLength(json.phrases.length);
});

test('a service’s file that is no flow is the one that is named', async () => {
  const { err, exit } = await run(
    'check',
    file('principal.json', sound),
    '--service',
    `mesa=${file('mesa.json', '{')}`,
  );
  expect([exit, err.includes('mesa.json'), err.includes('principal.json')]).toEqual([
    2,
    true,
    false,
  ]);
});

test('check joins the flow of a router’s service', async () => {
  const main = file(
    'a.json',
    buildFlow({
      welcome: {
        says: ['Falar com atendente?'],
        leaving: [
          {
            type: 'Redirect',
            settings: { address: 'mesa', context: { type: 'text/plain', value: 'oi' } },
          },
        ],
        otherwise: 'onboarding',
      },
    }),
  );
  const desk = file(
    'desk.json',
    buildFlow({
      welcome: { waits: false, otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
  );
  const { out } = await run('check', main, '--service', `mesa=${desk}`, '--format', 'json');
  const document = JSON.parse(out) as { flows: { humanPaths: { block: string }[] }[] };
  expect(document.flows[0]?.humanPaths.map(({ block }) => block)).toEqual(['mesa/desk:1']);
});

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, '/home/ana/.config/Transbordo/workspace'],
  ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/Transbordo/workspace'],
  ['darwin', {}, '/home/ana/Library/Application Support/Transbordo/workspace'],
  ['linux', { TRANSBORDO_USER_DATA: '/tmp/t' }, '/tmp/t/workspace'],
])('on %s with %j the workspace is in %s', (platform, env, expected) => {
  expect(workspaceFolder(env, platform, '/home/ana')).toBe(expected);
});
