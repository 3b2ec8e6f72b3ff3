/** Where the window's page lives. A scheme of our own gives it an origin that no file and no site shares. */
export const appOrigin = 'app://bundle';

/** The page of the main window. */
export const appPage = `${appOrigin}/index.html`;

/** An empty page of nobody's. Being of another origin it gets a process of its own. */
export const nobodysPage = 'data:text/html,';

/** Address of Vite's server while developing; a packaged app has none, whatever its environment says. */
export function devServerAddress(
  isPackaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  return isPackaged ? null : (environment['ELECTRON_RENDERER_URL'] ?? null);
}

/**
 * True for an address of our own page. By protocol and host: the origin of a custom scheme is the string "null" for
 * every URL parser, so comparing origins would let anything in.
 * @param devServer address of Vite's server while developing, else null
 */
export function isOurPage(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, origin } = new URL(address);
  if (protocol === 'app:') return host === 'bundle' && username === '';
  return devServer !== null && origin === new URL(devServer).origin;
}

/** True for the one page of ours that a window shows, at whatever place in it; other addresses of ours are its parts. */
export function isPageItself(address: string, devServer: string | null): boolean {
  if (!isOurPage(address, devServer)) return false;
  return !address.startsWith(appOrigin) || address.split('#')[0] === appPage;
}
