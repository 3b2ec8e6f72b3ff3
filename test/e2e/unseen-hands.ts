import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';

/**
 * Ways for a secret to come in from outside, as a person brings it. Playwright's own would carry it through the
 * program's memory first, where a search would then find it.
 */

/** Types what a file holds, key by key; only one character of it is in the program at a time besides what it keeps. */
export async function typeFrom(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }, from) => {
    const text = process.getBuiltinModule('node:fs').readFileSync(from);
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    for (const code of text) {
      webContents.sendInputEvent({ type: 'char', keyCode: String.fromCharCode(code) });
      await new Promise((done) => {
        setTimeout(done, 2);
      });
    }
    text.fill(0);
  }, path);
}

/** Copies a text in another program, which holds it for whoever pastes until it is ended. */
export async function copyElsewhere(folder: string, text: string): Promise<ChildProcess> {
  const electron = process.env['ELECTRON_EXEC_PATH'];
  if (electron === undefined)
    throw new Error('no Electron: run these tests through npm run test:e2e');
  const script = join(folder, 'other-program.cjs');
  await writeFile(
    script,
    `const { app, clipboard } = require('electron');
    app.whenReady().then(async () => {
      await clipboard.writeText(${JSON.stringify(text)});
      console.log('copied');
    });`,
  );
  const switches = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'other')}`];
  const child = spawn(electron, [...switches, script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((done, failed) => {
    child.stdout.once('data', () => done());
    child.once('error', failed);
    child.once('exit', () => failed(new Error('the other program ended before it copied')));
  });
  return child;
}
