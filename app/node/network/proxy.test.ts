import tls from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProxyLogin } from '#app/ports/network.ts';
import { ExchangeFault, type ExchangeResponse } from '#core/sync/exchange.ts';
import { networkAsker, requestTo } from '#test/fakes/network-asker.ts';
import { fakeProxies } from '#test/fakes/proxy.ts';
import { http, rawPeers, type RawPeer } from '#test/fakes/raw-peer.ts';
import { selfSigned } from '#test/fakes/self-signed.ts';
import type { NodeNetworkOptions } from './node-network.ts';
import { sendLimits } from './send-limits.ts';

const peer = rawPeers();
const proxy = fakeProxies();
const { open } = networkAsker();
const trusted = tls.getCACertificates('default');

afterEach(() => {
  tls.setDefaultCACertificates(trusted);
});

/** A server in place of a real service: whoever looks its name up does not find it, a proxy leads there. */
async function service(host = 'http.msging.net'): Promise<RawPeer & { readonly port: number }> {
  const own = selfSigned(host);
  tls.setDefaultCACertificates([own.cert]);
  const made = await peer((socket) => socket.write(http('200 OK', [], '{}')), own);
  return { ...made, port: Number(new URL(made.base).port) };
}

/** Asks the real service by the ways that are named: the answer, or the code of its fault. */
function asker(
  ways: string | (() => string),
  options: Partial<NodeNetworkOptions> = {},
): { ask: () => Promise<ExchangeResponse | string>; ways: () => readonly unknown[] } {
  const services = { blip: null, graph: null };
  const waysOut = (): Promise<string> => Promise.resolve(typeof ways === 'string' ? ways : ways());
  const { network, exchange } = open('', { services, waysOut, ...options });
  return {
    ask: () =>
      exchange(requestTo('https://http.msging.net')).catch((error: unknown) =>
        error instanceof ExchangeFault ? error.code : String(error),
      ),
    ways: () => network.ways(),
  };
}

describe('A55 a proxy of the system', () => {
  it('is used: the service is asked through it, and it reads nothing', async () => {
    const { port, requests } = await service();
    const { way, name, asked, passed } = await proxy({ leadsTo: port });
    const { ask, ways } = asker(`${way}; DIRECT`);
    expect(await ask()).toMatchObject({ status: 200, body: '{}' });
    expect(await ask()).toMatchObject({ status: 200 });
    expect(asked).toEqual([{ end: 'http.msging.net:443', user: null }]);
    expect(requests).toHaveLength(2);
    expect(requests[0]).toContain('canary-key');
    expect(passed()).not.toContain('canary-key');
    const found = { service: 'blip', proxy: name, authority: 'http.msging.net', isPublic: false };
    expect(ways()).toEqual([found]);
  });

  it('is looked for anew with each connection, for the address without its path', async () => {
    const { port } = await service();
    const { way, asked } = await proxy({ leadsTo: port });
    const seen: string[] = [];
    const waysOut = (address: string): Promise<string> => {
      seen.push(address);
      return Promise.resolve(way);
    };
    const { ask } = asker('', { waysOut });
    await Promise.all([ask(), ask(), ask()]);
    expect(seen).toEqual(Array(3).fill('https://http.msging.net/'));
    expect(asked).toHaveLength(3);
  });

  it('that is not there is passed over for the next, or for none', async () => {
    const { port } = await service();
    const { way, asked } = await proxy({ leadsTo: port });
    expect(await asker(`PROXY 127.0.0.1:1; SOCKS5 127.0.0.1:1; ${way}`).ask()) //
      .toMatchObject({ status: 200 });
    expect(asked).toHaveLength(1);
    expect(await asker('PROXY 127.0.0.1:1').ask()).toBe('offline');
  });

  it('is never asked for a stand-in on this machine', async () => {
    const own = selfSigned('127.0.0.1');
    tls.setDefaultCACertificates([own.cert]);
    const answer = await peer((socket) => socket.write(http('200 OK', [], '{}')), own);
    const { way, asked } = await proxy();
    const { exchange } = open(answer.base, { waysOut: () => Promise.resolve(way) });
    expect(await exchange(requestTo(answer.base))).toMatchObject({ status: 200 });
    expect(asked).toEqual([]);
  });

  it('cannot stand in for the service: its certificate has to hold', async () => {
    const { port, requests } = await service('proxy.example');
    const { way } = await proxy({ leadsTo: port });
    expect(await asker(way).ask()).toBe('untrusted');
    expect(requests).toEqual([]);
  });

  it.each<[string, string, (socket: { end: (text: string) => void }) => void]>([
    ['refuses', 'proxy-refused', (socket) => socket.end('HTTP/1.1 403 No\r\n\r\n')],
    ['shows a page', 'proxy-refused', (socket) => socket.end(http('200 OK', [], '<p>').toString())],
    ['hangs up', 'proxy-refused', (socket) => socket.end('')],
    ['speaks nonsense', 'proxy-refused', (socket) => socket.end('SSH-2.0-OpenSSH\r\n')],
    [
      'lets through and hangs up',
      'dropped',
      (socket) => socket.end('HTTP/1.1 200 Connection established\r\n\r\n'),
    ],
    ['says nothing', 'timeout', () => undefined],
  ])('that %s is told as %s', async (_, fault, answers) => {
    const { way, asked } = await proxy({ answers });
    expect(await asker(way, { limits: { ...sendLimits, connectMs: 300 } }).ask()).toBe(fault);
    expect(asked).toHaveLength(1);
  });

  it('of a kind that is not spoken is told, and no way around it taken', async () => {
    expect(await asker('SOCKS5 127.0.0.1:1').ask()).toBe('proxy-refused');
  });
});

