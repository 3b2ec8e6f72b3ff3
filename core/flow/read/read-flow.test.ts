import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#core/model/json.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { FlowReadError } from './flow-read-error.ts';
import { parseJson } from './parse-json.ts';
import { readFlow } from './read-flow.ts';
import { scanJson } from './scan-json.ts';

const blocks = buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } });
const states = {
  id: 'f',
  states: [
    { id: 'onboarding', root: true, input: { bypass: false }, outputs: [{ stateId: 'a' }] },
    { id: 'a' },
  ],
};
const globalActions = {
  id: 'global-actions',
  $enteringCustomActions: [{ type: 'SetVariable', settings: { variable: 'x', value: '1' } }],
};

/** Every form of FLOW.md section 1. */
const shapes: [name: string, document: Json, shape: string, blocks: number][] = [
  ['a bare map', blocks, 'bare-map', 4],
  ['a flow', { flow: blocks }, 'flow', 4],
  [
    'globalAction, singular',
    { flow: blocks, globalAction: globalActions },
    'flow-global-actions',
    4,
  ],
  ['globalActions', { flow: blocks, globalActions }, 'flow-global-actions', 4],
  ['in PascalCase', { Flow: blocks, GlobalActions: globalActions }, 'flow-global-actions', 4],
  [
    'with configuration',
    { flow: blocks, globalActions, configuration: { phone: '1' } },
    'flow-global-actions',
    4,
  ],
  [
    'a set command',
    { method: 'set', uri: '/buckets/x', resource: blocks, type: 'application/json' },
    'command',
    4,
  ],
  ['a bucket reply', { method: 'get', status: 'success', resource: blocks }, 'bucket-reply', 4],
  [
    'a payload in a string',
    { method: 'get', status: 'success', resource: JSON.stringify(blocks) },
    'bucket-reply',
    4,
  ],
  [
    'a restore point',
    { method: 'get', status: 'success', resource: { flow: blocks, configuration: {} } },
    'bucket-reply',
    4,
  ],
  [
    'an edited subflow',
    {
      method: 'get',
      status: 'success',
      resource: { name: 'edited-flow', document: { flow: blocks } },
    },
    'bucket-reply',
    4,
  ],
  [
    'a published application',
    { identifier: 'b', settingsType: 'Settings', settings: { flow: states } },
    'application',
    2,
  ],
  [
    'a hosted template',
    {
      method: 'get',
      status: 'success',
      resource: {
        Template: 'builder',
        Application: JSON.stringify({ settings: { flow: states } }),
      },
    },
    'bucket-reply',
    2,
  ],
  ['an SDK flow', states, 'sdk-flow', 2],
  [
    'a router',
    { identifier: 'r', settings: { children: [{ service: 'main', isDefault: true }] } },
    'application',
    0,
  ],
  ['copied blocks', Object.values(blocks), 'bare-map', 4],
];

describe('every form of a flow is read', () => {
  test.each(shapes)('%s', (_, document, shape, count) => {
    const flow = readFlow(document);
    expect([flow.shape, flow.blocks.length]).toEqual([shape, count]);
  });

  test.each([
    ['a number', 3, '3'],
    ['an empty object', {}, '{  }'],
    [
      'a package file',
      { name: 'x', version: '1', scripts: {}, main: '', type: '' },
      '{ "name", "version", "scripts", "main", … }',
    ],
    ['a list of words', ['a'], '[…]'],
    ['a flow that is none', { flow: { a: 1 } }, '{ "flow" }'],
  ])('%s is no flow, and the error names what was found', (_, document, found) => {
    expect(() => readFlow(document)).toThrow(
      expect.objectContaining({ code: 'not-a-flow', details: { found } }) as Error,
    );
  });
});

/** The block `welcome` of a flow in which it is written so. */
function welcome(raw: JsonObject) {
  const flow = readFlow(buildFlow({ welcome: { otherwise: 'welcome', extra: raw } }));
  const block = flow.blocks.find(({ id }) => id === 'welcome');
  if (block === undefined) throw new Error('no welcome');
  return { block, problems: flow.problems.map(({ code }) => code) };
}

describe('a block is read in the order the engine runs it (FLOW.md 2.4)', () => {
  const say = (content: string) => ({
    action: { type: 'SendMessage', settings: { type: 'text/plain', content } },
  });

  test('entering actions, then content before the input; content after it, then leaving actions', () => {
    const { block } = welcome({
      $enteringCustomActions: [{ type: 'SetVariable', settings: {} }],
      $contentActions: [say('before'), { input: { bypass: false } }, say('after')],
      $leavingCustomActions: [{ type: 'TrackEvent', settings: {} }],
    });
    expect(block.entering.map(({ type }) => type)).toEqual(['SetVariable', 'SendMessage']);
    expect(block.leaving.map(({ type }) => type)).toEqual(['SendMessage', 'TrackEvent']);
  });

  test('a block without an input item is bypassed', () => {
    expect(welcome({ $contentActions: [] }).block.input.bypass).toBe(true);
  });

  test('actions with an order are sorted by it, the rest stay', () => {
    const { block } = welcome({
      $enteringCustomActions: [
        { type: 'b', order: 2 },
        { type: 'a', order: 1 },
        { type: 'c', order: 2 },
      ],
    });
    expect(block.entering.map(({ type }) => type)).toEqual(['a', 'b', 'c']);
  });

  test('an expiry of zero or on a bypassed input is none', () => {
    const input = (value: JsonObject) =>
      welcome({ $contentActions: [{ input: value }] }).block.input.expires;
    expect(input({ bypass: false, expiration: '0:25' })).toBe(true);
    expect(input({ bypass: false, expiration: '0:00' })).toBe(false);
    expect(input({ bypass: true, expiration: '0:25' })).toBe(false);
  });

  test.each([
    ['0:25', 25],
    ['12:30:00', 750],
    ['0:00:30', 0.5],
    ['24:00', 1_440],
    ['1.06:00', 1_800],
    ['1.06:00:00', 1_800],
    ['2:00:00:00', 2_880],
    ['2', 2_880],
    ['1:0', 60],
    ['{{config.espera}} 5', null],
  ])('an expiry of %s is of %s minutes', (expiration, minutes) => {
    const { input } = welcome({
      $contentActions: [{ input: { bypass: false, expiration } }],
    }).block;
    expect(input).toMatchObject({ expires: true, expiresAfter: minutes });
  });

  test('names are read in either case', () => {
    const { block } = welcome({
      $ConditionOutputs: [],
      $conditionOutputs: [
        {
          StateId: 'error',
          Conditions: [{ Source: 'Input', Comparison: 'Contains', Values: ['x'] }],
        },
      ],
    });
    expect(block.outputs[0]).toMatchObject({
      target: { id: 'error' },
      conditions: [{ comparison: 'contains', values: ['x'] }],
    });
  });
});

