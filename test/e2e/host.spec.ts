import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atRest, expect, test } from './app.ts';
import { hostOf } from './pages/host-of.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { answerSaveDialog } from './system.ts';

/** What a page of ours could be made to do by somebody who got a script into it. */

/** Runs in the page; answers with what each attempt ended in. */
async function attempts(): Promise<Record<string, unknown>> {
  const outcome = async (attempt: () => unknown): Promise<unknown> => {
    try {
      return await attempt();
    } catch (error) {
      return (error as Error).name;
    }
  };
  const picture = (source: string) =>
    new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('refused');
      image.src = source;
    });
  // Past the first turn: a debugger's own evaluation is let through.
  await new Promise((resolve) => setTimeout(resolve));
  return {
    eval: await outcome(() => (0, eval)('1 + 1') as unknown),
    markup: await outcome(() => {
      document.createElement('div').innerHTML = '<b>x</b>';
      return 'set';
    }),
    fetch: await outcome(async () => (await fetch('https://example.com')).status),
    fetchOwn: await outcome(async () => (await fetch('app://bundle/index.html')).status),
    socket: await outcome(
      () =>
        new Promise((resolve) => {
          const socket = new WebSocket('wss://example.com');
          socket.onerror = () => resolve('refused');
        }),
    ),
    picture: await picture('https://example.com/a.png'),
    file: await picture('file:///usr/share/pixmaps/debian-logo.png'),
    window: await outcome(() => window.open('https://example.com')),
    node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
    clipboard: await outcome(() => navigator.clipboard.readText()),
    location: await outcome(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('told'),
            () => resolve('refused'),
          );
        }),
    ),
    notifications: await outcome(() => Notification.requestPermission()),
  };
}

test('a script in our page gets nowhere', async ({ start }) => {
  const { page } = await start({ provoked: true });
  expect(await page.evaluate(attempts)).toEqual({
    eval: 'EvalError',
    markup: 'TypeError',
    fetch: 'TypeError',
    fetchOwn: 'TypeError',
    socket: 'refused',
    picture: 'refused',
    file: 'refused',
    window: null,
    node: ['undefined', 'undefined'],
    clipboard: 'NotAllowedError',
    location: 'refused',
    notifications: 'denied',
  });
});

test('our page stays where it is', async ({ start }) => {
  const { app, page } = await start({ provoked: true });
  await page.evaluate(() => {
    Reflect.set(window, 'isOld', true);
    const ways = ['https://example.com', 'file:///etc/passwd', 'app://evil/', 'about:blank'];
    for (const way of ways) {
      const link = document.createElement('a');
      link.href = way;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      window.location.assign(way);
    }
  });
  // An empty page is the one that Chromium asks nobody about: ours comes back over it.
  await expect
    .poll(() => page.evaluate(() => Reflect.has(window, 'isOld')).catch(() => true))
    .toBe(false);
  await expect.poll(() => page.url()).toContain('app://bundle/index.html');
  await atRest(page);
  expect(app.windows()).toHaveLength(1);
});

test('every window is locked in', async ({ start }) => {
  const { app } = await start();
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const { webContents } = window as unknown as {
        webContents: { getLastWebPreferences(): Record<string, unknown> };
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        webContents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  ]);
});

test('messages outside of the contract are refused, inside of it answered as values', async ({
  start,
}) => {
  const { page } = await start();
  const host = await hostOf(page);
  const answers = await host.evaluate(async (bridge) =>
    [
      await bridge.client.list(null),
      await bridge.client.list({ all: true } as never),
      await bridge.client.create({ name: 'x'.repeat(501) }),
      await bridge.workspace.create({ method: 'passphrase', passphrase: 'curta' }),
    ].map((answer) => (answer.ok ? 'ok' : answer.fault.code)),
  );
  expect(answers).toEqual(['workspace-locked', 'bad-message', 'bad-message', 'weak-passphrase']);
});

test('locking takes the data away, and only the right words bring it back', async ({ start }) => {
  const { page, userData } = await start();
  await new StartPage(page).createWithPassphrase();
  let host = await hostOf(page);
  await host.evaluate((bridge) => bridge.client.create({ name: 'Padaria Aurora' }));
  // Its page ends with the lock, and with it whoever waits in there.
  await host.evaluate((bridge) => void bridge.workspace.lock(null));
  await expect(new StartPage(page).passphrase).toBeVisible();
  host = await hostOf(page);
  expect(await host.evaluate((bridge) => bridge.client.list(null))).toMatchObject({
    ok: false,
    fault: { code: 'workspace-locked' },
  });
  const unlock = (words: string) =>
    host.evaluate(
      (bridge, given) => bridge.workspace.unlock({ method: 'passphrase', passphrase: given }),
      words,
    );
  expect(await unlock('outra frase qualquer')).toMatchObject({
    fault: { code: 'wrong-passphrase' },
  });
  expect(await unlock(passphrase)).toMatchObject({ value: { state: 'open' } });
  const list = await host.evaluate((bridge) => bridge.client.list(null));
  expect(list).toMatchObject({ value: [{ client: { name: 'Padaria Aurora' } }] });
  if (process.platform !== 'win32') {
    for (const file of await readdir(join(userData, 'workspace'))) {
      expect((await stat(join(userData, 'workspace', file))).mode & 0o077).toBe(0);
    }
  }
});

test('a report that cannot be written leaves nothing half-written', async ({ start, folder }) => {
  const { app, page } = await start();
  await new StartPage(page).createWithPassphrase();
  const host = await hostOf(page);
  const sample = await host.evaluate((bridge) => bridge.client.createSample(null));
  if (!sample.ok) throw new Error(sample.fault.code);
  const [client] = sample.value;
  const target = join(folder, 'reports');
  await answerSaveDialog(app, target);
  const previewId = await host.evaluate(async (bridge, clientId) => {
    const preview = await bridge.report.preview({
      clientId,
      locale: 'en',
      length: 'full',
      paper: 'A4',
      approvedBy: null,
      preparedBy: '',
      agency: '',
      period: null,
      maskNumber: false,
    });
    return preview.ok ? preview.value.previewId : preview.fault.code;
  }, client?.id ?? '');
  const save = () =>
    host.evaluate((bridge, id) => bridge.report.save({ previewId: id, format: 'pdf' }), previewId);
  // There is a file where the folder should be.
  await writeFile(target, '');
  expect(await save()).toMatchObject({ ok: false, fault: { code: 'read-only' } });
  await answerSaveDialog(app, folder);
  const written = await save();
  expect(written).toMatchObject({ ok: true });
  const files = (await readdir(folder)).filter((name) => name !== 'user-data');
  expect(files).toEqual([expect.stringMatching(/\.pdf$/), 'reports']);
});
