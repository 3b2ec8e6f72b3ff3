/** Functions that run inside a page, and know nothing of this file around them. */

/** What somebody with a script in our page would try; answers with what each attempt ended in. */
export async function attempts(outside: string): Promise<Record<string, unknown>> {
  const outcome = async (attempt: () => unknown): Promise<unknown> => {
    try {
      return await attempt();
    } catch (error) {
      return (error as Error).name;
    }
  };
  const pause = (milliseconds: number) =>
    new Promise((done) => {
      setTimeout(done, milliseconds);
    });
  /** Puts an element in, and says whether it loaded, was refused, or neither within a while. */
  const put = async (tag: string, change: (element: HTMLElement) => void) => {
    const element = document.createElement(tag);
    const end = new Promise((done) => {
      element.onload = () => done('loaded');
      element.onerror = () => done('refused');
    });
    change(element);
    document.body.append(element);
    const ended = await Promise.race([end, pause(400).then(() => 'nothing')]);
    element.remove();
    return ended;
  };
  const picture = (source: string) => put('img', (element) => Reflect.set(element, 'src', source));
  const end = (target: EventTarget) =>
    new Promise((done) => {
      target.addEventListener('error', () => done('refused'));
      target.addEventListener('open', () => done('open'));
      target.addEventListener('load', () => done('loaded'));
    });
  const ran = (): string => (Reflect.has(window, 'gotIn') ? 'ran' : 'nothing');
  // Past the first turn: a debugger's own evaluation is let through.
  await pause(0);
  return {
    eval: await outcome(() => (0, eval)('1 + 1') as unknown),
    function: await outcome(() => Reflect.construct(Function, ['return 1'])),
    timer: await outcome(async () => {
      Reflect.apply(setTimeout, window, ['window.gotIn = true', 0]);
      await pause(50);
      return ran();
    }).then((found) => (found === 'EvalError' || found === 'TypeError' ? 'nothing' : found)),
    markup: await outcome(() => {
      document.createElement('div').innerHTML = '<b>x</b>';
      return 'set';
    }),
    handler: await outcome(async () => {
      const element = document.createElement('button');
      element.setAttribute('onclick', 'window.gotIn = true');
      document.body.append(element);
      element.click();
      element.remove();
      await pause(0);
      return ran();
    }).then((found) => (found === 'TypeError' ? 'nothing' : found)),
    inlineScript: await outcome(() =>
      put('script', (element) => (element.textContent = 'gotIn = 1')),
    ),
    scriptElement: await outcome(() =>
      put('script', (element) => Reflect.set(element, 'src', `${outside}/a.js`)),
    ),
    fetch: await outcome(async () => (await fetch(`${outside}/fetch`)).status),
    fetchOwn: await outcome(async () => (await fetch('app://bundle/index.html')).status),
    request: await outcome(() => {
      const request = new XMLHttpRequest();
      const ended = end(request);
      request.open('GET', `${outside}/request`);
      request.send();
      return ended;
    }),
    socket: await outcome(() => end(new WebSocket(outside.replace('http', 'ws')))),
    events: await outcome(() => end(new EventSource(`${outside}/events`))),
    beacon: await outcome(() => {
      navigator.sendBeacon(`${outside}/beacon`, 'x');
      return 'nothing';
    }),
    picture: await picture(`${outside}/a.png`),
    file: await picture('file:///usr/share/pixmaps/debian-logo.png'),
    style: await put('link', (element) =>
      Object.assign(element, { rel: 'stylesheet', href: `${outside}/a.css` }),
    ),
    hints: await outcome(async () => {
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'modulepreload', 'manifest'])
        await put('link', (element) => Object.assign(element, { rel, href: `${outside}/${rel}` }));
      return 'nothing';
    }),
    frame: await outcome(async () => {
      const element = document.createElement('iframe');
      element.src = `${outside}/frame`;
      document.body.append(element);
      await pause(300);
      const shown = element.contentDocument?.body.textContent ?? 'refused';
      element.remove();
      return shown === '' ? 'nothing' : shown;
    }),
    frameOfText: await outcome(async () => {
      const element = document.createElement('iframe');
      Reflect.set(element, 'srcdoc', '<script>parent.gotIn = true</script>');
      document.body.append(element);
      await pause(200);
      element.remove();
      return ran();
    }).then((found) => (found === 'TypeError' ? 'nothing' : found)),
    object: await outcome(() =>
      put('object', (element) => Reflect.set(element, 'data', `${outside}/object`)),
    ).then((found) => (found === 'loaded' ? found : 'nothing')),
    worker: await outcome(() => new Worker(`${outside}/worker.js`)),
    blobWorker: await outcome(
      () => new Worker(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
    ),
    serviceWorker: await outcome(() => navigator.serviceWorker.register('/index.html')),
    import: await outcome(() => import(/* @vite-ignore */ `${outside}/module.js`)),
    peer: await outcome(async () => {
      const host = new URL(outside).host;
      const account = { username: 'a', credential: 'b' };
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${host}` },
          { urls: `turn:${host}?transport=udp`, ...account },
          { urls: `turn:${host}?transport=tcp`, ...account },
        ],
      });
      const found: string[] = [];
      peer.onicecandidate = ({ candidate }) => {
        if (candidate !== null) found.push(candidate.candidate);
      };
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await pause(1_500);
      peer.close();
      return found.length > 0 ? found.join() : 'no way out';
    }),
    window: await outcome(() => window.open(`${outside}/window`)),
    node: ['require', 'process', 'Buffer'].map((name) => typeof Reflect.get(window, name)),
  };
}

/** Asks for every permission that Chromium has a name for, and uses each way of asking. */
export async function permissions(): Promise<{
  queried: { name: string; state: string }[];
  asked: { name: string; end: string }[];
}> {
  const names = [
    ...['accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera'],
    ...['captured-surface-control', 'clipboard-read', 'clipboard-write', 'display-capture'],
    ...['geolocation', 'gyroscope', 'idle-detection', 'keyboard-lock', 'local-fonts'],
    ...['local-network-access', 'magnetometer', 'microphone', 'midi', 'nfc', 'notifications'],
    ...['payment-handler', 'periodic-background-sync', 'persistent-storage', 'pointer-lock'],
    ...['push', 'screen-wake-lock', 'speaker-selection', 'storage-access'],
    ...['top-level-storage-access', 'window-management'],
  ];
  const queried: { name: string; state: string }[] = [];
  for (const name of names) {
    try {
      const status = await navigator.permissions.query({
        name: name as PermissionName,
        ...(name === 'push' ? { userVisibleOnly: true } : {}),
      });
      queried.push({ name, state: status.state });
    } catch {
      // Not known to this Chromium, or not to be had by a page like ours.
      queried.push({ name, state: 'denied' });
    }
  }
  const any = (value: unknown) =>
    value as Record<string, (...given: unknown[]) => Promise<unknown>>;
  const device = any(navigator);
  const inner = (name: string) => any(Reflect.get(navigator, name) ?? {});
  const ways: Record<string, () => Promise<unknown>> = {
    notifications: async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
    },
    geolocation: () =>
      new Promise((done, failed) => {
        navigator.geolocation.getCurrentPosition(done, failed);
      }),
    media: () => inner('mediaDevices')['getUserMedia']!({ audio: true, video: true }),
    screen: () => inner('mediaDevices')['getDisplayMedia']!({ video: true }),
    midi: () => device['requestMIDIAccess']!({ sysex: true }),
    wakeLock: () => inner('wakeLock')['request']!('screen'),
    usb: () => inner('usb')['requestDevice']!({ filters: [] }),
    hid: () => inner('hid')['requestDevice']!({ filters: [] }),
    serial: () => inner('serial')['requestPort']!(),
    bluetooth: () => inner('bluetooth')['requestDevice']!({ acceptAllDevices: true }),
    fonts: () => any(window)['queryLocalFonts']!(),
    screens: () => any(window)['getScreenDetails']!(),
    files: () => any(window)['showOpenFilePicker']!(),
    folder: () => any(window)['showDirectoryPicker']!(),
    keyboard: () => inner('keyboard')['lock']!(),
    fullscreen: () => document.documentElement.requestFullscreen(),
    persist: async () => {
      if (!(await navigator.storage.persist())) throw new Error('denied');
    },
    clipboard: () => navigator.clipboard.readText(),
    clipboardItems: () => navigator.clipboard.read(),
    key: () => inner('credentials')['create']!({ publicKey: {} }),
    federated: () => inner('credentials')['get']!({ identity: { providers: [] } }),
    media2: () => device['requestMediaKeySystemAccess']!('org.w3.clearkey', [{}]),
    idle: () =>
      any(Reflect.get(window, 'IdleDetector') ?? {})['requestPermission']!().then((given) => {
        if (given !== 'granted') throw new Error('denied');
      }),
  };
  const asked: { name: string; end: string }[] = [];
  for (const [name, way] of Object.entries(ways)) {
    const late = new Promise((_, failed) => {
      setTimeout(() => failed(new Error('no answer')), 1_500);
    });
    try {
      await Promise.race([way(), late]);
      asked.push({ name, end: 'granted' });
    } catch (error) {
      asked.push({ name, end: (error as Error).name });
    }
  }
  return { queried, asked };
}
