import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import { graphError, scriptedGraph, scriptedToken } from '#test/fakes/scripted-graph.ts';
import type { ScriptedReply } from '#test/fakes/scripted-graph.ts';
import { getGraph, GraphRefusal } from './graph-session.ts';

const refusalOf = async (reply: ScriptedReply | Error): Promise<SyncError> => {
  const graph = scriptedGraph(() => reply);
  const error: unknown = await getGraph(graph.session, '102289599326934', {}).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SyncError);
  return error as SyncError;
};

describe('a request', () => {
  test('carries the token in its header alone', async () => {
    const graph = scriptedGraph(() => ({ body: { id: '1', name: 'Lucky Shrub' } }));
    const query = { fields: 'id,name', after: 'a&b=c d' };
    expect(await getGraph(graph.session, '1/phone_numbers', query, 1000)).toEqual({
      id: '1',
      name: 'Lucky Shrub',
    });
    const [request] = graph.requests;
    expect(request).toMatchObject({
      method: 'GET',
      url: 'https://graph.example/v25.0/1/phone_numbers?fields=id%2Cname&after=a%26b%3Dc%20d',
      authorization: { scheme: 'Bearer' },
      body: null,
      limitBytes: 1000,
    });
    expect(request?.authorization.secret.reveal()).toBe(scriptedToken);
    expect(request?.url).not.toContain(scriptedToken);
  });

  test.each([
    'me',
    '',
    '1/messages',
    '1/subscribed_apps',
    '../oauth/access_token',
    '1?method=delete',
    '1/phone_numbers/x',
    '1\n',
  ])('for %j does not leave', async (path) => {
    const graph = scriptedGraph(() => ({ body: {} }));
    await expect(getGraph(graph.session, path, {})).rejects.toBeInstanceOf(RangeError);
    expect(graph.requests).toEqual([]);
  });

  test('keeps the digits of ids and tells what is used up', async () => {
    const graph = scriptedGraph(() => ({
      body: '{"data":[{"id":10499612239916012345}]}',
      headers: { appUsage: '{"call_count":80}' },
    }));
    expect(await getGraph(graph.session, '1', {})).toEqual({
      data: [{ id: '10499612239916012345' }],
    });
    expect(graph.usage).toEqual([{ percent: 80, regainMinutes: null }]);
  });

  test('has the token cut out of what comes back', async () => {
    const next = `https://graph.facebook.com/v25.0/1?access_token=${scriptedToken}&after=x`;
    const graph = scriptedGraph(() => ({ body: { paging: { next } } }));
    expect(JSON.stringify(await getGraph(graph.session, '1', {}))).not.toContain(scriptedToken);
  });
});

