import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isPageItself } from './app-address.ts';
import { schemes } from './start-up.ts';
import { admit, allowCopying, guardAllContents, guardAllSessions } from './session-guard.ts';

const { app } = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter() };
});
vi.mock('electron', () => ({ app, session: {}, protocol: {}, BrowserWindow: vi.fn() }));

type Ask = (
  contents: null,
  permission: string,
  answer: (may: boolean) => void,
  details: object,
) => void;
type Check = (contents: null, permission: string, origin: string) => boolean;

/** A session as far as it is shut in, with what was set last. */
class FakeSession extends EventEmitter {
  request:
    ((details: { url: string }, answer: (given: { cancel: boolean }) => void) => void) | null =
    null;
  asks: Ask = () => expect.fail('nobody asked');
  checks: Check = () => true;
  devices = (): boolean => true;
  spelling: unknown[] = [];
  readonly webRequest = {
    onBeforeRequest: (listener: FakeSession['request']) => void (this.request = listener),
  };
  setPermissionRequestHandler = (handler: Ask) => void (this.asks = handler);
  setPermissionCheckHandler = (handler: Check) => void (this.checks = handler);
  setDevicePermissionHandler = (handler: () => boolean) => void (this.devices = handler);
  setSpellCheckerEnabled = (given: unknown) => void this.spelling.push(given);
  setSpellCheckerLanguages = (given: unknown) => void this.spelling.push(given);
  setSpellCheckerDictionaryDownloadURL = (given: unknown) => void this.spelling.push(given);

  mayLoad(url: string): boolean | null {
    let isAllowed: boolean | null = null;
    this.request?.({ url }, ({ cancel }) => (isAllowed = !cancel));
    return isAllowed;
  }

  mayHave(permission: string, requestingUrl: string): boolean[] {
    const answers: boolean[] = [];
    this.asks(null, permission, (may) => answers.push(may), { requestingUrl });
    return [...answers, this.checks(null, permission, requestingUrl)];
  }
}

beforeEach(() => {
  app.removeAllListeners();
});

function created(): FakeSession {
  guardAllSessions();
  const session = new FakeSession();
  app.emit('session-created', session);
  return session;
}

describe('a session that was just created', () => {
  it('may ask for nothing, have nothing and download nothing', () => {
    const session = created();
    expect(session.mayLoad('app://bundle/index.html')).toBe(false);
    expect(session.mayLoad('https://example.com')).toBe(false);
    expect(session.mayHave('clipboard-sanitized-write', 'app://bundle/')).toEqual([false, false]);
    expect(session.mayHave('geolocation', 'app://bundle/')).toEqual([false, false]);
    expect(session.devices()).toBe(false);
    const download = { preventDefault: vi.fn() };
    session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
    expect(session.spelling).toEqual([false, [], 'https://invalid.invalid/']);
  });

  it('loads what is admitted last, and nothing of what was before', () => {
    const session = created();
    admit(session as never, (address) => address.startsWith('app:'));
    expect(session.mayLoad('app://bundle/')).toBe(true);
    expect(session.mayLoad('https://example.com')).toBe(false);
    admit(session as never, (address) => address.startsWith('report:'));
    expect(session.mayLoad('app://bundle/')).toBe(false);
  });

  it('lets our page copy, nobody else, and nothing besides', () => {
    const session = created();
    allowCopying(session as never, (address) => address.startsWith('app://bundle'));
    expect(session.mayHave('clipboard-sanitized-write', 'app://bundle/')).toEqual([true, true]);
    expect(session.mayHave('clipboard-sanitized-write', 'app://evil/')).toEqual([false, false]);
    expect(session.mayHave('clipboard-read', 'app://bundle/')).toEqual([false, false]);
  });
});

describe('a server that asks for a certificate of the user', () => {
  it('gets none', () => {
    guardAllSessions();
    const event = { preventDefault: vi.fn() };
    const choose = vi.fn();
    app.emit('select-client-certificate', event, null, 'https://a', [{ subject: 'x' }], choose);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(choose).toHaveBeenCalledExactlyOnceWith();
  });
});

describe('contents', () => {
  function contents(at: string) {
    guardAllContents((address) => isPageItself(address, null));
    let opening: () => unknown = () => null;
    const policies: string[] = [];
    const page = Object.assign(new EventEmitter(), {
      getURL: () => at,
      setWindowOpenHandler: (handler: () => unknown) => void (opening = handler),
      setWebRTCIPHandlingPolicy: (policy: string) => void policies.push(policy),
    });
    app.emit('web-contents-created', {}, page);
    const stays = (event: string, url: string, isMainFrame = true): boolean => {
      const preventDefault = vi.fn();
      page.emit(event, { url, isMainFrame, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    return { stays, policies, opens: () => opening() };
  }

  it('stay where they are, but for a reload', () => {
    const { stays, opens, policies } = contents('app://bundle/index.html#/clients');
    expect(policies).toEqual(['disable_non_proxied_udp']);
    for (const event of ['will-navigate', 'will-frame-navigate']) {
      expect(stays(event, 'app://bundle/index.html#/clients')).toBe(false);
      expect(stays(event, 'app://bundle/other.html')).toBe(true);
      expect(stays(event, 'https://example.com')).toBe(true);
      expect(stays(event, 'app://bundle/index.html', false)).toBe(true);
    }
    expect(stays('will-redirect', 'app://bundle/index.html')).toBe(true);
    expect(stays('will-attach-webview', '')).toBe(true);
    expect(opens()).toEqual({ action: 'deny' });
  });

  it('that gave themselves another address may not be loaded from there', () => {
    const { stays } = contents('app://bundle/other.html');
    expect(stays('will-navigate', 'app://bundle/other.html')).toBe(true);
    expect(stays('will-navigate', 'app://bundle/index.html')).toBe(true);
  });

  it('that are not ours may not even be reloaded', () => {
    expect(contents('https://example.com/').stays('will-navigate', 'https://example.com/')).toBe(
      true,
    );
  });
});

describe('our schemes', () => {
  it('have an origin and nothing else', () => {
    expect(schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true } },
      { scheme: 'report', privileges: { standard: true, secure: true } },
    ]);
  });
});
