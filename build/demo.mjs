/**
 * `npm run demo [-- --out DIR]`: the whole line on made-up clients, without a person at the keyboard. Leaves the
 * reports in DIR; the app itself says where.
 */
import { resolve } from 'node:path';
import { launch } from './launch.mjs';
import { main } from './say.mjs';
import { hasDisplay } from './system.mjs';

export async function demo(args) {
  const at = args.indexOf('--out');
  const folder = resolve(process.env.INIT_CWD ?? '.', (at >= 0 && args[at + 1]) || 'demo-reports');
  const rest = at < 0 ? args : args.toSpliced(at, 2);
  return launch(['--demo', '--out', folder, ...rest], { ownDesktop: !hasDisplay() });
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    process.exitCode = await demo(process.argv.slice(2));
  });
}
