import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { hostPolicy, type Service } from './host-policy.ts';

const real = hostPolicy({ blip: null, graph: null });

function admitted(service: Service, address: string, policy = real): string {
  try {
    return policy.admit(service, address).href;
  } catch (error) {
    return error instanceof ExchangeFault ? error.code : 'another error';
  }
}

describe('the real services', () => {
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

  it.each<[why: string, address: string]>([
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
  ])('a key is not sent with %s', (_, address) => {
    expect(admitted('blip', address)).toBe('host-refused');
  });

  it.each([
    'https://http.msging.net/v23.0/1',
    'https://facebook.com/v23.0/1',
    'https://www.facebook.com/v23.0/1',
    'https://a.graph.facebook.com/v23.0/1',
    'https://graph.facebook.com.evil.com/v23.0/1',
    'https://graph.facebook.com./v23.0/1',
    'https://graph.facebook.com:8443/v23.0/1',
    'http://graph.facebook.com/v23.0/1',
  ])('a token is not sent to %s', (address) => {
    expect(admitted('graph', address)).toBe('host-refused');
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
