/**
 * A file of the XDG autostart folder that starts a command at login (freedesktop.org, Desktop Application Autostart and
 * Desktop Entry Specification). `command` is the program and its arguments.
 */
export function autostartEntry(name: string, command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * One argument of `Exec`: quoted, its own signs escaped, then escaped once more as every value of such a file is; a
 * percent sign would be a field code.
 */
function quoted(argument: string): string {
  const inner = argument.replace(/(["`$\\])/g, '\\$1').replace(/%/g, '%%');
  return `"${inner}"`.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
}

/** Whether such a file starts anything: desktops switch one off by a line of their own instead of taking it away. */
export function isAutostartOn(text: string): boolean {
  const off = [/^Hidden\s*=\s*true\s*$/im, /^X-GNOME-Autostart-enabled\s*=\s*false\s*$/im];
  return /^Exec\s*=/m.test(text) && !off.some((line) => line.test(text));
}
