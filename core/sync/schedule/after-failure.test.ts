import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syncFaultCodes, type SyncFaultCode } from '#core/model/sync-fault.ts';
import {
  afterFailure,
  countsAsAttempt,
  type AfterFailure,
  type FailedTry,
} from './after-failure.ts';
import { circuit, tripsCircuit } from './circuit.ts';

const after = (code: SyncFaultCode, rest: Partial<FailedTry> = {}) =>
  afterFailure({ code, attempt: 1, retryAfterSeconds: null, random: 0.5, ...rest });

describe('after a failure', () => {
  test.each<[SyncFaultCode, Partial<FailedTry>, AfterFailure]>([
    ['timeout', {}, { kind: 'retry', inMs: 1000 }],
    ['dropped', { attempt: 2 }, { kind: 'retry', inMs: 2000 }],
    ['unavailable', { attempt: 5 }, { kind: 'retry', inMs: 16_000 }],
    ['unavailable', { attempt: 5, random: 0 }, { kind: 'retry', inMs: 0 }],
    ['unavailable', { attempt: 6 }, { kind: 'next-period' }],
    ['unavailable', { attempt: 7 }, { kind: 'retry', inMs: 1000 }],
    ['unavailable', { attempt: 12 }, { kind: 'next-period' }],
    ['throttled', {}, { kind: 'retry', inMs: 135_000 }],
    ['throttled', { retryAfterSeconds: 7 }, { kind: 'retry', inMs: 7000 }],
    ['throttled', { retryAfterSeconds: 90_000 }, { kind: 'retry', inMs: 3_600_000 }],
    ['offline', {}, { kind: 'offline', probeInMs: 15_000 }],
    ['offline', { attempt: 3 }, { kind: 'offline', probeInMs: 60_000 }],
    ['offline', { attempt: 600 }, { kind: 'offline', probeInMs: 300_000 }],
    ['not-the-service', {}, { kind: 'offline', probeInMs: 15_000 }],
    ['not-the-service', { attempt: 6 }, { kind: 'next-period' }],
    ['untrusted', { attempt: 2 }, { kind: 'offline', probeInMs: 30_000 }],
    ['redirected', {}, { kind: 'offline', probeInMs: 15_000 }],
    ['proxy-login', {}, { kind: 'offline', probeInMs: 15_000 }],
    ['proxy-login', { attempt: 6 }, { kind: 'next-period' }],
    ['proxy-refused', { attempt: 2 }, { kind: 'offline', probeInMs: 30_000 }],
    ['bad-credential', {}, { kind: 'block' }],
    ['bad-credential', { sinceOkSeconds: 599 }, { kind: 'retry', inMs: 1000 }],
    ['bad-credential', { sinceOkSeconds: 599, attempt: 2 }, { kind: 'block' }],
    ['bad-credential', { sinceOkSeconds: 601 }, { kind: 'block' }],
    ['no-credential', {}, { kind: 'block' }],
    ['disk-full', {}, { kind: 'await-room' }],
    ['not-allowed', {}, { kind: 'next-period' }],
    ['policy', {}, { kind: 'next-period' }],
    ['missing', {}, { kind: 'next-period' }],
    ['refused', {}, { kind: 'next-period' }],
    ['wrong-answer', {}, { kind: 'next-period' }],
    ['too-large', {}, { kind: 'next-period' }],
    ['host-refused', {}, { kind: 'next-period' }],
    ['cancelled', {}, { kind: 'next-period' }],
  ])('%s %o', (code, rest, expected) => {
    expect(after(code, rest)).toEqual(expected);
  });

  test('no wait is negative or longer than an hour', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...syncFaultCodes),
        fc.integer({ min: 1, max: 5000 }),
        fc.option(fc.integer({ min: -5, max: 999_999 })),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (code, attempt, retryAfterSeconds, random) => {
          const decision = after(code, { attempt, retryAfterSeconds, random });
          const wait =
            decision.kind === 'retry'
              ? decision.inMs
              : decision.kind === 'offline'
                ? decision.probeInMs
                : 0;
          expect(Number.isInteger(wait) && wait >= 0 && wait <= 3_600_000).toBe(true);
        },
      ),
    );
  });

  test('being offline or without room counts against no job', () => {
    expect(syncFaultCodes.filter((code) => !countsAsAttempt(code))).toEqual([
      'offline',
      'disk-full',
      'cancelled',
    ]);
  });
});

describe('a service that fails', () => {
  const at = (minute: number) => `2026-11-23T12:0${minute}:00.000Z`;
  const five = [0, 0, 1, 1, 2].map(at);
  test.each([
    ['four times', five.slice(1), at(2), { kind: 'closed' }],
    ['five times', five, at(3), { kind: 'open', until: at(7) }],
    ['five times, five minutes ago', five, at(7), { kind: 'probe' }],
    [
      'and the probe too',
      [...five, at(7)],
      at(8),
      { kind: 'open', until: '2026-11-23T12:12:00.000Z' },
    ],
    [
      'and the clock is put back',
      five,
      '2026-11-23T10:00:00.000Z',
      { kind: 'open', until: '2026-11-23T10:05:00.000Z' },
    ],
  ])('%s', (_, failures, now, expected) => {
    expect(circuit(failures, now)).toEqual(expected);
  });

  test('a key or a network at fault says nothing of the service', () => {
    expect(syncFaultCodes.filter(tripsCircuit)).toEqual(['timeout', 'dropped', 'unavailable']);
  });
});
