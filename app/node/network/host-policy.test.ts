import dns from 'node:dns';
import { Socket } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '#core/model/secret.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { tellFigure } from '#test/faults/figure.ts';
import { hostPolicy, type Destination, type Service } from './host-policy.ts';
import { nodeNetwork } from './node-network.ts';

const real = hostPolicy({ blip: null, graph: null });

function admitted(destination: Destination, address: string, policy = real): string {
  try {
    return policy.admit(destination, address).href;
  } catch (error) {
    return error instanceof ExchangeFault ? error.code : 'another error';
  }
}

/** Addresses that no key is sent to (SECURITY H26). */
const noneOfBlips: readonly [why: string, address: string][] = [
  ['another site in front', 'https://a.http.msging.net.evil.com/commands'],
  ['another site behind a dash', 'https://evil-msging.net/commands'],
  ['the name inside another', 'https://notmsging.net/commands'],
  ['the name as another site’s start', 'https://msging.net.evil.com/commands'],
  ['two labels', 'https://a.b.http.msging.net/commands'],
  ['another host of theirs', 'https://www.msging.net/commands'],
  ['a label where none may be', 'https://a.msging.net/commands'],
  ['another site’s host of that name', 'https://http.msging.com/commands'],
  ['an empty label', 'https://.http.msging.net/commands'],
  ['a label of 64', `https://${'a'.repeat(64)}.http.msging.net/commands`],
  ['a label that begins with a dash', 'https://-a.http.msging.net/commands'],
  ['a label that ends with a dash', 'https://a-.http.msging.net/commands'],
  ['an underscore', 'https://a_b.http.msging.net/commands'],
  ['a star', 'https://*.http.msging.net/commands'],
  ['punycode', 'https://xn--pdaria-5za.http.msging.net/commands'],
  ['letters that become punycode', 'https://pàdaria.http.msging.net/commands'],
  ['a Cyrillic letter', 'https://http.msgіng.net/commands'],
  ['full-width letters', 'https://ｈｔｔｐ.msging.net/commands'],
  ['an ideographic full stop', 'https://http。msging。net/commands'],
  ['a soft hyphen', 'https://http.msg\u00ading.net/commands'],
  ['percent signs', 'https://http.msging%2enet/commands'],
  ['a trailing dot', 'https://http.msging.net./commands'],
  ['a user', 'https://http.msging.net@evil.com/commands'],
  ['a user before the real host', 'https://user@http.msging.net/commands'],
  ['a user and a password', 'https://user:pass@http.msging.net/commands'],
  ['an empty user', 'https://@http.msging.net/commands'],
  ['a backslash', 'https://evil.com\\@http.msging.net/commands'],
  ['a backslash instead of a slash', 'https:\\\\http.msging.net\\commands'],
  ['another port', 'https://http.msging.net:8443/commands'],
  ['port 80', 'https://http.msging.net:80/commands'],
  ['port 0443', 'https://http.msging.net:0443/commands'],
  ['an empty port', 'https://http.msging.net:/commands'],
  ['no encryption', 'http://http.msging.net/commands'],
  ['no encryption on 443', 'http://http.msging.net:443/commands'],
  ['another scheme', 'ftp://http.msging.net/commands'],
  ['a web socket', 'wss://http.msging.net/commands'],
  ['a file', 'file://http.msging.net/commands'],
  ['data', 'data:text/plain,https://http.msging.net'],
  ['no scheme', 'http.msging.net/commands'],
  ['no scheme but slashes', '//http.msging.net/commands'],
  ['one slash', 'https:/http.msging.net/commands'],
  ['three slashes', 'https:///http.msging.net/commands'],
  ['capitals', 'https://HTTP.MSGING.NET/commands'],
  ['a space in front', ' https://http.msging.net/commands'],
  ['a tab in the host', 'https://http.msg\ting.net/commands'],
  ['a line break in the host', 'https://http.msging\n.net/commands'],
  ['a NUL', 'https://http.msging.net\0.evil.com/commands'],
  ['an IPv4 address', 'https://127.0.0.1/commands'],
  ['an IPv4 address in hex', 'https://0x7f.1/commands'],
  ['an IPv4 address as a number', 'https://2130706433/commands'],
  ['an IPv6 address', 'https://[::1]/commands'],
  ['an address of a cloud', 'https://169.254.169.254/commands'],
  ['this machine', 'https://localhost/commands'],
  ['Meta’s host', 'https://graph.facebook.com/commands'],
  ['a host in the path', 'https://evil.com/http.msging.net'],
  ['a host behind a hash', 'https://evil.com#http.msging.net'],
  ['a hash after the host', 'https://http.msging.net#x'],
  ['nothing', ''],
];

