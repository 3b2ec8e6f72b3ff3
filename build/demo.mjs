/**
 * `npm run demo [-- --out DIR]`: the whole line on made-up clients, without a person at the keyboard and without an
 * account: peers on this machine play Blip and Meta, and the app syncs with them. Leaves the reports in DIR; the app
 * itself says where.
 */
import { resolve } from 'node:path';
import { launch } from './launch.mjs';
import { startPeers } from './peers.mjs';
import { main } from './say.mjs';
import { hasDisplay } from './system.mjs';

export async function demo(args) {
  const at = args.indexOf('--out');
  const folder = resolve(process.env.INIT_CWD ?? '.', (at >= 0 && args[at + 1]) || 'demo-reports');
  const rest = at < 0 ? args : args.toSpliced(at, 2);
  const peers = await startPeers();
  try {
    return await launch(['--demo', '--out', folder, '--keys', peers.secrets, ...rest], {
      ownDesktop: !hasDisplay(),
      env: { APP_BLIP_ADDRESS: peers.blip, APP_GRAPH_ADDRESS: peers.graph },
    });
  } finally {
    peers.end();
  }
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    process.exitCode = await demo(process.argv.slice(2));
  });
}
