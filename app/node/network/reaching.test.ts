import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { networkAsker, requestTo } from '#test/fakes/network-asker.ts';
import { http, rawPeers, type RawAnswer } from '#test/fakes/raw-peer.ts';
import { selfSigned } from '#test/fakes/self-signed.ts';

const peer = rawPeers();
const { open, ask } = networkAsker();

describe('no way there', () => {
  it.each(['http://127.0.0.1', 'http://[::1]', 'https://localhost'])(
    'is offline: nobody listens at %s',
    async (host) => {
      const port = await listen();
      await new Promise((resolve) => servers.pop()?.close(resolve));
      expect(await ask(`${host}:${port}`)).toBe('offline');
    },
  );
});

describe('a certificate', () => {
  const trusted = tls.getCACertificates('default');
  const answer: RawAnswer = (socket) => socket.write(http('200 OK', [], '{}'));

  afterEach(() => {
    tls.setDefaultCACertificates(trusted);
    vi.restoreAllMocks();
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  });

  it('that somebody trusted vouches for is taken, and its connection kept', async () => {
    const own = selfSigned('127.0.0.1');
    tls.setDefaultCACertificates([own.cert]);
    const { base, sockets } = await peer(answer, own);
    const { exchange } = open(base);
    for (let count = 0; count < 3; count += 1)
      expect(await exchange(requestTo(base))).toMatchObject({ status: 200, body: '{}' });
    expect(sockets).toHaveLength(1);
  });

  it('for another host is not', async () => {
    const own = selfSigned('http.msging.net');
    tls.setDefaultCACertificates([own.cert]);
    const { base, requests } = await peer(answer, own);
    expect(await ask(base)).toBe('untrusted');
    expect(requests).toEqual([]);
  });

  it('that vouches for itself is not, whatever the environment says', async () => {
    const { base, requests } = await peer(answer, selfSigned('127.0.0.1'));
    expect(await ask(base)).toBe('untrusted');
    // Node warns of it, rightly.
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    expect(await ask(base)).toBe('untrusted');
    expect(requests).toEqual([]);
  });

  it('is asked of a server that speaks without encryption', async () => {
    const port = await listen((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.end(http('400 Bad Request', [], 'no encryption here')));
    });
    expect(await ask(`https://127.0.0.1:${port}`)).toBe('untrusted');
  });

  it('that never comes because the other side hangs up is a dropped connection', async () => {
    const port = await listen((socket) => socket.resume().end());
    expect(await ask(`https://127.0.0.1:${port}`)).toBe('dropped');
  });
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that is given the bare connection; the port it is at. */
async function listen(connected: (socket: Socket) => void = () => undefined): Promise<number> {
  const server = createServer(connected);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
