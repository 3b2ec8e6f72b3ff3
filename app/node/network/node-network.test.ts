import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { Secret } from '#core/model/secret.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { hungUp, networkAsker, requestTo } from '#test/fakes/network-asker.ts';
import { http, rawPeers } from '#test/fakes/raw-peer.ts';
import { newConnections } from './connections.ts';
import { sendLimits } from './send-limits.ts';
import { send } from './send.ts';

const peer = rawPeers();
const { open, ask } = networkAsker();

const use = { subject: 'a subject', service: 'blip' } as const;

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

describe('a request', () => {
  it('carries what it should and nothing else', async () => {
    const { base, requests } = await peer((socket) =>
      socket.write(http('200 OK', ['Set-Cookie: a=b; Path=/'], '{}')),
    );
    await ask(base, { method: 'POST', body: '{"id":"1","nome":"João"}' });
    await ask(base, { method: 'GET', body: null, url: `${base}/v23.0/1?fields=id` });
    const host = base.replace('http://', '');
    expect(requests.map((request) => request.split('\r\n').sort())).toEqual([
      [
        '',
        Buffer.from('{"id":"1","nome":"João"}').toString('latin1'),
        'Accept-Encoding: gzip',
        'Accept: application/json',
        'Authorization: Key canary-key',
        'Connection: keep-alive',
        'Content-Length: 25',
        'Content-Type: application/json',
        `Host: ${host}`,
        'POST /commands HTTP/1.1',
        'User-Agent: Transbordo',
      ].sort(),
      [
        '',
        '',
        'Accept-Encoding: gzip',
        'Accept: application/json',
        'Authorization: Key canary-key',
        'Connection: keep-alive',
        'GET /v23.0/1?fields=id HTTP/1.1',
        `Host: ${host}`,
        'User-Agent: Transbordo',
      ].sort(),
    ]);
  });

  it('uses the connection of the one before', async () => {
    const { base, sockets } = await peer((socket) => socket.write(http('200 OK', [], '{}')));
    const { exchange } = open(base);
    for (let count = 0; count < 5; count += 1) await exchange(requestTo(base));
    expect(sockets).toHaveLength(1);
  });

  it('to a host that is not admitted is not sent', async () => {
    const { base, sockets } = await peer((socket) => socket.write(http('200 OK')));
    const other = await peer((socket) => socket.write(http('200 OK')));
    const { exchange } = open(base);
    await expect(exchange(requestTo(other.base))).rejects.toThrow(
      new ExchangeFault('host-refused'),
    );
    expect([...sockets, ...other.sockets]).toEqual([]);
  });

  it('with a secret that no header takes is not sent', async () => {
    const { base, requests } = await peer((socket) => socket.write(http('200 OK')));
    for (const value of ['canary\r\nX-Evil: 1', 'canary\n', 'canary\0', 'chave\u2028']) {
      const secret = new Secret(value);
      expect(await ask(base, { authorization: { scheme: 'Bearer', secret } })).toBe(
        'bad-credential',
      );
    }
    expect(requests).toEqual([]);
  });

  it('that fails says nothing of key, address or body', async () => {
    const secret = new Secret('canary\n');
    const { base } = await peer((socket) => socket.resetAndDestroy());
    const { exchange } = open(base);
    const outcomes = await Promise.allSettled([
      exchange(requestTo(base, { body: 'canary' })),
      exchange(requestTo(base, { url: `${base}/canary` })),
      exchange(requestTo(base, { url: 'http://127.0.0.1:1/canary' })),
      exchange(requestTo(base, { authorization: { scheme: 'Key', secret } })),
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') throw new Error('it was answered');
      expect(outcome.reason).toBeInstanceOf(ExchangeFault);
      const shown = inspect(outcome.reason, { showHidden: true, depth: null });
      expect(shown + JSON.stringify(outcome.reason)).not.toMatch(/canary|127\.0\.0\.1/);
    }
  });
});

describe('an answer', () => {
  it('brings status, body, the hash of its bytes and the named headers', async () => {
    const body = '{"nome":"João"}';
    const { base } = await peer((socket) =>
      socket.write(
        http(
          '429 Too Many Requests',
          [
            'Retry-After: 120',
            'X-App-Usage: {"call_count":28}',
            'X-Business-Use-Case-Usage: {"1":[]}',
            'Date: Sat, 22 Nov 2025 21:00:00 GMT',
            'X-Other: canary',
          ],
          body,
        ),
      ),
    );
    const told: unknown[] = [];
    const counted = (...all: unknown[]): void => void told.push(all);
    expect(await ask(base, {}, { counted })).toEqual({
      status: 429,
      body,
      sha256: sha256(body),
      bytes: 16,
      headers: {
        retryAfter: '120',
        appUsage: '{"call_count":28}',
        businessUsage: '{"1":[]}',
      },
    });
    expect(told).toEqual([[16, 'Sat, 22 Nov 2025 21:00:00 GMT']]);
  });

  it.each<[string, Buffer, string]>([
    ['gzip', Buffer.from('{"a":1}'), '{"a":1}'],
    ['GZIP', Buffer.from('x'.repeat(100_000)), 'x'.repeat(100_000)],
    ['x-gzip', Buffer.from('{}'), '{}'],
    ['gzip', Buffer.alloc(0), ''],
  ])('is unpacked (%s)', async (encoding, bytes, body) => {
    const packed = gzipSync(bytes);
    const { base } = await peer((socket) =>
      socket.write(http('200 OK', [`Content-Encoding: ${encoding}`], packed)),
    );
    const answer = { body, bytes: bytes.length, sha256: sha256(bytes) };
    expect(await ask(base)).toMatchObject(answer);
  });

  it.each<[string, Buffer, string]>([
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), '"\ufffd"'],
    ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), '{}'],
    ['half a letter at the end', Buffer.from([0x61, 0xc3]), 'a\ufffd'],
  ])('with %s is read, and hashed as it came', async (_, bytes, body) => {
    const { base } = await peer((socket) => socket.write(http('200 OK', [], bytes)));
    expect(await ask(base)).toMatchObject({ body, bytes: bytes.length, sha256: sha256(bytes) });
  });

  it('of letters that come in halves is put together', async () => {
    const bytes = Buffer.from('{"nome":"João"}');
    const { base } = await peer((socket) => {
      socket.write(http('200 OK', [`Content-Length: ${bytes.length}`]));
      let at = 0;
      const drip = setInterval(() => {
        if (at < bytes.length) socket.write(bytes.subarray(at, (at += 1)));
        else clearInterval(drip);
      }, 1);
    });
    expect(await ask(base)).toMatchObject({ body: '{"nome":"João"}', sha256: sha256(bytes) });
  });

  it.each([
    ['an empty 200', http('200 OK')],
    ['a 204', Buffer.from('HTTP/1.1 204 No Content\r\n\r\n')],
    ['an empty body said to be packed', http('200 OK', ['Content-Encoding: gzip'])],
    ['an empty chunked one', http('200 OK', ['Transfer-Encoding: chunked'], '0\r\n\r\n')],
  ])('may be empty: %s', async (_, bytes) => {
    const { base } = await peer((socket) => socket.write(bytes));
    expect(await ask(base)).toMatchObject({ body: '', bytes: 0, sha256: sha256('') });
  });

  it('may come after interim ones, and by an older protocol', async () => {
    const { base } = await peer((socket) => {
      socket.write('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n');
      socket.end('HTTP/1.0 502 Bad Gateway\r\nContent-Type: text/html\r\n\r\n<html>');
    });
    expect(await ask(base)).toMatchObject({ status: 502, body: '<html>' });
  });

  it('of exactly the limit is taken', async () => {
    const { base } = await peer((socket) => socket.write(http('200 OK', [], 'x'.repeat(1_000))));
    expect(await ask(base, { limitBytes: 1_000 })).toMatchObject({ bytes: 1_000 });
    expect(await ask(base, { limitBytes: 999 })).toBe('too-large');
  });
});

