/** Opens the program to others: debuggers, logs of its traffic, programs started in place of its own. */
const openings = [
  'remote-debugging-[a-z-]+',
  'remote-allow-origins',
  'inspect[a-z-]*',
  'js-flags',
  'load-extension',
  'log-net-log',
  'net-log[a-z-]*',
  'ssl-key-log-file',
  '(?:renderer|utility|gpu|plugin)-(?:cmd-prefix|launcher)',
  'browser-subprocess-path',
  'user-agent',
];

/** Takes a wall away. */
const breaches = [
  'no-sandbox',
  'disable-[a-z-]*sandbox',
  'single-process',
  'disable-web-security',
  'disable-site-isolation-[a-z-]+',
  'allow-running-insecure-content',
  'allow-file-access-from-files',
  'allow-insecure-localhost',
  'unsafely-[a-z-]+',
  'enable-blink-features',
  'disable-blink-features',
];

/** Leads its traffic elsewhere. `--proxy-server` stays allowed: offices have one. */
const detours = ['ignore-certificate-errors[a-z-]*', 'host-resolver-rules', 'host-rules'];

const names = [...openings, ...breaches, ...detours].join('|');
const dangerous = new RegExp(`^--?(?:${names})(?:=|$)`, 'i');
/** Chromium takes a stroke for a dash under Windows. */
const dangerousOnWindows = new RegExp(`^(?:--?|/)(?:${names})(?:=|$)`, 'i');

/**
 * The first switch among the arguments with which a released app does not start (SECURITY E16); null when all is well.
 * Node's and Chromium's are looked for alike, and `--password-store` stays allowed.
 */
export function dangerousSwitch(args: readonly string[], platform: NodeJS.Platform): string | null {
  const pattern = platform === 'win32' ? dangerousOnWindows : dangerous;
  return args.find((argument) => pattern.test(argument))?.split('=')[0] ?? null;
}
