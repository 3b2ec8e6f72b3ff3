import { describe, expect, it } from 'vitest';
import { environmentWays } from './environment-ways.ts';

const graph = 'https://graph.facebook.com/';
const proxy = { HTTPS_PROXY: 'http://proxy.example:8080' };

describe('the proxy of an environment', () => {
  it.each<[Record<string, string>, string, string]>([
    [{}, graph, 'DIRECT'],
    [proxy, graph, 'PROXY proxy.example:8080'],
    [{ https_proxy: 'b:1', ...proxy }, graph, 'PROXY b:1'],
    [{ ALL_PROXY: 'https://c/' }, graph, 'HTTPS c:443'],
    [{ HTTPS_PROXY: 'http://user:word@d' }, graph, 'PROXY d:80'],
    [{ HTTPS_PROXY: 'http://[::1]:3128' }, graph, 'PROXY [::1]:3128'],
    [{ HTTPS_PROXY: 'socks5://e:1080' }, graph, 'UNKNOWN'],
    [{ HTTPS_PROXY: 'http://' }, graph, 'UNKNOWN'],
    [{ HTTP_PROXY: 'http://f' }, graph, 'DIRECT'],
    [{ ...proxy, NO_PROXY: '*' }, graph, 'DIRECT'],
    [{ ...proxy, NO_PROXY: 'example.com, .facebook.com' }, graph, 'DIRECT'],
    [{ ...proxy, NO_PROXY: 'facebook.com:443' }, graph, 'DIRECT'],
    [{ ...proxy, NO_PROXY: 'facebook.com:8443' }, graph, 'PROXY proxy.example:8080'],
    [{ ...proxy, NO_PROXY: 'book.com' }, graph, 'PROXY proxy.example:8080'],
    [{ ...proxy, no_proxy: '', NO_PROXY: '*' }, graph, 'PROXY proxy.example:8080'],
  ])('%o for %s is %s', async (environment, address, way) => {
    expect(await environmentWays(environment)(address)).toBe(way);
  });
});
