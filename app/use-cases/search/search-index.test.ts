import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FoundRow } from '#app/ports/search-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { searchKinds } from '#core/model/search-kinds.ts';
import type { SearchBlock, SearchEntry } from '#core/model/search-entry.ts';
import { openDatabase } from '#db/driver.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations.ts';
import { toWorkspace } from '#db/to-workspace.ts';
import { bareKey } from '#test/fakes/bare-database.ts';
import { aBot, aClient, aSnapshot } from '#test/fakes/records.ts';
import { columnsHolding } from '#test/fakes/rows-of-client.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import type { Deps } from '../deps.ts';
import { searchIndex } from './search-index.ts';

const newFolder = temporaryFolders();

/** A new store whose flows are what is given to it, block by block. */
function aStore() {
  const file = join(newFolder(), 'data.db');
  const connection = openDatabase({ file, key: bareKey, nativeBinding: null });
  migrate(connection, migrations);
  const workspace = toWorkspace(connection, { release: () => undefined });
  workspace.clients.insert(aClient());
  for (const id of ['bot-1', 'bot-2']) workspace.bots.insert(aBot({ id }));
  let taken = 0;
  return {
    connection,
    search: workspace.search,
    put: (blocks: readonly SearchBlock[], botId = 'bot-1'): void => {
      const document = JSON.stringify(blocks);
      const id = `snapshot-${String((taken += 1))}`;
      workspace.snapshots.insert(aSnapshot(document, { id, botId }), document);
    },
    /** Ends in the middle after so many pauses, as when the workspace is locked. */
    catchUp: (pauses = Infinity): Promise<void> => {
      let left = pauses;
      const deps = {
        workspace: (): Workspace | null => (left > 0 ? workspace : null),
        giveWay: () => Promise.resolve(void (left -= 1)),
        emit: () => undefined,
        checker: {
          index: ({ document }: { document: string }) => Promise.resolve(JSON.parse(document)),
        },
      } as unknown as Deps;
      return searchIndex(deps).catchUp();
    },
  };
}

type Store = ReturnType<typeof aStore>;

/** All that the index holds and answers, without the numbers of its rows. */
function contentOf({ connection, search }: Store): unknown {
  connection.run("INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)");
  return [1, 2].map((bot) => {
    const rows = search.ofBot(bot);
    const heads = new Map(rows.map(({ at, kind }, place) => [at, kind === 'block' ? place : -1]));
    const find = (word: string) => search.find({ wanted: [word], unwanted: [] }, bot, 1_000);
    return {
      rows: rows.map(({ block, folded, ...row }) => [shown(row), folded, heads.get(block)]),
      found: ['tro', 'ca', 'ola', 'b1', 'zz'].map((word) => search.rows(find(word)).map(shown)),
      contacts: search.contacts(bot).map(shown),
      terms: connection.all('SELECT term, doc, cnt FROM search_term ORDER BY term'),
    };
  });
}

function shown({ kind, text, key, standing, ...more }: Partial<FoundRow>): unknown {
  return [kind, text, key, standing, more.blockId, more.blockTitle, more.isReached];
}

const words = fc.constantFrom(
  'Olá',
  'Troca',
  'troca',
  'Trocas e devoluções',
  'Ligue 0800',
  'zz',
  'é',
  '',
);
const entry: fc.Arbitrary<SearchEntry> = fc.record({
  kind: fc.constantFrom(...searchKinds.filter((kind) => kind !== 'block')),
  text: words,
  key: fc.constantFrom(null, '0800', 'a'),
  standing: fc.constantFrom(null, 'media'),
});
const block: fc.Arbitrary<SearchBlock> = fc.record({
  // Few of them, so that versions share blocks; a file from anywhere may name two alike.
  id: fc.constantFrom('b1', 'b2', 'b3', 'b4', 'b5'),
  title: words,
  isReached: fc.boolean(),
  entries: fc.array(entry, { maxLength: 5 }),
});
const flow = fc.array(block, { maxLength: 6 });
/** Another flow, or the one before with a block put in, left out, in another place or with other words. */
const step = fc.tuple(
  flow,
  fc.constantFrom('other', 'put', 'leave', 'move', 'touch'),
  fc.nat({ max: 5 }),
);

function* versionsOf(steps: readonly [SearchBlock[], string, number][]): Generator<SearchBlock[]> {
  let current: SearchBlock[] = [];
  for (const [other, how, at] of steps) {
    const [first, ...rest] = current;
    if (how === 'other') current = other;
    else if (how === 'put') current = current.toSpliced(at, 0, ...other.slice(0, 2));
    else if (how === 'leave') current = current.toSpliced(at, 1);
    else if (how === 'touch')
      current = current.map((one, place) => (place === at ? touched(one) : one));
    else if (first !== undefined) current = rest.toSpliced(at, 0, first);
    yield current;
  }
}

/** All that can change of a block while its id and what is searched in it stay. */
function touched({ id, title, isReached, entries }: SearchBlock): SearchBlock {
  return {
    ...{ id, title: title.toUpperCase(), isReached: !isReached },
    entries: entries.map((one) => ({
      ...one,
      text: one.text.toUpperCase(),
      standing: one.standing === null ? 'media' : null,
    })),
  };
}

it('is after any versions what it would be had the last one been the first', async () => {
  const end: SearchBlock = { id: 'end', title: 'Fim', isReached: true, entries: [] };
  const pauses = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), pauses, async (steps, locked) => {
      const [ours, theirs] = [aStore(), aStore()];
      const versions = [...versionsOf(steps)];
      for (const [at, version] of versions.entries()) {
        ours.put(version);
        // As often as not it is locked on the way, and the next version is there before it goes on.
        await ours.catchUp(locked[at]);
      }
      for (const one of [ours, theirs]) {
        one.put(versions.at(-1) ?? []);
        one.put([end], 'bot-2');
        await one.catchUp();
      }
      expect(contentOf(ours)).toEqual(contentOf(theirs));
      for (const { connection } of [ours, theirs]) connection.close();
    }),
    { numRuns: 60 },
  );
});

it('lets go of what a version does not say any more, to the last three letters', async () => {
  const ours = aStore();
  const { connection } = ours;
  const says = (...texts: string[]): SearchBlock[] => [
    {
      ...{ id: 'menu', title: 'Menu', isReached: true },
      entries: texts.map((text): SearchEntry => ({
        kind: 'text',
        text,
        key: null,
        standing: null,
      })),
    },
  ];
  ours.put(says('Olá', 'o canario amarelo', 'Tchau'));
  await ours.catchUp();
  const kept = ours.search.ofBot(1).filter(({ text }) => !text.includes('canario'));
  expect(columnsHolding(connection, 'canario')).not.toEqual([]);
  ours.put(says('Olá', 'Tchau'));
  await ours.catchUp();
  expect(ours.search.ofBot(1)).toEqual(kept);
  expect(
    columnsHolding(connection, 'canario').filter((place) => place.startsWith('search')),
  ).toEqual([]);
  const terms = connection.all<{ term: string }>('SELECT term FROM search_term');
  const threes = ['can', 'ana', 'nar', 'ari', 'rio', 'ama', 'mar', 'are', 'rel', 'elo'];
  expect(terms.filter(({ term }) => threes.includes(term))).toEqual([]);
  connection.close();
});
