import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExchangeFault } from '#core/sync/exchange.ts';
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

describe('A54 a certificate', () => {
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

  it('that has run out is not, whoever is trusted', async () => {
    const own = selfSigned('127.0.0.1', 2024);
    tls.setDefaultCACertificates([own.cert]);
    const { base, requests } = await peer(answer, own);
    for (const trustsMachine of [false, true])
      expect(await ask(base, {}, { trustsMachine })).toBe('untrusted');
    expect(requests).toEqual([]);
  });

  it.each(['TLSv1', 'TLSv1.1'] as const)(
    'is not asked of a server that speaks %s at most, however Node was started',
    async (maxVersion) => {
      const own = selfSigned('127.0.0.1');
      tls.setDefaultCACertificates([own.cert]);
      // Today's OpenSSL speaks the old versions only when it is told to care less.
      const careless = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      const { base, requests } = await peer(answer, { ...own, ...careless, maxVersion });
      vi.spyOn(tls, 'DEFAULT_MIN_VERSION', 'get').mockReturnValue(careless.minVersion);
      vi.spyOn(tls, 'DEFAULT_CIPHERS', 'get').mockReturnValue(careless.ciphers);
      expect(await ask(base)).toBe('untrusted');
      expect(requests).toEqual([]);
      // Whoever has no least version of their own is led to speak the old one.
      const led = tls.connect({ port: Number(new URL(base).port), host: '127.0.0.1' });
      await new Promise((resolve, reject) => led.on('secureConnect', resolve).on('error', reject));
      expect(led.getProtocol()).toBe(maxVersion);
      led.destroy();
    },
  );

  it('that this machine’s own authority vouches for is told, and taken only where somebody said so', async () => {
    const own = selfSigned('127.0.0.1');
    const { base, requests } = await peer(answer, own);
    const machine = tls.getCACertificates.bind(tls);
    vi.spyOn(tls, 'getCACertificates').mockImplementation((store) =>
      store === 'system' ? [own.cert] : machine(store),
    );
    const strict = open(base);
    const fault = new ExchangeFault('untrusted');
    await expect(strict.exchange(requestTo(base))).rejects.toThrow(fault);
    expect(requests).toEqual([]);
    const found = { service: 'blip', proxy: null, authority: '127.0.0.1', isPublic: false };
    expect(strict.network.ways()).toEqual([found]);
    const lenient = open(base, {}, { trustsMachine: true });
    expect(await lenient.exchange(requestTo(base))).toMatchObject({ status: 200 });
    expect(lenient.network.ways()).toEqual([found]);
    // One does not open the door for the other.
    const { signal } = new AbortController();
    const other = lenient.network.exchange({ subject: 'b', service: 'blip', signal });
    await expect(other(requestTo(base))).rejects.toThrow(fault);
    expect(requests).toHaveLength(1);
  });

  it('is looked at without a byte of a request', async () => {
    const own = selfSigned('127.0.0.1');
    tls.setDefaultCACertificates([own.cert]);
    const { base, requests } = await peer(answer, own);
    const { network, exchange } = open(base);
    expect(await network.look('blip')).toMatchObject({ authority: '127.0.0.1', isPublic: false });
    await exchange(requestTo(base));
    expect(requests.map((request) => request.split(' ')[0])).toEqual(['POST']);
    const nobody = open('https://127.0.0.1:1');
    await expect(nobody.network.look('blip')).rejects.toThrow(new ExchangeFault('offline'));
    expect(await open('http://127.0.0.1:1').network.look('blip')).toBeNull();
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