/** Addresses that no token is sent to. */
const noneOfMetas: readonly string[] = [
  'https://http.msging.net/v23.0/1',
  'https://facebook.com/v23.0/1',
  'https://www.facebook.com/v23.0/1',
  'https://a.graph.facebook.com/v23.0/1',
  'https://graph.facebook.com.evil.com/v23.0/1',
  'https://graph.facebook.com./v23.0/1',
  'https://graph.facebook.com:8443/v23.0/1',
  'http://graph.facebook.com/v23.0/1',
];

/** Addresses that no update is asked for at, where one place was packed. */
const place = 'https://updates.example.org/transbordo';
const noPlaces: readonly string[] = [
  'https://updates.example.org.evil.com/transbordo/update.json',
  'https://evil.com/transbordo/update.json',
  'https://a.updates.example.org/transbordo/update.json',
  'https://example.org/transbordo/update.json',
  'https://updates.example.org./transbordo/update.json',
  'https://updates.example.org:8443/transbordo/update.json',
  'https://updates.example.org:80/transbordo/update.json',
  'https://user@updates.example.org/transbordo/update.json',
  'https://updates.example.org@evil.com/transbordo/update.json',
  'https://UPDATES.example.org/transbordo/update.json',
  'https://ｕpdates.example.org/transbordo/update.json',
  'https://updates.example.org\\transbordo\\update.json',
  'http://updates.example.org/transbordo/update.json',
  'http://updates.example.org:443/transbordo/update.json',
  'ftp://updates.example.org/transbordo/update.json',
  'https://updates.example.org/update.json',
  'https://updates.example.org/transbordo',
  'https://updates.example.org/transbordo2/update.json',
  'https://updates.example.org/transbordo/../update.json',
  'https://updates.example.org/transbordo/%2e%2e/update.json',
  'https://updates.example.org/transbordo/update.json?who=me',
  'https://127.0.0.1/transbordo/update.json',
  'https://http.msging.net/transbordo/update.json',
  'https://graph.facebook.com/transbordo/update.json',
  '',
];

