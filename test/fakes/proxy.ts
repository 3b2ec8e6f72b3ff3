import { afterEach } from 'vitest';
import { startProxy, type FakeProxy, type ProxyManner } from './proxy-server.ts';

/** Starts proxies, for one test each; they end after it. Call once at the top of a test file. */
export function fakeProxies(): (manner?: ProxyManner) => Promise<FakeProxy> {
  const endings: (() => Promise<void>)[] = [];
  afterEach(() => Promise.all(endings.splice(0).map((end) => end())));
  return async (manner) => {
    const { end, ...made } = await startProxy(manner);
    endings.push(end);
    return made;
  };
}
