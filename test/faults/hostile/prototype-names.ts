import { buildFlow } from '#test/fixtures/build-flow.ts';

/** What every hostile object brings: were it taken for a prototype, each object would have it. */
export const polluter = '"__proto__":{"polluted":1}';

const flow = JSON.stringify({
  flow: buildFlow({
    welcome: {
      says: ['Olá'],
      entering: [
        { type: 'SetVariable', settings: { variable: 'x', value: '1' } },
        { type: 'MergeContact', settings: { name: 'Ana', extras: { plan: 'a' } } },
        { type: 'ProcessHttp', settings: { uri: 'https://x.test', headers: { accept: '*/*' } } },
      ],
      outputs: [{ when: [['input', 'equals', '1']], to: 'error' }],
      input: { bypass: false, validation: { rule: 'text', error: 'x' } },
    },
  }),
  subflows: [],
  globalActions: { id: 'global-actions', $enteringCustomActions: [] },
  configuration: { phone: '1' },
});

/** The places: each opening brace of a flow with one of everything, and names that reach the prototype another way. */
const braces = [...flow.matchAll(/\{(?=")/g)].map(({ index }) => index);

/** Twenty flows that hold the name at twenty places: names, variables, extras, headers, settings, the top. */
export const pollutedFlows: readonly string[] = [
  ...spread(braces, 16).map((at) => `${flow.slice(0, at + 1)}${polluter},${flow.slice(at + 1)}`),
  flow.replace('"variable":"x"', '"variable":"__proto__"'),
  flow.replace('"variable":"x"', '"variable":"__proto__@polluted"'),
  flow.replace('"welcome":{', '"constructor":{"prototype":{"polluted":1}},"welcome":{'),
  flow.replaceAll('"welcome"', '"__proto__"'),
];

/** So many of them, from the first to the last. */
function spread(all: readonly number[], count: number): number[] {
  return Array.from(
    { length: count },
    (_, at) => all[Math.round((at * (all.length - 1)) / (count - 1))]!,
  );
}
