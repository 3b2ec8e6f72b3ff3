import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** A built file, ready to be answered. */
export interface ServedFile {
  readonly path: string;
  readonly type: string;
}

/** Every address that is answered, and nothing else: there is no path to climb out of. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  // The thread that reads PDFs keeps its library's name.
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

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

const features = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
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

/** The table of a built folder: one address per file, `/` for the page itself. */
export function servedFiles(folder: string): ServedFiles {
  const files = new Map<string, ServedFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[extname(name)];
    // Folders have no extension of the table; a file of another kind is not ours to serve.
    if (type !== undefined) {
      files.set(`/${name.split(sep).join('/')}`, { path: join(folder, name), type });
    }
  }
  return files;
}

/** Answers one request for `app://bundle/…` from the table: an exact match or 404, and only GET. */
export function answerFrom(files: ServedFiles, request: Pick<Request, 'url' | 'method'>): Response {
  const { protocol, host, pathname, username } = new URL(request.url);
  const file = files.get(pathname);
  const refused =
    request.method !== 'GET' || protocol !== 'app:' || host !== 'bundle' || username !== '';
  if (refused || file === undefined)
    return new Response(null, { status: 404, headers: pageHeaders });
  return new Response(new Uint8Array(readFileSync(file.path)), {
    headers: { ...pageHeaders, 'Content-Type': file.type },
  });
}
