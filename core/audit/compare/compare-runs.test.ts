import { describe, expect, test } from 'vitest';
import type { Finding } from '#core/model/finding.ts';
import { runSchema, type Run } from '#core/model/run.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { auditFlow } from '#core/audit/engine.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { compareRuns } from './compare-runs.ts';

/** A finding in short: `ESC-03 fail a b`, or `ESC-01 fail` for the flow as a whole. */
type Short = string;

/** A block in short: id, title, fingerprint. */
type ShortBlock = readonly [id: string, title: string, fingerprint?: string];

function run(findings: readonly Short[], blocks: readonly ShortBlock[] = []): Run {
  return runSchema.parse({
    ruleset: '2026-09',
    asOf: '2026-11-22T12:00:00Z',
    appVersion: '0.0.0',
    blocks: { total: 0, reachable: 0, unreachable: [] },
    titles: Object.fromEntries(blocks.map(([id, title]) => [id, title])),
    humanPaths: [],
    withoutHuman: { strict: [], forward: [], unknown: [] },
    searchComplete: true,
    findings: findings.map((short) => {
      const [auditId, outcome, ...named] = short.split(' ');
      return {
        auditId,
        outcome: outcome === 'off' ? 'not-applicable' : outcome,
        severity: 'high',
        variant: outcome === 'off' ? 'switched-off' : outcome,
        blocks: named,
        params: {},
        evidence: [],
      } as unknown as Finding;
    }),
    fingerprints: Object.fromEntries(
      blocks.flatMap(([id, , fingerprint]) => (fingerprint ? [[id, fingerprint]] : [])),
    ),
    problems: [],
    verdict: 'violations',
  });
}

/** A comparison in short; a recurring one whose block changed its id is written `a>b`. */
function compared(before: Run, after: Run): Record<string, string[]> {
  const comparison = compareRuns(before, after);
  const name = ({ auditId, block }: { auditId: string; block: string | null }): string =>
    block === null ? auditId : `${auditId} ${block}`;
  return {
    new: comparison.new.map(name),
    fixed: comparison.fixed.map(name),
    recurring: comparison.recurring.map(({ before: one, after: two }) =>
      one.block === two.block ? name(two) : `${name(one)}>${two.block ?? 'flow'}`,
    ),
    newlyChecked: comparison.newlyChecked.map(name),
    noLongerChecked: comparison.noLongerChecked.map(name),
  };
}

const nothing = { new: [], fixed: [], recurring: [], newlyChecked: [], noLongerChecked: [] };
const menu: ShortBlock = ['m', 'Menu', 'f1'];
const orders: ShortBlock = ['o', 'Pedidos', 'f2'];

