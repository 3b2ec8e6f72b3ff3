import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedStart } from '#app/contract/expected-start.ts';
import { sha256Of, type ServedFiles } from './served-files.ts';
import { toldWithPage } from './told-with-page.ts';

/**
 * What the page may do (SECURITY E5): its own scripts, styles and fonts, pictures inside the page, nothing from
 * elsewhere, no connection, no frame, no form; HTML from text only through Vue's own policy, threads only through one
 * policy that knows one script.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue worker',
].join('; ');

/**
 * Everything that Chromium lets a page have by itself or by asking, switched off. Copying text (`clipboard-write`) and
 * what has no other power than to draw are left out.
 */
const features = [
  'accelerometer',
  'attribution-reporting',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'join-ad-interest-group',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'run-ad-auction',
  'screen-wake-lock',
  'serial',
  'shared-storage',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Headers of every answer. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': pagePolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
};

/** What is served: the built folder, its table, and whom to tell of a file that is not as the build left it. */
export interface Served {
  readonly folder: string;
  readonly files: ServedFiles;
  readonly damaged: (path: string) => void;
  /** What the page is told to ask for at once, as the header `Link` names it; empty for nothing. */
  readonly links: string;
  /** What the page is told with its document; null for nothing. Asked for each time it is given out. */
  readonly expected: () => ExpectedStart | null;
}

/** An answer as Electron takes it. */
export interface ServedAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

/**
 * Answers one request for `app://bundle/…` from the table: an exact match, and only GET; everything else is a 404.
 * A file that has changed since the build, or is gone, is not given out.
 */
export function answerFrom(
  served: Served,
  request: { readonly url: string; readonly method: string },
): ServedAnswer {
  const { protocol, host, pathname, username } = new URL(request.url);
  const file = served.files.get(pathname);
  const refused =
    request.method !== 'GET' || protocol !== 'app:' || host !== 'bundle' || username !== '';
  if (refused || file === undefined) return notFound();
  const data = bytesOf(join(served.folder, pathname));
  if (data === null || sha256Of(data) !== file.sha256) {
    served.damaged(pathname);
    return notFound();
  }
  const headers = { ...pageHeaders, 'Content-Type': file.type };
  if (!file.type.startsWith('text/html')) return { statusCode: 200, headers, data };
  const expected = served.expected();
  return {
    statusCode: 200,
    headers: served.links === '' ? headers : { ...headers, Link: served.links },
    data: expected === null ? data : toldWithPage(data, expected),
  };
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function notFound(): ServedAnswer {
  return { statusCode: 404, headers: { ...pageHeaders }, data: Buffer.alloc(0) };
}