describe('stopping', () => {
  it('ends what waits for an answer, and its connection', async () => {
    const stop = new AbortController();
    const { base, sockets } = await peer(() => stop.abort());
    expect(await ask(base, {}, { signal: stop.signal })).toBe('cancelled');
    await hungUp(sockets[0]);
  });

  it('before it is sent sends nothing', async () => {
    const { base, sockets } = await peer((socket) => socket.write(http('200 OK')));
    const connections = newConnections({
      waysOut: null,
      proxyLogin: () => null,
      loginRefused: () => undefined,
      limits: sendLimits,
      closing: new AbortController().signal,
      passed: () => undefined,
    });
    const signals = [new AbortController().signal, AbortSignal.abort()];
    const request = requestTo(base);
    const sending = {
      ...{ request, signals, url: new URL(base) },
      service: 'blip' as const,
      trustsMachine: false,
    };
    const cancelled = new ExchangeFault('cancelled');
    await expect(send(connections, sendLimits, sending)).rejects.toThrow(cancelled);
    expect(sockets).toEqual([]);
  });

  it('ends an answer that is coming', async () => {
    const stop = new AbortController();
    const { base, sockets } = await peer((socket) => {
      socket.write(http('200 OK', ['Content-Length: 10'], '12345'), () => stop.abort());
    });
    expect(await ask(base, {}, { signal: stop.signal })).toBe('cancelled');
    await hungUp(sockets[0]);
  });

  it('all ends what is in flight and what waits, and its connections', async () => {
    const arrived: (() => void)[] = [];
    const four = new Promise<void>((resolve) => arrived.push(resolve));
    const { base, sockets, requests } = await peer(() => {
      if (requests.length === 4) arrived[0]?.();
    });
    const { network, exchange } = open(base);
    const asked = Promise.allSettled(Array.from({ length: 6 }, () => exchange(requestTo(base))));
    await four;
    await network.close();
    const cancelled = { status: 'rejected', reason: new ExchangeFault('cancelled') };
    expect(await asked).toEqual(Array(6).fill(cancelled));
    await Promise.all(sockets.map(hungUp));
    await expect(exchange(requestTo(base))).rejects.toThrow(new ExchangeFault('cancelled'));
    expect(requests).toHaveLength(4);
  });
});

