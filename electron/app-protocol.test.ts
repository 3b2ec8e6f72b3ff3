import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExpectedStart } from '#app/contract/expected-start.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { answerFrom, pageHeaders, type Served } from './app-protocol.ts';
import { servedFiles, servedFilesName, tableOf } from './served-files.ts';

const newFolder = temporaryFolders();

function built(page = '<!doctype html>'): Served & { reports: string[] } {
  const out = newFolder();
  const folder = join(out, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'b-2.woff2'), 'wOF2');
  writeFileSync(join(folder, 'assets', 'c-3.mjs'), 'export {};');
  writeFileSync(join(folder, 'notes.txt'), 'no');
  writeFileSync(join(out, 'secret.json'), '{}');
  writeFileSync(join(out, servedFilesName), JSON.stringify(tableOf(folder)));
  // After the build.
  writeFileSync(join(folder, 'assets', 'planted.js'), 'alert(1)');
  const reports: string[] = [];
  return {
    ...{ folder, files: servedFiles(out), links: '</assets/a-1.js>; rel=modulepreload' },
    expected: () => null,
    ...{ damaged: (path) => void reports.push(path), reports },
  };
}

describe('A37 app://bundle', () => {
  it('answers built files with their type and every header', () => {
    const answer = answerFrom(built(), { url: 'app://bundle/assets/a-1.js?v=1#x', method: 'GET' });
    expect(answer.statusCode).toBe(200);
    expect(answer.data.toString()).toBe('export {};');
    expect(answer.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    for (const [name, value] of Object.entries(pageHeaders))
      expect(answer.headers[name]).toBe(value);
    const font = answerFrom(built(), { url: 'app://bundle/assets/b-2.woff2', method: 'GET' });
    expect(font.headers['Content-Type']).toBe('font/woff2');
    // A browser takes a module only as a script.
    const module = answerFrom(built(), { url: 'app://bundle/assets/c-3.mjs', method: 'GET' });
    expect(module.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
  });

  it('tells the page, and no other file, what to ask for at once', () => {
    const page = { url: 'app://bundle/index.html', method: 'GET' };
    const answer = answerFrom(built(), page);
    expect(answer.headers['Link']).toBe('</assets/a-1.js>; rel=modulepreload');
    expect(answerFrom({ ...built(), links: '' }, page).headers).not.toHaveProperty('Link');
    const script = answerFrom(built(), { url: 'app://bundle/assets/a-1.js', method: 'GET' });
    expect(script.headers).not.toHaveProperty('Link');
  });

  it('tells what is expected with the page, and asks for it with no other file', () => {
    const expected: ExpectedStart = {
      look: { locale: 'es', theme: 'dark', contrast: 'more', motion: 'less', textSize: 120 },
      ...{ state: 'locked', opensWith: ['passphrase'] },
    };
    let asked = 0;
    const served = { ...built('<head></head>'), expected: () => ((asked += 1), expected) };
    const script = answerFrom(served, { url: 'app://bundle/assets/a-1.js', method: 'GET' });
    expect(script.data.toString()).toBe('export {};');
    expect(asked).toBe(0);
    const page = answerFrom(served, { url: 'app://bundle/index.html', method: 'GET' });
    expect(page.data.toString()).toContain('<meta name="expected-start"');
    expect(asked).toBe(1);
  });

  it.each([
    'app://bundle/',
    'app://bundle/../secret.json',
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/..%5csecret.json',
    'app://bundle/assets/../../secret.json',
    'app://bundle//index.html',
    'app://bundle/index.html/',
    'app://bundle/INDEX.HTML',
    'app://bundle/index.html%00',
    'app://bundle/notes.txt',
    'app://bundle/assets',
    'app://bundle/constructor',
    'app://bundle/__proto__',
    'app://bundle@evil/index.html',
    'app://user@bundle/index.html',
    'app://BUNDLE/index.html',
    'app://evil/index.html',
    'https://bundle/index.html',
    'app://bundle/etc/passwd',
    'app://bundle/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://bundle/....//....//etc/passwd',
    'app://bundle/..;/secret.json',
    'app://bundle/assets/..%2f..%2fsecret.json',
    'app://bundle/%252e%252e/secret.json',
    'app://bundle/%c0%ae%c0%ae/secret.json',
    'app://bundle/\u2025/secret.json',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/file:///etc/passwd',
    'app://bundle/index.html;.js',
    'app://bundle/index.html.',
    'app://bundle/index.html%20',
    'app://bundle/assets/planted.js',
    'app://bundle/../served-files.json',
    'app://bundle:80/index.html',
  ])('knows nothing of %s', (url) => {
    expect(answerFrom(built(), { url, method: 'GET' }).statusCode).toBe(404);
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('refuses %s', (method) => {
    expect(answerFrom(built(), { url: 'app://bundle/index.html', method }).statusCode).toBe(404);
  });

  it('gives out no file that is not as the build left it, and says so', () => {
    const served = built();
    const ask = (name: string) =>
      answerFrom(served, { url: `app://bundle/${name}`, method: 'GET' }).statusCode;
    expect(ask('index.html')).toBe(200);
    writeFileSync(join(served.folder, 'index.html'), '<!doctype htmm>');
    expect(ask('index.html')).toBe(404);
    expect(served.reports).toEqual(['/index.html']);
  });

  it('has the policy that was agreed', () => {
    expect(pageHeaders).toMatchInlineSnapshot(`
      {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types vue worker",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "accelerometer=(), attribution-reporting=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), compute-pressure=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), join-ad-interest-group=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), private-state-token-issuance=(), private-state-token-redemption=(), publickey-credentials-create=(), publickey-credentials-get=(), run-ad-auction=(), screen-wake-lock=(), serial=(), shared-storage=(), storage-access=(), sync-xhr=(), usb=(), window-management=(), xr-spatial-tracking=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
      }
    `);
  });
});
