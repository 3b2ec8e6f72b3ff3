import { describe, expect, it } from 'vitest';
import { proxyName, readWays, type WayOut } from './way-out.ts';

const proxy = (host: string, port: number, isTls = false): WayOut => ({
  kind: 'proxy',
  isTls,
  host,
  port,
});
const direct: WayOut = { kind: 'direct' };
const unknown: WayOut = { kind: 'unknown' };

describe('ways out', () => {
  it.each<[string, WayOut[]]>([
    ['', [direct]],
    [' ; ', [direct]],
    ['DIRECT', [direct]],
    ['PROXY proxy.firma.example:8080; DIRECT', [proxy('proxy.firma.example', 8080), direct]],
    ['http 10.0.0.1', [proxy('10.0.0.1', 80)]],
    ['HTTPS proxy.example', [proxy('proxy.example', 443, true)]],
    ['PROXY [::1]:3128', [proxy('::1', 3128)]],
    ['SOCKS5 proxy.example:1080;PROXY b:1', [unknown, proxy('b', 1)]],
    ['PROXY proxy.example:0', [unknown]],
    ['PROXY proxy.example:70000', [unknown]],
    ['PROXY user:word@proxy.example:80', [unknown]],
    ['PROXY a b', [unknown]],
    ['PROXY', [unknown]],
    ['PROXY a\r\nX: 1:80', [unknown]],
  ])('%j', (list, ways) => {
    expect(readWays(list)).toEqual(ways);
  });

  it('are sixteen at most', () => {
    expect(readWays('DIRECT;'.repeat(1_000))).toHaveLength(16);
  });

  it('are named as they are written', () => {
    expect(proxyName({ host: 'proxy.example', port: 8080 })).toBe('proxy.example:8080');
    expect(proxyName({ host: '::1', port: 3128 })).toBe('[::1]:3128');
  });
});
