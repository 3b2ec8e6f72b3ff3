/** An RPM package, by `rpmbuild`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, cpSync, writeFileSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** `--rpm-compression` → rpm's own words. */
const COMPRESSION = { xzmt: 'w6T0.xzdio', xz: 'w6.xzdio', gzip: 'w1.gzdio' };

/** Debian's names for processors, which fpm takes, and rpm's. */
const PROCESSORS = { amd64: 'x86_64', arm64: 'aarch64' };

export function makeRpm({ options, lists, tree, folder, date }) {
  const spec = join(folder, 'package.spec');
  writeFileSync(spec, specFile({ options, lists, tree }));
  const out = join(folder, 'out');
  mkdirSync(out);
  const defines = {
    _topdir: join(folder, 'rpmbuild'),
    _rpmdir: out,
    _buildhost: 'reproducible',
    _binary_payload: COMPRESSION[options['--rpm-compression']] ?? COMPRESSION.xzmt,
    use_source_date_epoch_as_buildtime: '1',
    clamp_mtime_to_source_date_epoch: '1',
    // Electron is shipped as it came: not stripped, no debug parts cut out, no libraries guessed.
    __os_install_post: '%{nil}',
    debug_package: '%{nil}',
    _build_id_links: 'none',
  };
  const { status, stdout, stderr } = spawnSync(
    'rpmbuild',
    [
      ...['-bb', '--quiet', '--target', PROCESSORS[options['--architecture']]],
      ...['--buildroot', join(folder, 'buildroot')],
      ...Object.entries(defines).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
      spec,
    ],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: String(date) } },
  );
  if (status !== 0) throw new Error(`rpmbuild: ${stdout}${stderr}`);
  const [made] = readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.rpm'));
  move(join(out, made), options['--package']);
}

function specFile({ options, lists, tree }) {
  const fields = {
    Name: options['--name'],
    Version: options['--version'],
    Release: options['--iteration'] ?? '1',
    Summary: options['--rpm-summary'] ?? options['--description'].split('\n')[0],
    License: options['--license'],
    Vendor: options['--vendor'],
    URL: options['--url'],
    Packager: options['--maintainer'],
    AutoReqProv: 'no',
  };
  const requires = lists['-d'].map((name) => `Requires: ${name}\n`).join('');
  const head = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${escaped(value)}\n`);
  return [
    ...head,
    requires,
    `\n%description\n${escaped(options['--description'].trim())}\n`,
    `\n%install\nmkdir -p %{buildroot}\ncp -a ${quoted(tree)}/. %{buildroot}/\n`,
    `\n%post\n${scriptOf(options['--after-install'])}\n`,
    // What Debian calls after removal, rpm calls after an update too: then $1 is not 0.
    `\n%postun\nif [ "$1" = 0 ]; then\n${scriptOf(options['--after-remove'])}\nfi\n`,
    `\n%files\n%defattr(-,root,root,-)\n${owned(tree).join('\n')}\n`,
  ].join('');
}

/** Everything of ours: folders of our own as a whole, and each file that lies among the system's. */
function owned(tree) {
  const own = ['opt', 'usr/share/doc'].flatMap((above) =>
    readdirSync(join(tree, above)).map((name) => `/${above}/${name}`),
  );
  const others = readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(tree, join(entry.parentPath, entry.name))}`)
    .filter((path) => !own.some((folder) => path.startsWith(`${folder}/`)))
    .sort();
  return [...own, ...others].map((path) => `"${path}"`);
}

const scriptOf = (file) =>
  file === undefined ? ':' : escaped(readFileSync(file, 'utf8').replace(/^#!.*\n/, ''));

/** A percent sign starts a macro. */
const escaped = (text) => text.replaceAll('%', '%%');
const quoted = (path) => `'${path.replaceAll("'", "'\\''")}'`;

function move(from, to) {
  try {
    renameSync(from, to);
  } catch {
    // Another file system.
    cpSync(from, to);
  }
}
