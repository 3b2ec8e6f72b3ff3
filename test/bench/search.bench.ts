import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { indexStored } from '#app/check/index-stored.ts';
import { everyContact } from '#app/contract/search-query.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { Deps } from '#app/use-cases/deps.ts';
import { contactLists } from '#app/use-cases/search/contact-list.ts';
import { flowSearch } from '#app/use-cases/search/search-flows.ts';
import { searchIndex, type SearchIndex } from '#app/use-cases/search/search-index.ts';
import { openDatabase } from '#db/driver.ts';
import { toWorkspace } from '#db/to-workspace.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations.ts';
import { searchableText } from '#core/model/searchable-text.ts';
import { aSnapshot } from '#test/fakes/records.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { timed, type BenchRow } from './bench-row.ts';

/** Milliseconds in which a search answers. */
const bound = 100;

/** What is looked for: words of many bots, of few, two letters, a phone. */
const searches = [
  'atendente',
  'trocas e devoluções',
  'bloco 37',
  'pedido -e-mail',
  'loja 421',
  'plano',
  'ol',
  '9q',
  '(11) 4002-8922',
];

/**
 * A thousand bots of forty blocks in a real workspace: how long it takes to index them, how many bytes that is, and the
 * slowest twentieth of searches beside the bare FTS5 query of the same word.
 */
export async function searchRows(quick: boolean): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-'));
  const file = join(folder, 'data.db');
  const connection = openDatabase({ file, key: new Uint8Array(32).fill(1), nativeBinding: null });
  migrate(connection, migrations);
  const workspace = toWorkspace(connection, { release: () => undefined });
  try {
    const bots = quick ? 10 : 1_000;
    for (let at = 0; at < bots; at += 1) {
      const clientId = `client-${String(at % 200)}`;
      const botId = `bot-${String(at)}`;
      const createdAt = '2026-10-01T09:00:00.000Z';
      if (at < 200)
        workspace.clients.insert({ id: clientId, name: `Cliente ${String(at)}`, createdAt });
      workspace.bots.insert({ id: botId, clientId, name: `Bot ${String(at)}`, createdAt });
      const flow = flowOf(at);
      workspace.snapshots.insert(aSnapshot(flow, { id: `s-${String(at)}`, botId }), flow);
    }
    const size = (): number => {
      connection.pragma('wal_checkpoint(TRUNCATE)');
      return statSync(file).size;
    };
    const before = size();
    const deps = {
      workspace: () => workspace,
      emit: () => undefined,
      checker: {
        index: (request: Parameters<typeof indexStored>[0]) =>
          Promise.resolve(indexStored(request)),
      },
    } as unknown as Deps;
    const index = searchIndex(deps);
    const filled = await timed(() => index.catchUp());
    const bytes = size() - before;
    const rows = connection.get<{ rows: number; letters: number }>(
      'SELECT count(*) AS rows, sum(length(text)) AS letters FROM search_entry',
    );
    process.stdout.write(
      `search: ${String(bots)} bots, ${String(rows?.rows)} entries, ${String(rows?.letters)} letters, ` +
        `${String(bytes)} bytes of index, filled in ${filled.toFixed(0)} ms\n`,
    );

    const search = flowSearch(deps, index);
    const query = (text: string) => ({ text, kinds: [], clientId: null });
    const ours = await slowest(quick, (text) =>
      search({ query: query(text), offset: 0, limit: 100, locale: 'pt-BR' }),
    );
    const bare = await slowest(quick, (text) =>
      Promise.resolve(
        connection.all('SELECT rowid FROM search_text WHERE search_text MATCH :match', {
          match: `"${searchableText(text)}"`,
        }),
      ),
    );
    const lists = contactLists(deps, index);
    const page = () => lists.page({ query: everyContact, offset: 0, limit: 100, locale: 'pt-BR' });
    const cold = await timed(page);
    const [changed, anew] = await versions(workspace, index, quick ? 2 : 50);
    const accepted = quick ? null : 1;
    return [
      { name: 'search / bare FTS5 query, p95', ours, bare, ratio: ours / bare, bound: null },
      { name: 'search, p95 / bound', ours, bare: bound, ratio: ours / bound, bound: accepted },
      { name: 'contacts, read cold', ours: cold, bare: cold, ratio: 1, bound: null },
      {
        ...{
          name: 'a version with a text changed / all of its rows anew',
          ours: changed,
          bare: anew,
        },
        ...{ ratio: changed / anew, bound: quick ? null : 0.2 },
      },
    ];
  } finally {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function flowOf(bot: number): string {
  return JSON.stringify(generateFlow(40)).replaceAll('da loja', `da loja ${String(bot)}`);
}

/** Versions of the first bots in each of which one text is another; then the same bots' rows taken away and written. */
async function versions(
  workspace: Workspace,
  index: SearchIndex,
  bots: number,
): Promise<[number, number]> {
  for (let at = 0; at < bots; at += 1) {
    const flow = flowOf(at).replace('da loja', 'desta loja');
    const of = { id: `changed-${String(at)}`, botId: `bot-${String(at)}` };
    workspace.snapshots.insert(aSnapshot(flow, of), flow);
  }
  const changed = await timed(() => index.catchUp());
  const anew = await timed(async () => {
    for (let bot = 1; bot <= bots; bot += 1) while (!workspace.search.remove(bot, 500));
    await index.catchUp();
  });
  return [changed, anew];
}

/** The time that nineteen of twenty searches keep within; no two that follow each other are the same. */
async function slowest(quick: boolean, work: (text: string) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < (quick ? 1 : 12); round += 1)
    for (const text of searches) times.push(await timed(() => work(text)));
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}