describe('a refusal', () => {
  test.each<[string, ScriptedReply | Error, string]>([
    ['an expired token', graphError(401, { code: 190, error_subcode: 463 }), 'bad-credential'],
    ['the same at HTTP 200', graphError(200, { code: 190 }), 'bad-credential'],
    ['the same at HTTP 400', graphError(400, { code: 190 }), 'bad-credential'],
    ['a missing permission', graphError(403, { code: 200 }), 'not-allowed'],
    ['a permission at HTTP 500', graphError(500, { code: 3 }), 'not-allowed'],
    ['an account lock', graphError(403, { code: 131031 }), 'policy'],
    ['an unknown id', graphError(400, { code: 100, error_subcode: 33 }), 'missing'],
    ['an unknown id, other shape', graphError(404, { code: 803 }), 'missing'],
    ['a bad parameter', graphError(400, { code: 100, message: '(#100) limit' }), 'refused'],
    ['throttling at HTTP 400', graphError(400, { code: 80007 }), 'throttled'],
    ['throttling at HTTP 429', graphError(429, { code: 4 }), 'throttled'],
    ['a server that is down', graphError(503, { code: 2 }), 'unavailable'],
    ['cut-off JSON', { body: '{"data":[' }, 'not-the-service'],
    ['a login page', { body: '<html>Sign in</html>' }, 'not-the-service'],
    ['no network', new ExchangeFault('offline'), 'offline'],
    ['too long an answer', new ExchangeFault('too-large'), 'too-large'],
    ['stopped by the user', new ExchangeFault('cancelled'), 'cancelled'],
  ])('%s', async (_, reply, code) => {
    expect((await refusalOf(reply)).code).toBe(code);
  });

  test('by policy keeps the words and what support asks for', async () => {
    const message =
      '(#368) The action attempted has been deemed abusive or is otherwise disallowed';
    const error = await refusalOf(graphError(403, { code: 368, message, fbtrace_id: 'Az8or2' }));
    expect(error.words).toBe(message);
    expect(error).toBeInstanceOf(GraphRefusal);
    expect(error).toMatchObject({ graph: { code: 368, traceId: 'Az8or2' } });
  });

  test.each<[string, ScriptedReply, number | null]>([
    [
      'the minutes of the header',
      {
        ...graphError(400, { code: 80007 }),
        headers: {
          businessUsage: '{"1":[{"call_count":100,"estimated_time_to_regain_access":7}]}',
        },
      },
      420,
    ],
    ['Retry-After', { ...graphError(429, { code: 4 }), headers: { retryAfter: '120' } }, 120],
    ['the hour', graphError(400, { code: 4 }), 3600],
    ['five minutes for an upgrade', graphError(503, { code: 2 }), 300],
    ['nothing', graphError(403, { code: 10 }), null],
  ])('says when to come back: %s', async (_, reply, seconds) => {
    expect((await refusalOf(reply)).retryAfter).toBe(seconds);
  });

  test('that says later is asked for once more, and no other is', async () => {
    const once = scriptedGraph((_, __, count) =>
      count === 1 ? graphError(503, { code: 2 }) : { body: { id: '1' } },
    );
    expect(await getGraph(once.session, '1', {})).toEqual({ id: '1' });
    for (const [code, requests] of [
      [2, 2],
      [190, 1],
      [368, 1],
      [80007, 1],
    ] as const) {
      const graph = scriptedGraph(() => graphError(400, { code }));
      await expect(getGraph(graph.session, '1', {})).rejects.toBeInstanceOf(SyncError);
      expect(graph.requests).toHaveLength(requests);
    }
  });

  test('never holds the token', async () => {
    const told = `Malformed access token ${scriptedToken}`;
    const late = `${'x'.repeat(490)}${scriptedToken}`;
    for (const message of [told, late, encodeURIComponent(told)]) {
      const error = await refusalOf(graphError(401, { code: 190, message }));
      const shown = JSON.stringify([error.words, error.message, error.stack, Object.values(error)]);
      expect(shown).not.toContain(scriptedToken);
      expect(shown).not.toContain(scriptedToken.slice(0, 10));
    }
  });
});

describe('a field that this version does not know', () => {
  const unknown = (name: string) =>
    graphError(400, {
      code: 100,
      message: `(#100) Tried accessing nonexisting field (${name}) on node type (WhatsAppBusinessAccount)`,
    });
  const knows =
    (...known: string[]) =>
    (_: string, parameters: URLSearchParams) => {
      const strange = parameters
        .get('fields')
        ?.split(',')
        .find((name) => !known.includes(name));
      return strange === undefined ? { body: { id: '1' } } : unknown(strange);
    };

  test('is left out, one after the other', async () => {
    const graph = scriptedGraph(knows('id', 'name'));
    await getGraph(graph.session, '1', { fields: 'id,health_status,name,status' });
    expect(graph.asked()).toEqual([
      '1 fields=id,health_status,name,status',
      '1 fields=id,name,status',
      '1 fields=id,name',
    ]);
  });

  test('is a refusal when it was not asked for, or all are unknown', async () => {
    for (const answer of [() => unknown('other'), knows()]) {
      const graph = scriptedGraph(answer);
      await expect(getGraph(graph.session, '1', { fields: 'id,name' })).rejects.toMatchObject({
        code: 'refused',
      });
      expect(graph.requests.length).toBeLessThan(3);
    }
  });

  test('does not go on for ever', async () => {
    const fields = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}_field`);
    const graph = scriptedGraph(knows());
    await expect(getGraph(graph.session, '1', { fields: fields.join(',') })).rejects.toMatchObject({
      code: 'refused',
    });
    expect(graph.requests).toHaveLength(9);
  });
});

test('whatever comes back, there is an object or a SyncError without the token', async () => {
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc.record({
      error: fc.record({ code: fc.integer({ min: 0, max: 400 }), message: fc.string() }),
    }),
    fc
      .string()
      .map((text) => ({ error: { code: 190, message: `${text}${scriptedToken}${text}` } })),
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 100, max: 599 }), body, async (status, given) => {
      const graph = scriptedGraph(() => ({ status, body: given }));
      try {
        const value = await getGraph(graph.session, '1', { fields: 'id,name' });
        expect(JSON.stringify(value)).not.toContain(scriptedToken);
      } catch (error) {
        expect(error).toBeInstanceOf(SyncError);
        expect((error as SyncError).words).not.toContain(scriptedToken);
      }
    }),
  );
});
