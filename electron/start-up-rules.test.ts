import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOurPage } from './app-address.ts';
import { dangerousSwitch } from './dangerous-switches.ts';
import { demoOptions } from './demo-options.ts';
import { nativeBinding } from './native-binding.ts';
import { userDataFolder } from './user-data.ts';

describe('A38 dangerous switches', () => {
  it.each([
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--remote-debugging-address=0.0.0.0',
    '--no-sandbox',
    '--disable-web-security',
    '--ignore-certificate-errors',
    '--ignore-certificate-errors-spki-list=x',
    '--js-flags=--expose-gc',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--inspect',
    '--inspect-brk=0',
    '-inspect',
    '--REMOTE-DEBUGGING-PORT=1',
    '--disable-gpu-sandbox',
    '--disable-seccomp-filter-sandbox',
    '--single-process',
    '--renderer-cmd-prefix=gdb',
    '--gpu-launcher=x',
    '--browser-subprocess-path=/tmp/x',
    '--ssl-key-log-file=/tmp/keys',
    '--log-net-log=/tmp/log',
    '--host-rules=MAP * 127.0.0.1',
    '--unsafely-treat-insecure-origin-as-secure=http://a',
    '--remote-allow-origins=*',
    '--load-extension=/tmp/x',
  ])('stop the start: %s', (argument) => {
    const args = ['/opt/transbordo', argument];
    expect(dangerousSwitch(args, 'linux')).toBe(argument.split('=')[0]);
    expect(dangerousSwitch(args, 'win32')).toBe(argument.split('=')[0]);
  });

  it.each([
    '--proxy-server=localhost:1',
    '--password-store=gnome-libsecret',
    '--user-data-dir=/x',
    '--disable-gpu',
    'no-sandbox.json',
    '/home/a/--inspections',
  ])('let be: %s', (argument) => {
    expect(dangerousSwitch(['/opt/transbordo', argument], 'linux')).toBeNull();
  });
});

it('A38 a stroke is a dash under Windows alone', () => {
  expect(dangerousSwitch(['x.exe', '/inspect=1'], 'win32')).toBe('/inspect');
  expect(dangerousSwitch(['x', '/inspect'], 'linux')).toBeNull();
});

describe('our page', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['app://bundle/#/clients', true],
    ['app://bundle@evil/index.html', false],
    ['app://user@bundle/', false],
    ['app://BUNDLE/index.html', false],
    ['app://bundle.evil/index.html', false],
    ['https://bundle/index.html', false],
    ['file:///bundle/index.html', false],
    ['data:text/html,app://bundle', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (address, ours) => {
    expect(isOurPage(address, null)).toBe(ours);
  });

  it('may be Vite’s while developing, and only Vite’s', () => {
    expect(isOurPage('http://localhost:5173/a', 'http://localhost:5173')).toBe(true);
    expect(isOurPage('http://localhost:5174/a', 'http://localhost:5173')).toBe(false);
    expect(isOurPage('http://localhost:5173/a', null)).toBe(false);
  });
});

describe('the SQLite addon', () => {
  const facts = {
    isPackaged: false,
    resourcesPath: '/r',
    nodeApi: '9',
    fromEnvironment: '/x.node',
  };
  it.each([
    ['the shipped one from Node-API 10 on', { ...facts, nodeApi: '10' }, null],
    ['the build’s while developing', facts, '/x.node'],
    [
      'the packaged one, whatever the environment says',
      { ...facts, isPackaged: true },
      join('/r', 'sqlite', 'better_sqlite3.node'),
    ],
    ['the shipped one in a new package too', { ...facts, isPackaged: true, nodeApi: '10' }, null],
  ])('is %s', (_name, given, expected) => {
    expect(nativeBinding(given)).toBe(expected);
  });

  it('is never the shipped one where that would crash', () => {
    expect(() => nativeBinding({ ...facts, fromEnvironment: undefined })).toThrow('npm start');
    expect(() => nativeBinding({ ...facts, nodeApi: undefined, fromEnvironment: '' })).toThrow();
  });
});

describe('the data folder', () => {
  const facts = {
    isPackaged: true,
    platform: 'linux' as NodeJS.Platform,
    environment: { TRANSBORDO_USER_DATA: '/t', LOCALAPPDATA: '/local' },
    appData: '/home/a/.config',
    isGiven: false,
  };
  it.each([
    ['the system’s', facts, join('/home/a/.config', 'Transbordo')],
    ['local on Windows', { ...facts, platform: 'win32' as const }, join('/local', 'Transbordo')],
    ['a test’s, unpackaged only', { ...facts, isPackaged: false }, '/t'],
    ['left as given', { ...facts, isGiven: true }, null],
  ])('is %s', (_name, given, expected) => {
    expect(userDataFolder(given)).toBe(expected);
  });
});

describe('demo', () => {
  it.each([
    [['electron', '.'], null],
    [['electron', '.', '--demo'], { out: join('/here', 'demo-reports'), keys: null }],
    [['electron', '.', '--demo', '--out', 'x'], { out: join('/here', 'x'), keys: null }],
    [['electron', '.', '--demo', '--out=/y'], { out: '/y', keys: null }],
    [
      ['electron', '.', '--demo', '--keys', 'k.json'],
      { out: '/here/demo-reports', keys: '/here/k.json' },
    ],
    [
      ['electron', '.', '--demo', '--keys=/k.json'],
      { out: join('/here', 'demo-reports'), keys: '/k.json' },
    ],
    [['electron', '.', '--out', 'x'], null],
  ])('%j', (args, expected) => {
    expect(demoOptions(args, '/here')).toEqual(expected);
  });
});