describe('what changed from one run to the next', () => {
  test.each<[string, Run, Run, Partial<ReturnType<typeof compared>>]>([
    ['nothing', run(['X-1 pass']), run(['X-1 pass']), {}],
    [
      'the same block',
      run(['X-1 fail m'], [menu]),
      run(['X-1 fail m'], [menu]),
      { recurring: ['X-1 m'] },
    ],
    [
      'one of two blocks',
      run(['X-1 fail m o'], [menu, orders]),
      run(['X-1 fail o'], [menu, orders]),
      { fixed: ['X-1 m'], recurring: ['X-1 o'] },
    ],
    [
      'one block more',
      run(['X-1 fail m'], [menu, orders]),
      run(['X-1 fail m o'], [menu, orders]),
      { new: ['X-1 o'], recurring: ['X-1 m'] },
    ],
    [
      'all of it mended',
      run(['X-1 fail m'], [menu]),
      run(['X-1 pass'], [menu]),
      { fixed: ['X-1 m'] },
    ],
    [
      'a question that was answered',
      run(['X-1 review m'], [menu]),
      run(['X-1 pass'], [menu]),
      { fixed: ['X-1 m'] },
    ],
    [
      'a question that became a fault',
      run(['X-1 review m'], [menu]),
      run(['X-1 fail m'], [menu]),
      { recurring: ['X-1 m'] },
    ],
    [
      'another audit at the same block',
      run(['X-1 fail m', 'X-2 pass'], [menu]),
      run(['X-1 pass', 'X-2 fail m'], [menu]),
      { new: ['X-2 m'], fixed: ['X-1 m'] },
    ],
    [
      'a renamed and rewritten block keeps its id',
      run(['X-1 fail m'], [menu]),
      run(['X-1 fail m'], [['m', 'Início do menu', 'f9']]),
      { recurring: ['X-1 m'] },
    ],
    [
      'a block under another id, by what it does',
      run(['X-1 fail m'], [menu]),
      run(['X-1 fail n'], [['n', 'Outro nome', 'f1']]),
      { recurring: ['X-1 m>n'] },
    ],
    [
      'a block under another id, by its title',
      run(['X-1 fail m'], [menu]),
      run(['X-1 fail n'], [['n', 'Menu', 'f9']]),
      { recurring: ['X-1 m>n'] },
    ],
    [
      'a title that two blocks bear tells nothing',
      run(['X-1 fail m'], [menu]),
      run(
        ['X-1 fail n'],
        [
          ['n', 'Menu', 'f8'],
          ['k', 'Menu', 'f9'],
        ],
      ),
      { new: ['X-1 n'], fixed: ['X-1 m'] },
    ],
    [
      'two copies of a block that is gone',
      run(['X-1 fail m'], [menu]),
      run(
        ['X-1 fail n k'],
        [
          ['n', 'A', 'f1'],
          ['k', 'B', 'f1'],
        ],
      ),
      { new: ['X-1 n', 'X-1 k'], fixed: ['X-1 m'] },
    ],
    [
      'a copy of a block that is still there is new',
      run(['X-1 fail m'], [menu]),
      run(['X-1 fail n'], [menu, ['n', 'Menu 2', 'f1']]),
      { new: ['X-1 n'], fixed: ['X-1 m'] },
    ],
    [
      'a block that was there before and had no fault',
      run(['X-1 fail m'], [menu, ['n', 'Menu 2', 'f1']]),
      run(['X-1 fail n'], [['n', 'Menu 2', 'f1']]),
      { new: ['X-1 n'], fixed: ['X-1 m'] },
    ],
    ['the flow as a whole', run(['X-1 fail']), run(['X-1 fail']), { recurring: ['X-1'] }],
    [
      'the flow as a whole, now at a block',
      run(['X-1 fail'], [menu]),
      run(['X-1 fail m'], [menu]),
      { recurring: ['X-1>m'] },
    ],
    [
      'a block, now the flow as a whole',
      run(['X-1 fail m'], [menu]),
      run(['X-1 fail'], [menu]),
      { recurring: ['X-1 m>flow'] },
    ],
    [
      'an audit that does not apply any more',
      run(['X-1 fail m'], [menu]),
      run(['X-1 not-applicable'], [menu]),
      { fixed: ['X-1 m'] },
    ],
    [
      'an audit that broke fixes nothing',
      run(['X-1 fail m'], [menu]),
      run(['X-1 error'], [menu]),
      { noLongerChecked: ['X-1 m'] },
    ],
    [
      'an audit that was switched off fixes nothing',
      run(['X-1 fail m'], [menu]),
      run(['X-1 off'], [menu]),
      { noLongerChecked: ['X-1 m'] },
    ],
    [
      'an audit that is new with this version',
      run(['X-1 pass'], [menu]),
      run(['X-1 pass', 'X-2 fail m'], [menu]),
      { newlyChecked: ['X-2 m'] },
    ],
    [
      'a block whose id means something to JavaScript',
      run(['X-1 fail constructor'], [['constructor', 'Menu', 'f1']]),
      run(['X-1 fail n'], [['n', 'Menu', 'f1']]),
      { recurring: ['X-1 constructor>n'] },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compared(before, after)).toEqual({ ...nothing, ...expected });
  });
});

describe('real runs', () => {
  const context = {
    ruleset: '2026-09',
    asOf: '2026-11-22T12:00:00Z',
    appVersion: '0.0.0',
  } as const;
  const audited = (document: Parameters<typeof readFlow>[0]): Run =>
    auditFlow(readFlow(document), context);

  test('a run compared with itself recurs in full', () => {
    const one = audited(generateFlow(30));
    const { recurring, ...others } = compareRuns(one, one);
    expect(recurring.length).toBeGreaterThan(0);
    expect(recurring.every(({ before, after }) => before.block === after.block)).toBe(true);
    expect(others).toEqual({ new: [], fixed: [], newlyChecked: [], noLongerChecked: [] });
  });

  test('new ids for every block change nothing', () => {
    const trap = {
      welcome: {
        title: 'Menu',
        says: ['1 - Pedidos'],
        outputs: [{ when: [['input', 'equals', '1']] as const, to: 'trap' }],
      },
      trap: { title: 'Qual pedido', says: ['Qual?'], otherwise: 'trap' },
    };
    const before = audited(buildFlow(trap));
    const after = audited(
      JSON.parse(
        JSON.stringify(buildFlow(trap)).replaceAll('"trap"', '"2b9bfb62"'),
      ) as object as ReturnType<typeof buildFlow>,
    );
    const { recurring, ...others } = compareRuns(before, after);
    expect(
      recurring.some((one) => one.before.block === 'trap' && one.after.block === '2b9bfb62'),
    ).toBe(true);
    expect(others).toEqual({ new: [], fixed: [], newlyChecked: [], noLongerChecked: [] });
  });
});