describe('after an answer', () => {
  it('no timer is left, and stopping stops nothing', async () => {
    const { base, sockets } = await peer((socket) => socket.write(http('200 OK', [], '{}')));
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const stop = new AbortController();
    const { network, exchange } = open(base, {}, { signal: stop.signal });
    const other = network.exchange({ ...use, signal: new AbortController().signal });
    const before = timers();
    await exchange(requestTo(base));
    // Timers of others in this process may have ended meanwhile; one of ours would stay for its whole time.
    await vi.waitFor(() => {
      expect(timers()).toBeLessThanOrEqual(before);
    });
    stop.abort();
    expect(await other(requestTo(base))).toMatchObject({ status: 200 });
    expect(sockets).toHaveLength(1);
  });

  // Well before kept connections end by themselves.
  it('the connection is kept until the network is closed', { timeout: 2_000 }, async () => {
    const { base, sockets } = await peer((socket) => socket.write(http('200 OK', [], '{}')));
    const { network, exchange } = open(base);
    await exchange(requestTo(base));
    await network.close();
    await hungUp(sockets[0]);
  });
});

describe('the network', () => {
  it('knows from its requests whether there is one', async () => {
    const { base } = await peer((socket) => socket.write(http('200 OK')));
    const told: boolean[] = [];
    const { network, exchange } = open(base, { onlineChanged: (now) => told.push(now) });
    expect(network.isOnline).toBe(true);
    const gone = open('http://127.0.0.1:1', { onlineChanged: (now) => told.push(now) });
    await gone.exchange(requestTo('http://127.0.0.1:1')).catch(() => undefined);
    await exchange(requestTo(base));
    expect([told, network.isOnline, gone.network.isOnline]).toEqual([[false], true, false]);
  });

  it('spreads the ends of rests, never before what was asked for', async () => {
    const { base, requests } = await peer((socket) => socket.write(http('200 OK')));
    const { network, exchange } = open(base, { random: () => 0.5 });
    const begun = performance.now();
    network.rest('a subject', 200);
    await exchange(requestTo(base));
    expect(performance.now() - begun).toBeGreaterThanOrEqual(210);
    expect(requests).toHaveLength(1);
  });
});
