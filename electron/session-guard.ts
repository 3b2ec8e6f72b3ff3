import { app, session, type Session, type WebContents } from 'electron';

/** In-memory session of the main window: nothing of Chromium's own stores reaches the disk. */
export function windowSession(): Session {
  return session.fromPartition('window');
}

/**
 * Shuts a session in: no permission, no device, no download, and no request to an address that `isAllowed` does not
 * know. Only the last listener of a web request counts in Electron, so nothing else may set one.
 */
export function guardSession(guarded: Session, isAllowed: (address: string) => boolean): void {
  guarded.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isHarmless(permission));
  });
  guarded.setPermissionCheckHandler((_contents, permission) => isHarmless(permission));
  guarded.setDevicePermissionHandler(() => false);
  guarded.on('will-download', (event) => event.preventDefault());
  guarded.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isAllowed(request.url) });
  });
  guarded.setSpellCheckerEnabled(false);
  // Dictionaries would be fetched from a server of Google's.
  guarded.setSpellCheckerDictionaryDownloadURL('https://invalid.invalid/');
}

/** Keeps every page of the app where it is: no navigation, no new window, no embedded page. */
export function guardAllContents(isOurs: (address: string) => boolean): void {
  app.on('web-contents-created', (_created, contents) => guardContents(contents, isOurs));
}

function guardContents(contents: WebContents, isOurs: (address: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  // Reloading is a navigation from a page to itself; while developing, Vite does that.
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    const isReload = withoutFragment(event.url) === withoutFragment(contents.getURL());
    if (!isReload || !isOurs(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? '';
}

/** Copying text out of the app is the one thing a page may do beyond itself. */
function isHarmless(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
