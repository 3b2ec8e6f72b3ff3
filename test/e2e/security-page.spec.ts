import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atRest, expect, launch, test, type RunningApp } from './app.ts';
import { attempts, permissions } from './in-our-page.ts';
import { settled, tellFigure } from './security.ts';

/** What a page of ours could be made to do by somebody who got a script into it. One app for all of it. */

let running: RunningApp;
let folder: string;
let server: Server;
let packets: Socket;
/** Whoever asks this server got out. */
let hits: string[];
let outside: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transbordo-e2e-'));
  hits = [];
  server = createServer(({ url }, answer) => {
    hits.push(url ?? '');
    answer.setHeader('Access-Control-Allow-Origin', '*');
    answer.end('globalThis.gotIn = true');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  outside = `http://127.0.0.1:${port}`;
  // Whatever is no HTTP counts as well: connections by themselves, and datagrams to the same port.
  server.on('connection', () => hits.push('connection'));
  packets = createSocket('udp4');
  packets.on('message', () => hits.push('datagram'));
  packets.bind(port, '127.0.0.1');
  running = await launch({ provoked: true }, join(folder, 'user-data'));
});

test.afterAll(async () => {
  await (running as RunningApp | undefined)?.quit();
  server.close();
  packets.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test('A32 a script in our page evaluates nothing, asks nobody and embeds nothing', async () => {
  const { page } = running;
  const found = await page.evaluate(attempts, outside);
  expect(found).toEqual({
    eval: 'EvalError',
    function: 'EvalError',
    timer: 'nothing',
    markup: 'TypeError',
    handler: 'nothing',
    inlineScript: 'TypeError',
    scriptElement: 'TypeError',
    fetch: 'TypeError',
    fetchOwn: 'TypeError',
    request: 'refused',
    socket: 'refused',
    events: 'refused',
    beacon: 'nothing',
    picture: 'refused',
    file: 'refused',
    style: 'refused',
    hints: 'nothing',
    frame: 'refused',
    frameOfText: 'nothing',
    object: 'nothing',
    worker: 'TypeError',
    blobWorker: 'TypeError',
    serviceWorker: 'TypeError',
    import: 'TypeError',
    peer: 'no way out',
    window: null,
    node: ['undefined', 'undefined', 'undefined'],
  });
  await page.evaluate(settled);
  expect(hits).toEqual([]);
  tellFigure(`${Object.keys(found).length} ways tried, ${hits.length} requests`);
});

test('A35 every permission is denied', async () => {
  const { page } = running;
  const { queried, asked } = await page.evaluate(permissions);
  // Copying a text that somebody asked for is the one thing allowed.
  expect(queried.filter(({ state }) => state !== 'denied')).toEqual([
    { name: 'clipboard-write', state: 'granted' },
  ]);
  expect(asked.filter(({ end }) => end === 'granted')).toEqual([]);
  tellFigure(`${queried.length + asked.length} asked, 1 granted (copying)`);
});

test('A33 no navigation, popup or drop changes the page', async () => {
  const { app, page } = running;
  await page.evaluate(() => Reflect.set(window, 'isOld', true));
  const file = join(folder, 'dropped.html');
  await writeFile(file, '<script>opener</script>');
  const addresses = [`${outside}/nav`, 'file:///etc/passwd', 'app://evil/', 'app://bundle/x.html'];
  for (const address of [
    ...addresses,
    'data:text/html,x',
    'javascript:void(document.body.remove())',
  ]) {
    await page.evaluate((way) => {
      const quietly = (attempt: () => void): void => {
        try {
          attempt();
        } catch {
          // Refused at once.
        }
      };
      const link = document.createElement('a');
      link.href = way;
      document.body.append(link);
      const form = document.createElement('form');
      form.action = way;
      document.body.append(form);
      const ways: (() => void)[] = [
        () => link.click(),
        () => {
          link.target = '_blank';
          link.click();
        },
        () => link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true })),
        () => link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true })),
        () => form.submit(),
        () => window.open(way),
        () => window.open(way, '_top'),
        () => window.location.assign(way),
        () => window.location.replace(way),
        () => history.pushState(null, '', way),
        () => {
          const refresh = document.createElement('meta');
          refresh.httpEquiv = 'refresh';
          refresh.content = `0;url=${way}`;
          document.head.append(refresh);
        },
        () => {
          const frame = document.createElement('iframe');
          frame.src = way;
          document.body.append(frame);
        },
      ];
      ways.forEach(quietly);
      link.remove();
      form.remove();
    }, address);
  }
  // As the system hands over what is dragged in.
  const devtools = await page.context().newCDPSession(page);
  const dropped = [
    { items: [{ mimeType: 'text/uri-list', data: `${outside}/drop` }], dragOperationsMask: 1 },
    { items: [], files: [file], dragOperationsMask: 1 },
  ];
  for (const data of dropped)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await page.evaluate(settled);
  // The same document; a page may write another address of its own over its own.
  expect(await page.evaluate(() => Reflect.get(window, 'isOld') as unknown)).toBe(true);
  expect(page.url()).toMatch(/^app:\/\/bundle\//);
  expect(app.windows()).toHaveLength(1);
  expect(hits).toEqual([]);
  // An empty page is the one that Chromium asks nobody about: ours comes back over it.
  await page.evaluate(() => window.location.assign('about:blank'));
  await expect
    .poll(() => page.evaluate(() => Reflect.has(window, 'isOld')).catch(() => true))
    .toBe(false);
  await expect.poll(() => page.url()).toContain('app://bundle/index.html');
  await atRest(page);
  expect(app.windows()).toHaveLength(1);
  tellFigure('12 ways to 6 addresses, 2 drops: 0 changes, 0 windows');
});

