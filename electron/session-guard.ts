import { app, session, type Session, type WebContents } from 'electron';

/** In-memory session of the main window: nothing of Chromium's own stores reaches the disk. */
export function windowSession(): Session {
  return session.fromPartition('window');
}

/**
 * Shuts in whatever session there will ever be, Chromium's own first: no permission, no device, no download, no
 * request, no certificate of the user's. What a session may ask for is said with {@link admit}. Before Electron is ready.
 */
export function guardAllSessions(): void {
  app.on('session-created', shutIn);
  // Chromium would hand over the first certificate it finds.
  app.on('select-client-certificate', (event, _contents, _address, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
}

function shutIn(created: Session): void {
  created.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  created.setPermissionCheckHandler(() => false);
  created.setDevicePermissionHandler(() => false);
  created.on('will-download', (event) => event.preventDefault());
  created.setSpellCheckerEnabled(false);
  created.setSpellCheckerLanguages([]);
  // Dictionaries would be fetched from a server of Google's.
  created.setSpellCheckerDictionaryDownloadURL('https://invalid.invalid/');
  admit(created, () => false);
}

/**
 * From now on a session's pages may ask for these addresses and for no others. Only the last listener of a web request
 * counts in Electron, so nothing else may set one.
 */
export function admit(guarded: Session, isAllowed: (address: string) => boolean): void {
  guarded.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isAllowed(request.url) });
  });
}

/**
 * Leads whatever a session's pages send past the web requests (calls between pages know none) to a proxy that is not
 * there. Our own schemes need no proxy.
 */
export function leadNowhere(guarded: Session): Promise<void> {
  return guarded.setProxy({
    mode: 'fixed_servers',
    // The port that throws everything away, where anything listens at all.
    proxyRules: '127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

/** Copying text out of the app is the one thing beyond itself that a page may do, and only ours. */
export function allowCopying(guarded: Session, isOurs: (address: string) => boolean): void {
  const mayCopy = (permission: string, address: string): boolean =>
    permission === 'clipboard-sanitized-write' && isOurs(address);
  guarded.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(mayCopy(permission, requestingUrl));
  });
  guarded.setPermissionCheckHandler((_contents, permission, origin) => mayCopy(permission, origin));
}

/**
 * Keeps every page of the app where it is: no navigation, no new window, no embedded page. `isOurs` is true for the one
 * page that may be loaded again.
 */
export function guardAllContents(isOurs: (address: string) => boolean): void {
  app.on('web-contents-created', (_created, contents) => guardContents(contents, isOurs));
}

function guardContents(contents: WebContents, isOurs: (address: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Calls between pages are asked of nobody and know no content policy: none goes out but through a proxy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  // Reloading is a navigation from a page to itself; while developing, Vite does that.
  const stay = (event: Navigation): void => {
    const isReload = withoutFragment(event.url) === withoutFragment(contents.getURL());
    if (!event.isMainFrame || !isReload || !isOurs(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
}

interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? '';
}
