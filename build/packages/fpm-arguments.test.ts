import { describe, expect, it } from 'vitest';
import { fpmArguments } from './fpm-arguments.mjs';

const least = ['-t', 'deb', '--name', 'n', '--version', '1', '--architecture', 'amd64'];
const whole = [...least, '--package', '/tmp/n.deb'];

describe('the command line of fpm', () => {
  it('is read as electron-builder writes it', () => {
    const { options, lists, files } = fpmArguments([
      ...['-s', 'dir', '--force', ...whole, '-d', 'libgtk-3-0', '-d', 'libnss3'],
      ...['--deb-recommends', 'x', '--description', 'short\n long=1'],
      ...['/app/=/opt/App', '/tmp/a.desktop=/usr/share/applications/a.desktop'],
    ]);
    expect(options).toMatchObject({ '-t': 'deb', '-s': 'dir', '--description': 'short\n long=1' });
    expect(lists).toEqual({ '-d': ['libgtk-3-0', 'libnss3'], '--deb-recommends': ['x'] });
    expect(files).toEqual([
      ['/app/', '/opt/App'],
      ['/tmp/a.desktop', '/usr/share/applications/a.desktop'],
    ]);
  });

  it.each([
    ['a value is missing', [...whole, '--url'], '--url has no value'],
    ['a file leads nowhere', [...whole, '/a=b'], 'not a file of a package: /a=b'],
    ['a word is neither', [...whole, 'word'], 'not a file of a package: word'],
    ['no package is named', least, '--package is missing'],
  ])('is refused where %s', (_name, args, message) => {
    expect(() => fpmArguments(args)).toThrow(message);
  });
});
