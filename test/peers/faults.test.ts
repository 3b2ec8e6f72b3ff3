import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBystander } from './bystander.ts';
import { after, always, first, inTurn } from './fault-plan.ts';
import * as faults from './faults.ts';
import { listenOnLoopback, type Loopback } from './loopback.ts';

let fault: faults.Fault = faults.emptyAnswer;
let host: Loopback;

beforeAll(async () => {
  host = await listenOnLoopback((request, response) => {
    fault(request, response);
  });
});
afterAll(() => host.close());

function ask(next: faults.Fault, init: RequestInit = {}): Promise<Response> {
  fault = next;
  return fetch(`${host.origin}/commands`, init);
}

/** What comes over the wire until the host hangs up, as text. */
function bytesOf(next: faults.Fault): Promise<string> {
  fault = next;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(new URL(host.origin).port), '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString());
    });
  });
}

describe('faults on the wire', () => {
  test.each<[string, faults.Fault, number, string]>([
    ['a page of HTML', faults.htmlPage, 200, '<!doctype html>'],
    ['nothing', faults.emptyAnswer, 200, ''],
    ['no content', faults.noContent, 204, ''],
    ['a broken gateway', faults.badGateway, 502, '<html>'],
    ['a slow gateway', faults.gatewayTimeout, 504, ''],
    ['JSON cut off', faults.truncatedJson, 200, '{"status":'],
    ['JSON by the byte', faults.slowDrip(0), 200, '{"status":"success"}'],
  ])('%s', async (_, given, status, begin) => {
    const response = await ask(given);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text.slice(0, begin.length)).toBe(begin);
    expect(text === '').toBe(begin === '');
  });

  test.each(['7', 'Sun, 22 Nov 2026 12:02:00 GMT', '-1', '1e9', 'soon', null])(
    'too many, again after %s',
    async (retryAfter) => {
      const response = await ask(faults.tooMany(retryAfter));
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe(retryAfter);
    },
  );

  test.each([301, 302, 303, 307, 308])(
    'a redirect %i takes the key to another host',
    async (status) => {
      const bystander = await startBystander();
      try {
        const response = await ask(faults.redirectsTo(status, bystander.origin), {
          method: 'POST',
          body: 'the body',
          headers: { 'x-key': 'secret-key' },
        });
        await response.text();
        // A client that follows gives itself away; this one does.
        expect(bystander.requests).toHaveLength(1);
        expect(bystander.saw('secret-key')).toBe(true);
        expect(bystander.saw('another')).toBe(false);
        expect(bystander.saw('the body')).toBe(status >= 307);
      } finally {
        await bystander.close();
      }
    },
  );

  test('a redirect without an end', async () => {
    await expect(ask(faults.redirectsForever)).rejects.toMatchObject({
      cause: { message: 'redirect count exceeded' },
    });
  });

  test.each<[string, faults.Fault]>([
    ['endless chunks', faults.endlessChunks],
    ['a body of a gigabyte', faults.hugeBody(1024 ** 3)],
    ['a gzip bomb of a gigabyte', faults.gzipBomb(1024)],
  ])('%s stops when the client does', async (_, given) => {
    const control = new AbortController();
    const response = await ask(given, { signal: control.signal });
    let bytes = 0;
    for await (const chunk of response.body!) {
      bytes += chunk.byteLength;
      if (bytes > 5_000_000) break;
    }
    control.abort();
    expect(bytes).toBeGreaterThan(5_000_000);
  });

  test('a small gzip bomb is a sound gzip stream', async () => {
    const text = await (await ask(faults.gzipBomb(3))).text();
    expect(text).toHaveLength(3 * 1024 * 1024);
    expect(text.trim()).toBe('');
  });

  test('a small body of a length is sound JSON', async () => {
    const text = await (await ask(faults.hugeBody(200_000))).text();
    expect(text).toHaveLength(200_000);
    expect(JSON.parse(text)).toHaveProperty('status', 'success');
  });

  test.each<[string, faults.Fault]>([
    ['half an answer', faults.halfAnswer('{"status":"success"}')],
    ['half a chunk', faults.halfChunk],
    ['a header of a megabyte', faults.hugeHeader(1024 * 1024)],
    ['another protocol', faults.otherProtocol],
    ['a reset', faults.resets],
    ['a hang-up', faults.hangsUp],
  ])('%s breaks the exchange', async (_, given) => {
    await expect(ask(given).then((response) => response.text())).rejects.toThrow();
  });

  test('a length that is too short leaves bytes over', async () => {
    const wire = await bytesOf(faults.shortLength('{"status":"success"}'));
    expect(wire).toContain('Content-Length: 10\r\n');
    expect(wire.endsWith('{"status":"success"}')).toBe(true);
  });

  test('silence lasts until somebody gives up', async () => {
    const control = new AbortController();
    let asked = (): void => undefined;
    const reached = new Promise<void>((resolve) => (asked = resolve));
    const waiting = ask(
      (request, response) => {
        faults.silence(request, response);
        asked();
      },
      { signal: control.signal },
    );
    await reached;
    control.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  test('closing ends an answer that is under way', async () => {
    const other = await listenOnLoopback((request, response) => {
      faults.endlessChunks(request, response);
    });
    const response = await fetch(other.origin);
    await other.close();
    await expect(response.text()).rejects.toThrow();
  });
});

test('plans count requests', () => {
  const spoilt = (plan: (ordinal: number) => unknown): boolean[] =>
    [0, 1, 2, 3].map((ordinal) => plan(ordinal) !== null);
  expect(spoilt(always(faults.resets))).toEqual([true, true, true, true]);
  expect(spoilt(first(2, faults.resets))).toEqual([true, true, false, false]);
  expect(spoilt(after(2, faults.resets))).toEqual([false, false, true, true]);
  expect(spoilt(inTurn(null, faults.resets))).toEqual([false, true, false, false]);
});
