import type { Socket } from 'node:net';
import tls from 'node:tls';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hungUp, networkAsker, requestTo } from '#test/fakes/network-asker.ts';
import { http, rawPeers, type RawAnswer } from '#test/fakes/raw-peer.ts';
import { selfSigned } from '#test/fakes/self-signed.ts';
import { sendLimits } from './send-limits.ts';

const peer = rawPeers();
const { open, ask } = networkAsker();

/** Writes for as long as the other side takes it. */
function pour(socket: Socket, chunk: Buffer | string): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
}

describe('A51 a redirect', () => {
  it.each([301, 302, 303, 307, 308])('(%i) to another host sends nothing there', async (status) => {
    const other = await peer((socket) => socket.write(http('200 OK', [], '{}')));
    const { base, requests, sockets } = await peer((socket) =>
      socket.write(http(`${status} Moved`, [`Location: ${other.base}/commands`], 'x')),
    );
    expect(await ask(base)).toBe('redirected');
    await hungUp(sockets[0]);
    expect(requests).toHaveLength(1);
    expect(other.sockets).toEqual([]);
  });

  it.each(['/commands', 'https://http.msging.net/commands', 'javascript:1', '', '\u00ff'])(
    'to "%s" is not followed either',
    async (location) => {
      const { base, requests } = await peer((socket) =>
        socket.write(http('302 Found', [`Location: ${location}`])),
      );
      expect(await ask(base)).toBe('redirected');
      expect(requests).toHaveLength(1);
    },
  );

  it('to the same host without encryption takes no key there', async () => {
    const plain = await peer((socket) => socket.write(http('200 OK', [], '{}')));
    const own = selfSigned('127.0.0.1');
    const trusted = tls.getCACertificates('default');
    tls.setDefaultCACertificates([own.cert]);
    const { base, requests } = await peer(
      (socket) => socket.write(http('308 Moved', [`Location: ${plain.base}/commands`])),
      own,
    );
    expect(await ask(base)).toBe('redirected');
    tls.setDefaultCACertificates(trusted);
    expect(requests).toHaveLength(1);
    expect(plain.sockets).toEqual([]);
  });

  it('by a refresh or a place without such a status is an answer like others', async () => {
    const other = await peer((socket) => socket.write(http('200 OK')));
    const { base } = await peer((socket) =>
      socket.write(
        http('201 Created', [`Location: ${other.base}`, `Refresh: 0; url=${other.base}`], '{}'),
      ),
    );
    expect(await ask(base)).toMatchObject({ status: 201, body: '{}' });
    expect(other.sockets).toEqual([]);
  });
});

describe('A53 too much', () => {
  const megabyte = 'x'.repeat(1_000_000);

  it.each<[string, RawAnswer]>([
    [
      'a body of 500 MB',
      (socket) => {
        socket.write(http('200 OK', ['Content-Length: 500000000']));
        pour(socket, megabyte);
      },
    ],
    [
      'endless chunks',
      (socket) => {
        socket.write(http('200 OK', ['Transfer-Encoding: chunked']));
        pour(socket, `f4240\r\n${megabyte}\r\n`);
      },
    ],
    [
      'a body without end or length',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        pour(socket, megabyte);
      },
    ],
    ['a header of 1 MB', (socket) => pour(socket, `HTTP/1.1 200 OK\r\nA: ${megabyte}`)],
    [
      'headers without end',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        pour(socket, 'A: b\r\n'.repeat(1_000));
      },
    ],
    [
      'trailers without end',
      (socket) => {
        socket.write(http('200 OK', ['Transfer-Encoding: chunked'], '0\r\n'));
        pour(socket, 'A: b\r\n'.repeat(1_000));
      },
    ],
  ])('is cut off: %s', async (_, answer) => {
    const { base, sockets } = await peer(answer);
    expect(await ask(base, { limitBytes: 2_000_000 })).toBe('too-large');
    await hungUp(sockets[0]);
    // What the system's buffers hold is sent, and little more: not 500 MB.
    expect(sockets[0]?.bytesWritten).toBeLessThan(50_000_000);
  });

  it('is what the limit of the headers says', async () => {
    const headers = [`A: ${'x'.repeat(1_000)}`];
    const { base } = await peer((socket) => socket.write(http('200 OK', headers, '{}')));
    const limits = { ...sendLimits, headerBytes: 1_000 };
    expect(await ask(base, {}, {}, { limits })).toBe('too-large');
    expect(await ask(base)).toMatchObject({ status: 200 });
  });

  it('is counted unpacked: 800 MB of blanks', async () => {
    const { base, sockets } = await peer((socket) => {
      socket.write(http('200 OK', ['Content-Encoding: gzip', 'Transfer-Encoding: chunked']));
      const gzip = createGzip();
      const blanks = Buffer.alloc(1_000_000, ' ');
      gzip.on('data', (chunk: Buffer) =>
        socket.write(
          Buffer.concat([
            Buffer.from(`${chunk.length.toString(16)}\r\n`),
            chunk,
            Buffer.from('\r\n'),
          ]),
        ),
      );
      const bomb = async (): Promise<void> => {
        for (let count = 0; count < 800 && !socket.destroyed; count += 1)
          await new Promise((resolve) => gzip.write(blanks, resolve));
        gzip.destroy();
      };
      void bomb();
    });
    const before = process.memoryUsage().rss;
    expect(await ask(base, { limitBytes: 5_000_000 })).toBe('too-large');
    await hungUp(sockets[0]);
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });
});

