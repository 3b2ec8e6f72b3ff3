import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Secret } from '#core/model/secret.ts';
import { openMigrated } from '#db/migrated-file.ts';
import { migrations } from '#db/migrations.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { faultKeys, openFaultStore, workspaceIn } from '../disk/store-fixture.ts';
import { canaries, canaryHits } from './canaries.ts';

/** What the process is to do. SQLite was told by the environment to keep temporary files in `temporary`. */
export interface FillRequest {
  readonly home: string;
  readonly temporary: string;
  readonly rows: number;
  /** A control run lets SQLite write what it sorts into files. */
  readonly sortsInFiles: boolean;
}

/** What it saw while the files were open. */
export interface FillTally {
  readonly scans: number;
  readonly files: number;
  readonly hits: readonly string[];
  /** A file was made in the folder for temporary ones. */
  readonly madeTemporary: boolean;
}

const { home, temporary, rows, sortsInFiles } = JSON.parse(process.argv[2] ?? '') as FillRequest;
const store = openFaultStore(home, true);
for (const canary of canaries) store.secrets.put(canary, new Secret(canary));
store.workspace.close();

const file = join(workspaceIn(home), dataFileName);
const connection = openMigrated(
  { file, key: faultKeys.data.slice(), nativeBinding: null },
  migrations,
  'no-copy',
);
// Small enough that a transaction and a sort go beyond it, as they do in a large workspace.
connection.pragma('cache_size = 200');
if (sortsInFiles) connection.pragma('temp_store = FILE');
const tally = { scans: 0, files: 0, hits: [] as string[] };
const before = statSync(temporary, { bigint: true }).mtimeNs;
/** What is sorted has to be more than the 16 MB that SQLite keeps in memory here, whatever it is told of files. */
const filler = 'x'.repeat(Math.ceil(24_000_000 / rows));
const chunk = Math.ceil(rows / 5);
for (let from = 0; from < rows; from += chunk)
  connection.transaction(() => {
    for (let row = from; row < Math.min(rows, from + chunk); row += 1)
      connection.run('INSERT INTO client (id, name, created_at) VALUES (:id, :name, :at)', {
        id: `client-${row}`,
        name: `${canaries[row % canaries.length]} ${row}`,
        at: '2026-11-22T12:00:00.000Z',
      });
    scan();
  });
const sorted = connection.get<{ n: number }>(
  `SELECT count(*) AS n FROM (SELECT name FROM client ORDER BY substr(name, -6) || :filler, name, id LIMIT -1 OFFSET 1)`,
  { filler },
);
if (sorted?.n !== rows - 1) throw new Error(`sorted ${String(sorted?.n)} rows`);
scan();
const madeTemporary = statSync(temporary, { bigint: true }).mtimeNs !== before;
connection.close();
store.secrets.close();
scan();
process.stdout.write(JSON.stringify({ ...tally, madeTemporary } satisfies FillTally));

function scan(): void {
  if (sortsInFiles) return;
  const { files, hits } = canaryHits([home, temporary]);
  tally.scans += 1;
  tally.files += files;
  tally.hits.push(...hits);
}
