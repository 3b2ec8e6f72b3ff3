import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { postTimestampQuery } from './post-timestamp-query.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/tsa`;
}

const reply = { 'Content-Type': 'application/timestamp-reply' };
const query = Uint8Array.from([0x30, 0x00, 0xff]);

describe('a query for a timestamp', () => {
  test('goes out as bytes with its type, and the answer comes back as bytes', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, headers } = request;
        seen.push([method, headers['content-type'], Buffer.concat(chunks).toString('hex')]);
        seen.push(headers.authorization, headers.cookie);
        response.writeHead(200, reply).end(Buffer.from([0xff, 0x00, 0x80]));
      });
    });
    expect(await postTimestampQuery(url, query)).toEqual(Uint8Array.from([0xff, 0x00, 0x80]));
    expect(seen).toEqual([['POST', 'application/timestamp-query', '3000ff'], undefined, undefined]);
  });

  test.each<[string, RequestListener, RegExp]>([
    ['an error', (_, response) => response.writeHead(503).end(), /HTTP 503/],
    [
      'a page',
      (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('login'),
      /text\/html/,
    ],
    [
      'another address',
      (_, response) => response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end(),
      /redirect/,
    ],
    [
      'no end',
      (_, response) => response.writeHead(200, reply).end(Buffer.alloc(1024 * 1024 + 1)),
      /> 1 MB/,
    ],
    ['nothing', (request) => request.destroy(), /./],
  ])('is not believed to be answered by %s', async (_, answer, message) => {
    await expect(postTimestampQuery(await serve(answer), query)).rejects.toMatchObject({
      name: 'TimestampError',
      fault: 'unreachable',
      message: expect.stringMatching(message) as string,
    });
  });

  test.each(['file:///etc/hostname', 'http://a:b@127.0.0.1/', 'nonsense'])(
    'is not sent to %s',
    async (url) => {
      await expect(postTimestampQuery(url, query)).rejects.toMatchObject({ fault: 'unreachable' });
    },
  );
});
