import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReply, type HttpReply } from './read-reply.ts';

function reply(status: number, body: unknown, retryAfter: string | null = null): HttpReply {
  return { status, body: typeof body === 'string' ? body : JSON.stringify(body), retryAfter };
}

const to = 'padaria@msging.net/abc';
const failed = (code: number | undefined, description: string) =>
  reply(200, { method: 'get', status: 'failure', to, reason: { code, description } });

describe('a reply', () => {
  test('with a resource', () => {
    const read = readReply(
      reply(200, { status: 'success', to, type: 'application/json', resource: { a: 1 } }),
    );
    expect(read).toEqual({
      kind: 'resource',
      type: 'application/json',
      resource: { a: 1 },
      text: null,
      bot: 'padaria',
    });
  });

  test('with a resource that is JSON text', () => {
    const resource = '{"onboarding":{}}';
    expect(
      readReply(reply(200, { status: 'success', to, type: 'application/json', resource })),
    ).toMatchObject({ resource: { onboarding: {} }, text: resource });
    expect(
      readReply(reply(200, { status: 'success', to, type: 'text/plain', resource: '{}' })),
    ).toMatchObject({ resource: '{}' });
  });

  test.each<[string, HttpReply]>([
    ['reason 67', failed(67, 'The requested resource was not found')],
    ['reason 62', failed(62, 'The resource is not supported')],
    ['no code, but the words', failed(undefined, 'The requested resource was not found')],
    ['success without a resource', reply(200, { status: 'success', to })],
  ])('%s means there is none', (_, given) => {
    expect(readReply(given)).toEqual({ kind: 'nothing', bot: 'padaria' });
  });

  test.each<[string, HttpReply, string, number | null]>([
    ['401', reply(401, { code: 13, description: 'Invalid authorization header' }), 'bad-key', 13],
    ['401 without a body', reply(401, ''), 'bad-key', null],
    ['reason 66', failed(66, 'Not allowed'), 'not-allowed', 66],
    ['429', reply(429, ''), 'throttled', null],
    ['reason 34', failed(34, 'Quota exceeded'), 'throttled', 34],
    ['504', reply(504, '<html>'), 'unavailable', null],
    ['502 with HTML', reply(502, '<html>Bad gateway</html>'), 'unavailable', null],
    ['a captive portal', reply(200, '<html>Sign in</html>'), 'not-blip', null],
    ['other JSON', reply(200, '[]'), 'not-blip', null],
    ['400', reply(400, { code: 21, description: 'validation' }), 'refused', 21],
    ['reason 64', failed(64, 'Invalid argument'), 'refused', 64],
  ])('%s', (_, given, failure, code) => {
    expect(readReply(given)).toMatchObject({ kind: 'failure', failure, code });
  });

  test('repeats no key that the service repeats', () => {
    const description = 'Invalid header: Key cGFkYXJpYTphYmNkZWZnaGlqa2xtbm9w';
    expect(readReply(reply(401, { code: 13, description }))).toMatchObject({
      description: 'Invalid header: Key […]',
    });
  });

  test('says when it may be tried again, if the service says so', () => {
    expect(readReply(reply(429, '', '120'))).toMatchObject({ retryAfter: 120 });
    expect(readReply(reply(429, '', 'Sun, 22 Nov'))).toMatchObject({ retryAfter: null });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.oneof(fc.json(), fc.string()),
        (status, body) => {
          expect(readReply({ status, body, retryAfter: null }).kind).toBeTruthy();
        },
      ),
    );
  });
});
