import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGraphReply } from './read-graph-reply.ts';

function refused(status: number, error: object | string) {
  const body = typeof error === 'string' ? error : JSON.stringify({ error });
  const read = readGraphReply({ status, body });
  return read.ok ? null : read.error;
}

describe('an answer of the Graph API', () => {
  test('with a value', () => {
    expect(readGraphReply({ status: 200, body: '{"data":[]}' })).toEqual({
      ok: true,
      value: { data: [] },
    });
  });

  test.each<[number, object | string, string]>([
    [401, { code: 190, error_subcode: 463, message: 'Session has expired' }, 'bad-token'],
    [400, { code: 190 }, 'bad-token'],
    [401, { code: 0 }, 'bad-token'],
    [403, { code: 10 }, 'not-allowed'],
    [403, { code: 200 }, 'not-allowed'],
    [403, { code: 368 }, 'policy'],
    [403, { code: 131031 }, 'policy'],
    [400, { code: 80007 }, 'throttled'],
    [429, { code: 4 }, 'throttled'],
    [400, { code: 100, error_subcode: 33 }, 'missing'],
    [503, { code: 2 }, 'unavailable'],
    [400, { code: 1 }, 'unavailable'],
    [400, { code: 4711, is_transient: true }, 'unavailable'],
    [400, { code: 4711 }, 'refused'],
    [502, '<html>', 'unavailable'],
    [429, '', 'throttled'],
    [200, '<html>Sign in to the network</html>', 'not-graph'],
    [200, '[]', 'not-graph'],
  ])('%i %j is %s', (status, error, reaction) => {
    expect(refused(status, error)?.reaction).toBe(reaction);
  });

  test('keeps the words and the trace id verbatim', () => {
    expect(
      refused(403, {
        code: 368,
        message: '(#368) Temporarily blocked',
        error_data: { details: 'Policy violation' },
        fbtrace_id: 'Az8or2',
      }),
    ).toMatchObject({
      message: '(#368) Temporarily blocked – Policy violation',
      traceId: 'Az8or2',
    });
  });

  test('names the field that is not known', () => {
    const message = '(#100) Tried accessing nonexisting field (quality_score) on node type (X)';
    expect(refused(400, { code: 100, message })?.unknownField).toBe('quality_score');
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.oneof(fc.json(), fc.string()),
        (status, body) => {
          readGraphReply({ status, body });
        },
      ),
    );
  });
});
