import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { recordHandling } from '#app/use-cases/record-handling.ts';
import { verifyChain } from '#core/packet/handling-log.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations.ts';
import { toWorkspace } from '#db/to-workspace.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { aClient } from '#test/fakes/records.ts';
import { openDatabase } from './driver.ts';

// Several processes write into one chain of hashes at once: `writers.ts [PROCESSES] [ROWS]`, with the imports of run.ts.
// With TRANSBORDO_POSTGRES_WRITERS=many nothing makes them wait for each other.
const [processes = '4', rows = '100', isChild] = process.argv.slice(2);
const connection = openDatabase({
  file: `/many-writers-${process.env['TRANSBORDO_POSTGRES_WRITERS'] ?? 'one'}/data.db`,
  key: new Uint8Array(32),
  nativeBinding: null,
});
const workspace = toWorkspace(connection, { release: () => undefined });

if (isChild === undefined) {
  migrate(connection, migrations);
  workspace.clients.insert(aClient());
  const begin = performance.now();
  const refused = await Promise.all(Array.from({ length: Number(processes) }, inChild));
  const took = ((performance.now() - begin) / 1000).toFixed(1);
  const chain = workspace.handlingLog.list('client-1');
  const breaks = verifyChain(chain, workspace.handlingLog.last('client-1')).length;
  process.stdout.write(
    `${processes} processes, ${rows} rows each: ${String(chain.length)} written in ${took} s, ` +
      `${String(refused.reduce((sum, one) => sum + one, 0))} refused, ${String(breaks)} breaks in the chain\n`,
  );
} else {
  process.stdout.write(String(write(workspace, Number(rows))));
}
workspace.close();

/** Rows that were refused. */
function write(store: Workspace, count: number): number {
  let refused = 0;
  for (let at = 0; at < count; at += 1)
    try {
      store.transaction(() =>
        recordHandling(store, 'client-1', '2026-11-22T12:00:00.000Z', {
          ...{ actor: 'transbordo', action: 'audited', subject: String(process.pid) },
          detail: String(at),
        }),
      );
    } catch {
      refused += 1;
    }
  return refused;
}

function inChild(): Promise<number> {
  const script = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [...process.execArgv, script, processes, rows, 'child'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => child.stdout.on('data', (text) => resolve(Number(text))));
}
