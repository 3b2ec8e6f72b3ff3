/**
 * What a Linux package asks of the system: the libraries that Electron links to or loads, and the program that opens
 * links. Names that changed with Debian's 64-bit time come in both forms.
 */
const either = (name) => `${name} | ${name}t64`;

/** Debian and its relatives: whose libraries `readelf -d` names for Electron 33, and what it loads while it runs. */
export const debDepends = [
  either('libasound2'),
  either('libatk-bridge2.0-0'),
  either('libatk1.0-0'),
  either('libatspi2.0-0'),
  'libc6 (>= 2.28)',
  'libcairo2',
  either('libcups2'),
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  either('libglib2.0-0'),
  either('libgtk-3-0'),
  'libnotify4',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libsecret-1-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'xdg-utils',
];

/** Fedora, openSUSE and others, which name their packages differently: the libraries by their own names. */
export const rpmDepends = [
  'libasound.so.2()(64bit)',
  'libatk-bridge-2.0.so.0()(64bit)',
  'libatk-1.0.so.0()(64bit)',
  'libatspi.so.0()(64bit)',
  'libcups.so.2()(64bit)',
  'libdrm.so.2()(64bit)',
  'libgbm.so.1()(64bit)',
  'libgtk-3.so.0()(64bit)',
  'libnotify.so.4()(64bit)',
  'libnss3.so()(64bit)',
  'libsecret-1.so.0()(64bit)',
  'libxkbcommon.so.0()(64bit)',
  'libXrandr.so.2()(64bit)',
  'xdg-utils',
];