test('A36 messages from elsewhere, unknown, too large or poisoned are refused with a code', async () => {
  const { app, page } = running;
  const codes = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'transbordo') as Record<
      string,
      Record<string, (request: unknown) => Promise<{ ok: boolean; fault?: { code: string } }>>
    >;
    const code = async (noun: string, verb: string, request: unknown): Promise<string> => {
      const answer = await bridge[noun]![verb]!(request);
      return answer.ok ? 'ok' : answer.fault!.code;
    };
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const found = {
      known: await code('client', 'list', null),
      extraKey: await code('client', 'list', { all: true }),
      tooLong: await code('client', 'create', { name: 'x'.repeat(501) }),
      weak: await code('workspace', 'create', { method: 'passphrase', passphrase: 'curta' }),
      fiveMegabytes: await code('client', 'create', { name: 'a', more: 'x'.repeat(5_242_880) }),
      poisoned: await code(
        'client',
        'create',
        JSON.parse('{"name":"a","constructor":{"prototype":{"polluted":1}}}'),
      ),
      unknown: typeof Reflect.get(bridge, 'nothing'),
      invoke: typeof Reflect.get(bridge, 'invoke'),
      ofFrame: typeof Reflect.get(frame.contentWindow!, 'transbordo'),
      polluted: Reflect.get({}, 'polluted') === undefined,
    };
    frame.remove();
    return found;
  });
  expect(codes).toEqual({
    known: 'workspace-locked',
    extraKey: 'bad-message',
    tooLong: 'bad-message',
    weak: 'weak-passphrase',
    fiveMegabytes: 'bad-message',
    poisoned: 'bad-message',
    unknown: 'undefined',
    invoke: 'undefined',
    ofFrame: 'undefined',
    polluted: true,
  });
  const forged = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const [ours] = BrowserWindow.getAllWindows();
    const preload = `${electron.getAppPath()}/out/preload/preload.cjs`;
    const answers: string[] = [];
    for (const address of ['app://bundle/index.html', 'about:blank']) {
      const { session } = ours!.webContents;
      const twin = new BrowserWindow({ show: false, webPreferences: { preload, session } });
      await twin.loadURL(address);
      const answer: unknown = await twin.webContents.executeJavaScript(
        'transbordo.workspace.status(null)',
      );
      answers.push(JSON.stringify(answer));
      twin.destroy();
    }
    return answers;
  });
  const refused =
    '{"ok":false,"fault":{"code":"bad-message","details":{"channel":"workspace:status"}}}';
  expect(forged).toEqual([refused, refused]);
  const many = await page.evaluate(async () => {
    const { client } = Reflect.get(window, 'transbordo') as {
      client: { list(request: null): Promise<unknown> };
    };
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => client.list(null)));
    return answers.filter((answer) => JSON.stringify(answer).includes('bad-message')).length;
  });
  expect(many).toBeGreaterThanOrEqual(600);
  expect(await app.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  tellFigure(
    `${Object.keys(codes).length + forged.length} messages; ${many} of 1000 at once refused`,
  );
});

test('A35 every window and session is locked in', async () => {
  const { app } = running;
  const found = await app.evaluate(({ BrowserWindow, session }) => ({
    windows: BrowserWindow.getAllWindows().map((window) => {
      const { webContents } = window as unknown as {
        webContents: { getLastWebPreferences(): Record<string, unknown> };
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        webContents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
    spelling: ['window', 'print-1'].map((name) => {
      const partition = session.fromPartition(name);
      return [partition.isSpellCheckerEnabled(), partition.getSpellCheckerLanguages()];
    }),
    stored: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.session.storagePath),
  }));
  expect(found).toEqual({
    windows: [
      {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
    ],
    spelling: [
      [false, []],
      [false, []],
    ],
    stored: [null],
  });
});

test('A40 no session of Chromium’s reaches a server, whoever asks', async () => {
  const { app } = running;
  const answers = await app.evaluate(async ({ session, BrowserWindow }, address) => {
    const ends: string[] = [];
    for (const given of [
      session.defaultSession,
      session.fromPartition('window'),
      session.fromPartition('print-1'),
      session.fromPartition('made-just-now'),
    ]) {
      const window = new BrowserWindow({ show: false, webPreferences: { session: given } });
      ends.push(
        await window.loadURL(`${address}/session`).then(
          () => 'loaded',
          (error: unknown) => (error as { code: string }).code,
        ),
      );
      window.destroy();
    }
    return ends;
  }, outside);
  expect(answers).toEqual(Array.from({ length: 4 }, () => 'ERR_BLOCKED_BY_CLIENT'));
  // The counter counts.
  await fetch(`${outside}/counted`);
  expect(hits).toEqual(['connection', '/counted']);
  tellFigure(`${answers.length} sessions, 0 hits`);
});
