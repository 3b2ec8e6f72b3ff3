/** Where the window's page lives. A scheme of our own gives it an origin that no file and no site shares. */
export const appOrigin = 'app://bundle';

/** The page of the main window. */
export const appPage = `${appOrigin}/index.html`;

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
