import { describe, expect, test } from 'vitest';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { fakeBlip, fakeKey, notFound, type Said } from '#test/fakes/blip-exchange.ts';
import { SyncError } from '../sync-error.ts';
import { ask, listLimit, type BlipAnswer } from './blip-session.ts';
import { blipReads } from './blip-reads.ts';

const limit = { limitBytes: listLimit };
const fine: Said = { resource: { identity: 'padaria@msging.net' } };

/** What asking for the account brings when the service says this, and how often it was asked. */
async function told(...said: Said[]): Promise<{ end: BlipAnswer | SyncError; requests: number }> {
  const blip = fakeBlip({ '/account': said });
  const end = await ask(blip.session, blipReads.account(), limit).catch((error: unknown) => {
    if (error instanceof SyncError) return error;
    throw error;
  });
  return { end, requests: blip.requests.length };
}

test('a read leaves as one envelope, with the key in the header alone', async () => {
  const { session, requests } = fakeBlip({ '/configuration/gateways': { resource: {} } });
  const answer = await ask(session, blipReads.gateways(), limit);
  expect(answer).toMatchObject({ kind: 'resource', resource: {}, bot: 'padaria' });
  expect(answer.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(answer.bytes).toBeGreaterThan(10);
  expect(requests).toEqual([
    {
      method: 'POST',
      url: 'https://http.msging.net/commands',
      authorization: { scheme: 'Key', secret: session.key },
      body: '{"id":"id-1","method":"get","uri":"/configuration/gateways","to":"postmaster@configurations.msging.net"}',
      limitBytes: listLimit,
    },
  ]);
});

const refused = { code: 13, description: `Invalid authorization header: Key ${fakeKey}` };

describe('what ends a sync', () => {
  test.each<[string, Said, SyncFaultCode, number]>([
    ['a bad key', { status: 401, body: JSON.stringify(refused) }, 'bad-credential', 1],
    ['too many commands', { status: 429, body: '' }, 'throttled', 1],
    ['a quota', { reason: { code: 34, description: 'Quota' } }, 'throttled', 1],
    ['a captive portal', { status: 200, body: '<html>Sign in' }, 'not-the-service', 1],
    ['a service that is down', { status: 504, body: '' }, 'unavailable', 2],
    ['a service that errs', { reason: { code: 61, description: 'x' } }, 'unavailable', 2],
    ['no network', { fault: 'offline' }, 'offline', 2],
    ['no answer', { fault: 'timeout' }, 'timeout', 2],
    ['half an answer', { fault: 'dropped' }, 'dropped', 2],
    ['another address', { fault: 'redirected' }, 'redirected', 1],
    ['too long an answer', { fault: 'too-large' }, 'too-large', 1],
    ['a false certificate', { fault: 'untrusted' }, 'untrusted', 1],
    ['a host that is not allowed', { fault: 'host-refused' }, 'host-refused', 1],
    ['somebody who stops it', { fault: 'cancelled' }, 'cancelled', 1],
  ])('%s', async (_, said, code, times) => {
    const { end, requests } = await told(said);
    expect(end).toBeInstanceOf(SyncError);
    expect(end).toMatchObject({ code });
    expect(requests).toBe(times);
    const { message, words, stack } = end as SyncError;
    expect([message, words, stack].join()).not.toContain(fakeKey);
  });
});

test.each<[string, Said, number]>([
  ['as the service says', { status: 429, body: '', retryAfter: '30' }, 30],
  ['two minutes where it does not', { status: 429, body: '' }, 120],
])('a bot that asked too much rests %s', async (_, said, retryAfter) => {
  expect((await told(said)).end).toMatchObject({ code: 'throttled', retryAfter });
});

describe('what is told and asked no second time', () => {
  test.each<[string, Said, object]>([
    ['nothing there', notFound, { kind: 'nothing' }],
    ['reason 66', { reason: { code: 66, description: 'Not allowed' } }, { failure: 'not-allowed' }],
    [
      'HTTP 400',
      { status: 400, body: '{"code":21,"description":"x"}' },
      { failure: 'refused', code: 21 },
    ],
    ['reason 64', { reason: { code: 64, description: 'x' } }, { failure: 'refused', code: 64 }],
  ])('%s', async (_, said, expected) => {
    const { end, requests } = await told(said);
    expect(end).toMatchObject(expected);
    expect(requests).toBe(1);
  });
});

test.each<[string, Said]>([
  ['the network', { fault: 'dropped' }],
  ['the service', { status: 502, body: '<html>' }],
])('what %s lost once is asked again', async (_, lost) => {
  const { end, requests } = await told(lost, fine);
  expect(end).toMatchObject({ kind: 'resource' });
  expect(requests).toBe(2);
});

test('a fault of our own is not dressed up as the service’s', async () => {
  const { session, requests } = fakeBlip({});
  const read = { to: null, uri: '/account/keys' };
  await expect(ask(session, read, limit)).rejects.toBeInstanceOf(RangeError);
  const broken = { ...session, exchange: () => Promise.reject(new TypeError('bug')) };
  await expect(ask(broken, blipReads.account(), limit)).rejects.toThrow(TypeError);
  expect(requests).toEqual([]);
});
