/**
 * Switches with which a released app does not start (SECURITY E16): they open it to other programs, take its walls
 * away, or lead its traffic elsewhere. `--proxy-server` and `--password-store` stay allowed.
 */
const dangerous =
  /^--?(?:remote-debugging-[a-z-]+|no-sandbox|disable-web-security|ignore-certificate-errors[a-z-]*|js-flags|host-resolver-rules|inspect[a-z-]*|disable-setuid-sandbox|load-extension|user-agent|allow-file-access-from-files)(?:=|$)/i;

/** The first switch among the arguments that must not be there; null when all is well. */
export function dangerousSwitch(args: readonly string[]): string | null {
  return args.find((argument) => dangerous.test(argument))?.split('=')[0] ?? null;
}
