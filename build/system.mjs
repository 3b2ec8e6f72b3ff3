/**
 * What a bare Linux lacks to show and test a desktop application: an X server in memory, a session bus, a keyring,
 * the libraries Electron links to. Looked for by the files themselves, so that it works on every distribution;
 * installed by itself only as root on Debian and its relatives, otherwise named.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { quietly } from './run.mjs';
import { step, Stop } from './say.mjs';

/** Debian package → what shows that it is there. */
const LIBRARIES = {
  'libgtk-3-0': library('libgtk-3.so.0'),
  libnss3: library('libnss3.so'),
  libgbm1: library('libgbm.so.1'),
  libasound2: library('libasound.so.2'),
  'libsecret-1-0': library('libsecret-1.so.0'),
  libnotify4: library('libnotify.so.4'),
  'fonts-dejavu-core': () =>
    existsSync('/usr/share/fonts/truetype/dejavu') || existsSync('/usr/share/fonts/TTF'),
};
const PROGRAMS = {
  xvfb: program('Xvfb'),
  dbus: program('dbus-run-session'),
  'gnome-keyring': program('gnome-keyring-daemon'),
  'poppler-utils': program('pdftotext'),
  qpdf: program('qpdf'),
  unzip: program('unzip'),
  openssl: program('openssl'),
  age: program('age'),
  dpkg: program('dpkg-deb'),
  rpm: program('rpmbuild'),
  'squashfs-tools': program('mksquashfs'),
  'desktop-file-utils': program('desktop-file-validate'),
  'xdg-utils': program('xdg-open'),
  xdotool: program('xdotool'),
  'x11-apps': program('xwd'),
  gcc: program('gcc'),
  'g++': program('g++'),
};

const TO_SHOW = Object.keys(LIBRARIES).filter((name) => name !== 'libnotify4');
const TO_TEST = [
  'xvfb',
  'dbus',
  'gnome-keyring',
  'poppler-utils',
  'qpdf',
  'unzip',
  'openssl',
  'age',
];

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** `screen`: there is a real one, so only Electron's libraries are needed. */
export const needDesktop = ({ screen }) => need(screen ? TO_SHOW : [...TO_SHOW, ...TO_TEST]);

/** Makes sure these Debian packages, or what another system has in their place, are there. */
export async function need(packages) {
  if (process.platform !== 'linux') return;
  const missing = packages.filter((name) => !{ ...LIBRARIES, ...PROGRAMS }[name]());
  if (missing.length === 0) return;
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid() !== 0 || !program('apt-get')()) {
    throw new Stop(
      `This needs packages of the system that are missing. On Debian or Ubuntu:\n\n  sudo ${line}\n`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await step(`system packages (${missing.join(', ')})`, async () => {
    await quietly('apt-get', [...wait, 'update', '-qq'], { env });
    await quietly('apt-get', [...wait, ...line.split(' ').slice(1)], { env });
  });
}

function program(name) {
  const folders = () => [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/sbin',
    '/sbin',
  ];
  return () => folders().some((folder) => existsSync(join(folder, name)));
}

function library(name) {
  const folders = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64',
    '/usr/lib',
    '/lib',
  ];
  return () => folders.some((folder) => existsSync(join(folder, name)));
}