describe('A52 the real services', () => {
  it.each<[Service, string]>([
    ['blip', 'https://msging.net/commands'],
    ['blip', 'https://http.msging.net/commands'],
    ['blip', 'https://padaria.http.msging.net/commands'],
    ['blip', 'https://a.http.msging.net/commands'],
    ['blip', 'https://0-9.http.msging.net/commands'],
    ['blip', `https://${'a'.repeat(63)}.http.msging.net/commands`],
    ['graph', 'https://graph.facebook.com/v23.0/1?fields=id'],
  ])('%s may be sent to %s', (service, address) => {
    expect(admitted(service, address)).toBe(address);
  });

  it.each<[Service, string, string]>([
    ['blip', 'https://msging.net:443/commands', 'https://msging.net/commands'],
    ['blip', 'https://http.msging.net', 'https://http.msging.net/'],
    ['graph', 'https://graph.facebook.com?fields=id', 'https://graph.facebook.com/?fields=id'],
  ])('%s: %s is sent as %s', (service, address, sent) => {
    expect(admitted(service, address)).toBe(sent);
  });

  it.each(noneOfBlips)('a key is not sent with %s', (_, address) => {
    expect(admitted('blip', address)).toBe('host-refused');
  });

  it.each(noneOfMetas)('a token is not sent to %s', (address) => {
    expect(admitted('graph', address)).toBe('host-refused');
  });

  it.each(noPlaces)('an update is not asked for at %s', (address) => {
    expect(admitted('update', address, hostPolicy({ blip: null, graph: null }, place))).toBe(
      'host-refused',
    );
  });

  it('the place for updates is the one that was packed, and takes no key', () => {
    const policy = hostPolicy({ blip: null, graph: null }, place);
    expect(policy.updateBase()).toBe(place);
    expect(admitted('update', `${place}/update.json`, policy)).toBe(`${place}/update.json`);
    expect(admitted('update', `${place}/a%2Bb.deb`, policy)).toBe(`${place}/a%2Bb.deb`);
    for (const service of ['blip', 'graph'] as const)
      expect(admitted(service, `${place}/update.json`, policy)).toBe('host-refused');
    expect(admitted('update', `${place}/update.json`)).toBe('host-refused');
    expect(() => real.updateBase()).toThrow(new ExchangeFault('host-refused'));
  });

  it('are where exchanges start', () => {
    expect(real.graphBase()).toBe('https://graph.facebook.com');
    expect(real.blipBase(null)).toBe('https://http.msging.net');
    expect(real.blipBase('padaria')).toBe('https://padaria.http.msging.net');
    for (const base of [real.blipBase(null), real.blipBase('padaria')])
      expect(admitted('blip', `${base}/commands`)).toBe(`${base}/commands`);
  });

  it.each(['', 'Padaria', 'a.b', 'a/b', 'a@b', 'evil.com/', 'xn--pdaria-5za', 'a'.repeat(64)])(
    'have no address for the contract "%s"',
    (contract) => {
      expect(() => real.blipBase(contract)).toThrow(new ExchangeFault('host-refused'));
    },
  );

  it('are refused without a word of the address', () => {
    let thrown: unknown;
    try {
      real.admit('blip', 'https://canary.evil.com/canary');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ExchangeFault);
    expect(inspect(thrown, { showHidden: true })).not.toContain('canary');
  });
});

describe('A52 of all these addresses', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('only the named hosts are looked up, and none is connected to', async (context) => {
    const lookedUp: string[] = [];
    vi.spyOn(dns, 'lookup').mockImplementation((name: string, ...rest: unknown[]) => {
      lookedUp.push(name);
      const done = rest.at(-1) as (error: Error) => void;
      setImmediate(() => done(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })));
    });
    const connected = vi.spyOn(Socket.prototype, 'connect');
    const network = nodeNetwork({
      services: { blip: null, graph: null },
      ...{ updatePlace: place, random: () => 0 },
    });
    const ask = (service: Service, url: string): Promise<string> =>
      network
        .exchange({ subject: 'x', service, signal: new AbortController().signal })({
          ...{ method: 'GET', url, body: null, limitBytes: 1_000 },
          authorization: { scheme: 'Key', secret: new Secret('canary') },
        })
        .then(
          () => 'answered',
          (error: unknown) => (error instanceof ExchangeFault ? error.code : 'bug'),
        );
    const refused = [
      ...noneOfBlips.map(([, address]) => ask('blip', address)),
      ...noneOfMetas.map((address) => ask('graph', address)),
    ];
    expect(new Set(await Promise.all(refused))).toEqual(new Set(['host-refused']));
    expect([lookedUp, connected.mock.calls]).toEqual([[], []]);

    const named = ['msging.net', 'http.msging.net', 'padaria.http.msging.net'];
    for (const host of named) expect(await ask('blip', `https://${host}/commands`)).toBe('offline');
    expect(await ask('graph', 'https://graph.facebook.com/v23.0/1')).toBe('offline');
    const { signal } = new AbortController();
    const use = { limitBytes: 1_000, signal, trustsMachine: false };
    await expect(network.fromPlace('update.json', use)).rejects.toThrow('offline');
    expect(lookedUp).toEqual([...named, 'graph.facebook.com', 'updates.example.org']);
    await network.close();
    tellFigure(context, `${refused.length} addresses refused, 0 looked up, 0 connected to`);
  });
});

