import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { answerFrom, pageHeaders, servedFiles } from './app-protocol.ts';

const newFolder = temporaryFolders();

function built() {
  const folder = join(newFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'b-2.woff2'), 'wOF2');
  writeFileSync(join(folder, 'assets', 'c-3.mjs'), 'export {};');
  writeFileSync(join(folder, 'notes.txt'), 'no');
  writeFileSync(join(folder, '..', 'secret.json'), '{}');
  return servedFiles(folder);
}

describe('app://bundle', () => {
  it('answers built files with their type and every header', async () => {
    const answer = answerFrom(built(), { url: 'app://bundle/assets/a-1.js?v=1#x', method: 'GET' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('export {};');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    for (const [name, value] of Object.entries(pageHeaders))
      expect(answer.headers.get(name)).toBe(value);
    const font = answerFrom(built(), { url: 'app://bundle/assets/b-2.woff2', method: 'GET' });
    expect(font.headers.get('content-type')).toBe('font/woff2');
    // A browser takes a module only as a script.
    const module = answerFrom(built(), { url: 'app://bundle/assets/c-3.mjs', method: 'GET' });
    expect(module.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
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
  ])('knows nothing of %s', (url) => {
    expect(answerFrom(built(), { url, method: 'GET' }).status).toBe(404);
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('refuses %s', (method) => {
    expect(answerFrom(built(), { url: 'app://bundle/index.html', method }).status).toBe(404);
  });

  it('has the policy that was agreed', () => {
    expect(pageHeaders).toMatchInlineSnapshot(`
      {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types vue worker",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), window-management=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
      }
    `);
  });
});
