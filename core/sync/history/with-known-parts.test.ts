import { describe, expect, test } from 'vitest';
import { botParts, type BotFacts, type BotPart } from '#core/model/bot-reading.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { withKnownParts } from './with-known-parts.ts';

const before: BotFacts = {
  template: 'router',
  services: [{ shortName: 'a', service: 'a', longName: 'A', isDefault: true }],
  channels: [{ gateway: 'wa.gw.msging.net', phone: null, phoneNumberId: '1', isActive: true }],
  desk: {
    hours: [{ title: 'h', isMain: true, queues: [], hours: null }],
    queues: [{ name: 'q', isActive: true }],
    rules: [{ title: 'r', queue: 'q', isActive: true, operator: 'Or', conditions: [] }],
    attendants: { total: 2, online: 1, paused: 0 },
  },
  intents: ['i'],
  entities: [{ name: 'e', values: [] }],
  gaps: [],
};
const nothing: BotFacts = {
  template: null,
  services: [],
  channels: [],
  desk: null,
  intents: null,
  entities: null,
  gaps: [],
};
const gaps = (code: SyncFaultCode, ...parts: readonly BotPart[]): BotFacts['gaps'] =>
  parts.map((part) => ({ part, code, reasonCode: null, message: '' }));

describe('parts that were not read', () => {
  test.each(['timeout', 'unavailable', 'too-large'] as const)(
    'for %s are as they were, and stay named as gaps',
    (code) => {
      const open = { ...nothing, gaps: gaps(code, ...botParts) };
      expect(withKnownParts(open, before)).toEqual({ ...before, gaps: open.gaps });
    },
  );

  test.each(['not-allowed', 'missing', 'refused'] as const)('for %s are not known', (code) => {
    const open = { ...nothing, gaps: gaps(code, ...botParts) };
    expect(withKnownParts(open, before)).toEqual(open);
  });

  test('one by one', () => {
    const read = { ...before, intents: ['new'] };
    const open = { ...read, desk: { ...read.desk!, hours: [], queues: [] } };
    const slow = { ...open, gaps: gaps('timeout', 'hours') };
    expect(withKnownParts(slow, before)).toMatchObject({
      intents: ['new'],
      desk: { hours: before.desk!.hours, queues: [] },
    });
  });

  test.each<[string, BotFacts, BotFacts | null]>([
    ['nothing was known', { ...nothing, gaps: gaps('timeout', 'hours') }, null],
    ['nothing is open', nothing, before],
    ['there was no desk', { ...nothing, gaps: gaps('timeout', 'hours') }, nothing],
  ])('stay as they are where %s', (_, facts, known) => {
    expect(withKnownParts(facts, known)).toEqual(facts);
  });
});