describe('A53 too slow', () => {
  const limits = { ...sendLimits, totalMs: 10_000, idleMs: 10_000, connectMs: 10_000 };

  it.each<[string, Partial<typeof limits>, RawAnswer]>([
    ['silence', { idleMs: 100 }, () => undefined],
    [
      'silence after the head',
      { idleMs: 100 },
      (socket) => socket.write(http('200 OK', ['Content-Length: 9'])),
    ],
    ['silence in the head', { idleMs: 100 }, (socket) => socket.write('HTTP/1.1 200 OK\r\nDate')],
    [
      'a slow drip, never idle',
      { totalMs: 300, idleMs: 200 },
      (socket) => {
        socket.write(http('200 OK', ['Content-Length: 1000']));
        const drip = setInterval(() => socket.write('x'), 20);
        socket.once('close', () => clearInterval(drip));
      },
    ],
    [
      'interim answers without end',
      { totalMs: 300, idleMs: 200 },
      (socket) => {
        const drip = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
        socket.once('close', () => clearInterval(drip));
      },
    ],
  ])('is ended: %s', async (_, small, answer) => {
    const { base, sockets } = await peer(answer);
    expect(await ask(base, {}, {}, { limits: { ...limits, ...small } })).toBe('timeout');
    await hungUp(sockets[0]);
  });

  it('is ended: a handshake that never comes', async () => {
    const { base, sockets } = await peer(() => undefined);
    const secure = base.replace('http:', 'https:');
    const small = { limits: { ...limits, connectMs: 100 } };
    expect(await ask(secure, {}, {}, small)).toBe('timeout');
    await hungUp(sockets[0]);
  });
});

describe('A53 a broken answer', () => {
  const packed = gzipSync('{"a":1}'.repeat(100));

  it.each<[string, string, RawAnswer]>([
    ['a reset before it', 'dropped', (socket) => socket.resetAndDestroy()],
    ['the end before it', 'dropped', (socket) => socket.end()],
    ['the end in its head', 'dropped', (socket) => socket.end('HTTP/1.1 200 OK\r\nDate: ')],
    [
      'less than its length says',
      'dropped',
      (socket) => socket.end(http('200 OK', ['Content-Length: 10'], '12345')),
    ],
    [
      'a reset in its body',
      'dropped',
      (socket) => {
        socket.write(http('200 OK', ['Content-Length: 10'], '12345'), () =>
          setImmediate(() => socket.resetAndDestroy()),
        );
      },
    ],
    [
      'chunks without the last one',
      'dropped',
      (socket) => socket.end(http('200 OK', ['Transfer-Encoding: chunked'], '2\r\n{}\r\n')),
    ],
    [
      'a chunk of no size',
      'dropped',
      (socket) => socket.write(http('200 OK', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n')),
    ],
    [
      'a packed body that ends early on the way',
      'dropped',
      (socket) =>
        socket.end(
          http(
            '200 OK',
            ['Content-Encoding: gzip', 'Content-Length: 9999'],
            packed.subarray(0, 20),
          ),
        ),
    ],
    [
      'a packed body that is over before its length is',
      'dropped',
      (socket) => {
        const headers = ['Content-Encoding: gzip', 'Content-Length: 9999'];
        socket.write(http('200 OK', headers, Buffer.concat([packed, Buffer.alloc(9)])));
      },
    ],
    [
      'a body packed as was not asked for',
      'wrong-answer',
      (socket) => socket.write(http('200 OK', ['Content-Encoding: br'], '{}')),
    ],
    [
      'a change of protocol',
      'dropped',
      (socket) =>
        socket.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
    ],
    ['another protocol', 'not-the-service', (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n')],
    [
      'two lengths',
      'not-the-service',
      (socket) =>
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'),
    ],
  ])('is none: %s (%s)', async (_, fault, answer) => {
    const { base, sockets } = await peer(answer);
    expect(await ask(base)).toBe(fault);
    await hungUp(sockets[0]);
  });

  it.each<[string, RawAnswer]>([
    [
      'a packed body that was cut before it was sent',
      (socket) => socket.write(http('200 OK', ['Content-Encoding: gzip'], packed.subarray(0, 20))),
    ],
    [
      'a body said to be packed that is not',
      (socket) => socket.write(http('200 OK', ['Content-Encoding: gzip'], '{}')),
    ],
  ])('is none, though it came whole: %s', async (_, answer) => {
    const { base } = await peer(answer);
    expect(await ask(base)).toBe('wrong-answer');
  });

  it.each([
    [
      'at once',
      (socket: Socket) => socket.write(http('200 OK', ['Content-Length: 2'], `{}${forged}`)),
    ],
    [
      'a little later',
      (socket: Socket) => {
        socket.write(http('200 OK', [], '{}'));
        setImmediate(() => socket.write(forged));
      },
    ],
  ])('does not reach the next request: more than its length says, %s', async (_, first) => {
    let count = 0;
    const { base, sockets } = await peer((socket) => {
      count += 1;
      if (count === 1) first(socket);
      else socket.write(http('200 OK', [], '{"own":true}'));
    });
    const { exchange } = open(base);
    await exchange(requestTo(base)).catch(() => undefined);
    await hungUp(sockets[0]);
    expect(await exchange(requestTo(base))).toMatchObject({ body: '{"own":true}' });
  });
});

const forged = http('200 OK', [], '{"forged":true}').toString();