describe('A55 a proxy that asks for a password', () => {
  const wants = 'ana:palavra canária';
  const login = (name: string, password = 'palavra canária'): ProxyLogin => ({
    proxy: name,
    user: 'ana',
    password,
  });

  it('gets the one that was kept for it, and no other proxy does', async () => {
    const { port } = await service();
    const { way, name } = await proxy({ wants, leadsTo: port });
    const other = await proxy({ leadsTo: port });
    const proxyLogin = (): ProxyLogin => login(name);
    expect(await asker(way, { proxyLogin }).ask()).toMatchObject({ status: 200 });
    expect(await asker(other.way, { proxyLogin }).ask()).toMatchObject({ status: 200 });
    expect(other.asked).toEqual([{ end: 'http.msging.net:443', user: null }]);
  });

  it('is told as such while none is kept', async () => {
    const { way } = await proxy({ wants });
    expect(await asker(way).ask()).toBe('proxy-login');
  });

  it('hears a wrong one once, so that nobody is shut out; a new one is sent', async () => {
    const { port } = await service();
    const { way, name, asked } = await proxy({ wants, leadsTo: port });
    let password = 'velha';
    const { ask } = asker(way, { proxyLogin: () => login(name, password) });
    for (let count = 0; count < 5; count += 1) expect(await ask()).toBe('proxy-login');
    expect(asked.filter(({ user }) => user !== null)).toHaveLength(1);
    password = 'palavra canária';
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('alone is asked for one: a service that wants a password gets none', async () => {
    const own = selfSigned('http.msging.net');
    tls.setDefaultCACertificates([own.cert]);
    const challenge = ['WWW-Authenticate: Basic realm="x"', 'Proxy-Authenticate: Basic realm="x"'];
    for (const status of ['401 Unauthorized', '407 Asks']) {
      const server = await peer((socket) => socket.write(http(status, challenge, '{}')), own);
      const { way, name } = await proxy({ leadsTo: Number(new URL(server.base).port) });
      const { ask } = asker(way, { proxyLogin: () => login(name) });
      expect(await ask()).toMatchObject({ status: Number(status.slice(0, 3)) });
      expect(server.requests).toHaveLength(1);
      expect(server.requests[0]).not.toMatch(/basic|proxy-authorization/i);
    }
  });
});
