import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readConfiguration } from './read-configuration.ts';

test.each<[string, Json, Record<string, string> | null]>([
  [
    'only the Builder’s own keys',
    {
      'builder:minimumIntentScore': '0.5',
      'builder:#localTimeZone': 'E. South America Standard Time',
      apiToken: 'do not keep',
      'config.builder:token': 'do not keep',
      __proto__: 'x',
    },
    {
      'builder:minimumIntentScore': '0.5',
      'builder:#localTimeZone': 'E. South America Standard Time',
    },
  ],
  [
    'values that are no text',
    { 'builder:stateTrack': true, 'builder:stateExpiration': 30, 'builder:x': { a: 1 } },
    { 'builder:stateTrack': 'true', 'builder:stateExpiration': '30' },
  ],
  [
    'JSON text',
    '{"builder:useTunnelOwnerContext":"true"}',
    { 'builder:useTunnelOwnerContext': 'true' },
  ],
  ['an empty map', {}, {}],
  ['a list', [], null],
  ['words', 'none', null],
])('%s', (_, resource, expected) => {
  expect(readConfiguration(resource)).toEqual(expected);
});