describe('a fault of the file is a problem, not an exception', () => {
  test.each<[string, JsonObject, string]>([
    ['an output to nowhere', { $defaultOutput: { stateId: 'gone' } }, 'missing-target'],
    ['an output without a target', { $conditionOutputs: [{ conditions: [] }] }, 'no-target'],
    ['another id than its key', { id: 'other' }, 'id-mismatch'],
    ['a second start', { root: true }, 'several-roots'],
    [
      'values where there may be none',
      {
        $conditionOutputs: [
          { stateId: 'error', conditions: [{ comparison: 'exists', values: ['x'] }] },
        ],
      },
      'invalid-condition',
    ],
    [
      'a variable where only texts are compared',
      {
        $conditionOutputs: [
          { stateId: 'error', conditions: [{ comparison: 'equals', values: ['{{x}}'] }] },
        ],
      },
      'variable-in-condition-value',
    ],
    [
      'a comparison that does not exist',
      {
        $conditionOutputs: [
          { stateId: 'error', conditions: [{ comparison: 'notContains', values: ['x'] }] },
        ],
      },
      'unknown-comparison',
    ],
    [
      'a broken pattern',
      {
        $conditionOutputs: [
          { stateId: 'error', conditions: [{ comparison: 'matches', values: ['('] }] },
        ],
      },
      'invalid-regex',
    ],
    ['a block the editor calls unfinished', { $invalid: true }, 'unfinished-block'],
  ])('%s', (_, raw, code) => {
    expect(welcome(raw).problems).toContain(code);
  });

  test('keys that mean something to JavaScript are data', () => {
    const text = JSON.stringify(blocks).replace(
      '"welcome":{',
      '"__proto__":{"id":"__proto__","polluted":1,"$defaultOutput":{"stateId":"welcome"}},"welcome":{',
    );
    const flow = readFlow(parseJson(text));
    expect(flow.blocks.map(({ id }) => id)).toContain('__proto__');
    expect(flow.problems.map(({ code }) => code)).toContain('prototype-key');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('subflows are joined under their short names', () => {
    const flow = readFlow({
      flow: buildFlow({
        welcome: { otherwise: 'subflow:1' },
        'subflow:1': { otherwise: 'welcome', extra: { shortNameOfSubflow: 'pedidos' } },
      }),
      subflows: [
        {
          shortName: 'pedidos',
          flow: {
            onboarding: { id: 'onboarding', root: true, $defaultOutput: { stateId: 'end' } },
            end: { id: 'end', end: true },
          },
        },
      ],
    });
    expect(flow.subflows).toEqual([{ shortName: 'pedidos', rootId: 'pedidos/onboarding' }]);
    expect(flow.blocks.map(({ id }) => id)).toContain('pedidos/end');
    expect(flow.problems).toEqual([]);
  });
});

describe('a text is bounded before it is parsed', () => {
  const code = (work: () => unknown): string => {
    try {
      work();
      return 'accepted';
    } catch (error) {
      return error instanceof FlowReadError ? error.code : 'bug';
    }
  };

  test.each([
    ['depth', '['.repeat(1_000_000), 'too-deep'],
    ['values', `[${'{},'.repeat(3_100_000)}{}]`, 'too-many-values'],
    ['a string', JSON.stringify('x'.repeat(2_000_001)), 'string-too-long'],
    ['brackets inside a string', JSON.stringify('['.repeat(500)), 'accepted'],
    ['an escaped quote', '"a\\"[[["', 'accepted'],
  ])('%s', (_, text, expected) => {
    expect(code(() => scanJson(text))).toBe(expected);
  });

  test.each([
    ['{"a": 1,\n "b": }', 2, 7],
    ['{"a": NaN}', 1, 7],
    ['', 1, 1],
    ['{"a": 1} trailing', 1, 10],
  ])('%j is not JSON at line %i, column %i', (text, line, column) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({
        code: 'not-json',
        details: expect.objectContaining({ line, column }) as object,
      }) as Error,
    );
  });

  test('a byte order mark is skipped', () => {
    expect(parseJson('\ufeff{"a":1}')).toEqual({ a: 1 });
  });
});
