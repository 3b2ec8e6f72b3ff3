/** A Debian package, by `dpkg-deb`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { dateAll } from './source-date.mjs';

/** `--deb-compression` → dpkg-deb's own words; the quick one is for packages that are only tried. */
const COMPRESSION = { xz: ['-Zxz', '-z6'], gz: ['-Zgzip', '-z1'] };

export function makeDeb({ options, lists, tree, date }) {
  const files = filesIn(tree);
  const control = join(tree, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlFile({ options, lists, files }));
  const sums = files.map((file) => {
    const sum = createHash('md5').update(readFileSync(file)).digest('hex');
    return `${sum}  ${relative(tree, file)}\n`;
  });
  writeFileSync(join(control, 'md5sums'), sums.join(''));
  script('--after-install', 'postinst');
  script('--after-remove', 'postrm');
  dateAll(control, date);
  dateAll(tree, date);

  const how = COMPRESSION[options['--deb-compression']] ?? COMPRESSION.xz;
  const { status, stderr } = spawnSync(
    'dpkg-deb',
    ['--build', '--root-owner-group', ...how, tree, options['--package']],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: String(date) } },
  );
  if (status !== 0) throw new Error(`dpkg-deb: ${stderr}`);

  function script(option, name) {
    if (options[option] === undefined) return;
    copyFileSync(options[option], join(control, name));
    chmodSync(join(control, name), 0o755);
  }
}

/** The description's first line is its summary; the others are set in by a space, an empty one is a dot. */
function controlFile({ options, lists, files }) {
  const size = files.reduce((sum, file) => sum + Math.ceil(lstatSync(file).size / 1024), 0);
  const [summary, ...rest] = options['--description'].split('\n').map((line) => line.trim());
  const long = rest.map((line) => ` ${line === '' ? '.' : line}\n`).join('');
  const fields = {
    Package: options['--name'],
    Version: options['--version'],
    License: options['--license'],
    Vendor: options['--vendor'],
    Architecture: options['--architecture'],
    Maintainer: options['--maintainer'],
    'Installed-Size': String(size),
    Depends: lists['-d'].join(', '),
    Recommends: lists['--deb-recommends'].join(', '),
    Section: options['--category'] ?? 'misc',
    Priority: options['--deb-priority'] ?? 'optional',
    Homepage: options['--url'],
    Description: summary,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return `${lines.map(([name, value]) => `${name}: ${value}\n`).join('')}${long}`;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