describe('a stand-in', () => {
  const policy = hostPolicy({ blip: 'http://127.0.0.1:4001', graph: 'https://[::1]:4002/' });

  it('is all that is admitted for its service', () => {
    expect(admitted('blip', 'http://127.0.0.1:4001/commands', policy)).toBe(
      'http://127.0.0.1:4001/commands',
    );
    expect(admitted('graph', 'https://[::1]:4002/v23.0/1', policy)).toBe(
      'https://[::1]:4002/v23.0/1',
    );
    for (const address of [
      'http://127.0.0.1:4002/commands',
      'https://127.0.0.1:4001/commands',
      'http://localhost:4001/commands',
      'http://127.1:4001/commands',
      'http://127.0.0.1:40010/commands',
      'http://127.0.0.1:4001@evil.com/commands',
      'https://[::1]:4002/v23.0/1',
      'https://http.msging.net/commands',
    ])
      expect(admitted('blip', address, policy)).toBe('host-refused');
  });

  it('is where exchanges start, whatever the contract', () => {
    expect(policy.blipBase(null)).toBe('http://127.0.0.1:4001');
    expect(policy.blipBase('padaria')).toBe('http://127.0.0.1:4001');
    expect(policy.graphBase()).toBe('https://[::1]:4002');
  });

  it('for one service leaves the other as it is', () => {
    const half = hostPolicy({ blip: 'http://localhost:4001', graph: null });
    expect(admitted('graph', 'https://graph.facebook.com/v23.0/1', half)).toBe(
      'https://graph.facebook.com/v23.0/1',
    );
    expect(admitted('graph', 'http://localhost:4001/v23.0/1', half)).toBe('host-refused');
  });

  it.each([
    'https://http.msging.net',
    'http://192.168.0.1:4001',
    'http://127.0.0.2:4001',
    'http://0.0.0.0:4001',
    'http://localhost.evil.com:4001',
    'http://127.0.0.1:4001@evil.com',
    'http://user@127.0.0.1:4001',
    'http://2130706433:4001',
    'ftp://127.0.0.1:4001',
    'nonsense',
    '',
  ])('must be on this machine: %s', (base) => {
    expect(() => hostPolicy({ blip: base, graph: null })).toThrow(RangeError);
    expect(() => hostPolicy({ blip: null, graph: base })).toThrow(RangeError);
  });
});

describe('a place for updates', () => {
  const policyOf = (base: string) => hostPolicy({ blip: null, graph: null }, base);

  it.each([
    ['https://updates.example.org', 'https://updates.example.org'],
    ['https://updates.example.org/', 'https://updates.example.org'],
    ['https://updates.example.org/a/b/', 'https://updates.example.org/a/b'],
    ['http://127.0.0.1:4003/t', 'http://127.0.0.1:4003/t'],
  ])('may be %s', (given, base) => {
    const policy = policyOf(given);
    expect(policy.updateBase()).toBe(base);
    expect(admitted('update', `${base}/update.json`, policy)).toBe(`${base}/update.json`);
  });

  it.each([
    'http://updates.example.org',
    'http://127.0.0.1.evil.com:4003',
    'https://updates.example.org:8443',
    'https://updates.example.org:443/',
    'https://user@updates.example.org',
    'https://updates.example.org/a/../b',
    'https://updates.example.org/?a',
    'https://updates.example.org/#a',
    'https://Updates.example.org',
    'updates.example.org',
    '',
  ])('must be one that is read as it is written: %s', (given) => {
    expect(() => policyOf(given)).toThrow(RangeError);
  });
});
