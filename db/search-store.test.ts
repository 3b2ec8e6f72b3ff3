import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchRow } from '#app/ports/search-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { searchableText } from '#core/model/searchable-text.ts';
import { searchPlace } from '#core/model/search-place.ts';
import type { SearchKind } from '#core/model/search-kinds.ts';
import { aBot, aClient, aSnapshot } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { workspaceOpener } from './workspace-opener.ts';

const newFolder = temporaryFolders();
let workspace: Workspace;

beforeEach(() => {
  workspace = workspaceOpener(null).open(newFolder(), new Uint8Array(32).fill(3), true);
  workspace.clients.insert(aClient());
  workspace.bots.insert(aBot());
  workspace.snapshots.insert(aSnapshot('{}'), '{}');
});
afterEach(() => workspace.close());

const bot = 1;
const block = searchPlace(bot, 0, 'block');

/** Rows of one block: itself, then the texts. */
function rows(...texts: (string | [SearchKind, string])[]): SearchRow[] {
  const head: SearchRow = {
    ...{ at: block, kind: 'block', block, text: 'Menu', key: 'menu', standing: null },
    folded: 'menu\nmenu',
  };
  return [
    head,
    ...texts.map((one, place): SearchRow => {
      const [kind, text] = typeof one === 'string' ? (['text', one] as const) : one;
      const at = searchPlace(bot, place + 1, kind);
      return { at, kind, block, text, key: null, standing: null, folded: searchableText(text) };
    }),
  ];
}

const found = (...words: string[]) => {
  const wanted = words.filter((word) => !word.startsWith('-'));
  const unwanted = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  return workspace.search
    .rows(workspace.search.find({ wanted, unwanted }, null, 100))
    .map(({ text }) => text);
};

describe('words that are looked up', () => {
  beforeEach(() =>
    workspace.search.change(
      bot,
      [],
      rows('Devolução e troca', 'Falar com atendente', 'troca de óleo 5W-30', 'diz "não" OR tudo*'),
    ),
  );

  it.each<[string[], string[]]>([
    [['devolucao'], ['Devolução e troca']],
    [['tenden'], ['Falar com atendente']],
    [['troca'], ['Devolução e troca', 'troca de óleo 5W-30']],
    [['troca', '-devol'], ['troca de óleo 5W-30']],
    [['troca', '-5w'], ['Devolução e troca']],
    [['troca', '30'], ['troca de óleo 5W-30']],
    // Two letters, at the beginning, in the middle, at the end.
    [['tr'], ['Devolução e troca', 'troca de óleo 5W-30']],
    [['ca', '-ol'], []],
    [['30'], ['troca de óleo 5W-30']],
    [['zz'], []],
    [
      ['troca', '-zz'],
      ['Devolução e troca', 'troca de óleo 5W-30'],
    ],
    [['o*'], ['diz "não" OR tudo*']],
    [['"n'], ['diz "não" OR tudo*']],
    [['5w-30'], ['troca de óleo 5W-30']],
    // Nothing of the query language of FTS5 means anything.
    [['"nao"'], ['diz "não" OR tudo*']],
    [['tudo*'], ['diz "não" OR tudo*']],
    [['troca', 'atendente'], []],
    [['%oca'], []],
  ])('%j', (words, texts) => {
    expect(found(...words)).toEqual(texts);
  });

  it('of one letter are looked for row by row', () => {
    const scanned = (wanted: string[], unwanted: string[] = []) =>
      workspace.search.rows(workspace.search.scan(bot, { wanted, unwanted })).length;
    expect(scanned(['e'])).toBe(4);
    expect(scanned(['5w'])).toBe(1);
    expect(scanned(['e'], ['troca'])).toBe(2);
    expect(workspace.search.scan(2, { wanted: ['e'], unwanted: [] })).toEqual([]);
    const both = workspace.search.find({ wanted: ['troca'], unwanted: [] }, bot, 9);
    expect(workspace.search.holding(both, { wanted: ['5'], unwanted: [] })).toEqual([both[1]]);
    expect(workspace.search.holding(both, { wanted: [], unwanted: ['5'] })).toEqual([both[0]]);
    expect(workspace.search.find({ wanted: ['troca'], unwanted: [] }, 2, 9)).toEqual([]);
    expect(workspace.search.find({ wanted: ['troca'], unwanted: [] }, null, 1)).toHaveLength(1);
  });

  it('tell the block they stand in', () => {
    expect(
      workspace.search.rows(workspace.search.find({ wanted: ['tenden'], unwanted: [] }, null, 1)),
    ).toEqual([
      expect.objectContaining({
        kind: 'text',
        blockId: 'menu',
        blockTitle: 'Menu',
        isReached: true,
      }),
    ]);
  });
});

describe('the rows of a bot', () => {
  it('are taken away step by step, with its mark, and are not found then', () => {
    const { search } = workspace;
    search.change(bot, [], rows('um texto', 'outro texto', 'mais um texto'));
    search.mark(bot, 'm', null);
    expect(search.bots()[0]).toMatchObject({ mark: 'm', fault: null });
    // With the two line ends behind each: fifteen letters and thirteen.
    expect(search.remove(bot, 28)).toBe(false);
    expect(search.bots()[0]?.mark).toBeNull();
    expect(found('texto')).toHaveLength(1);
    expect(search.remove(bot, 100)).toBe(true);
    expect(found('texto')).toEqual([]);
    expect(search.remove(bot, 100)).toBe(true);
  });

  it('are taken away one by one where each has more letters than are wanted', () => {
    const { search } = workspace;
    search.change(bot, [], rows('um texto', 'outro texto'));
    expect(search.remove(bot, 12)).toBe(false);
    expect(found('texto')).toHaveLength(1);
    expect(search.remove(bot, 1)).toBe(false);
    expect(found('texto')).toEqual([]);
    expect(search.remove(bot, 1)).toBe(true);
  });

  it('are changed where they stand, and the others stay', () => {
    const { search } = workspace;
    const [head, first, second] = rows('um texto', 'outro texto');
    search.change(bot, [], [head!, first!, second!]);
    search.mark(bot, 'm', null);
    const longer = { ...second!, text: 'mais longo', folded: 'mais longo' };
    search.change(bot, [first!.at], [longer]);
    expect(search.bots()[0]?.mark).toBeNull();
    expect(search.ofBot(bot)).toEqual([head, longer]);
    expect(search.ofBot(2)).toEqual([]);
    expect([found('texto'), found('longo')]).toEqual([[], ['mais longo']]);
  });

  it('are written whole before they count', () => {
    const { search } = workspace;
    search.change(bot, [], rows('um texto'));
    expect(search.bots()[0]?.mark).toBeNull();
    search.mark(bot, 'm', 'check-timeout');
    expect(search.bots()[0]).toMatchObject({ mark: 'm', fault: 'check-timeout' });
  });

  it('stray once bot or client is hidden', () => {
    const { search } = workspace;
    search.mark(bot, 'm', null);
    expect(search.strays()).toEqual([]);
    workspace.clients.setRemoved('client-1', true);
    expect(search.strays()).toEqual([bot]);
    expect(search.bots()).toEqual([]);
  });

  it('with contacts are read apart', () => {
    workspace.search.change(
      bot,
      [],
      rows('um texto', ['phone', '0800'], ['hours', '8h às 18h'], ['variable', 'x']),
    );
    expect(workspace.search.contacts(bot).map(({ kind }) => kind)).toEqual(['phone', 'hours']);
  });
});
