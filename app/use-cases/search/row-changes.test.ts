import { describe, expect, it } from 'vitest';
import type { SearchRow } from '#app/ports/search-store.ts';
import { searchPlace } from '#core/model/search-place.ts';
import { indexRows } from './index-rows.ts';
import { rowChanges } from './row-changes.ts';

const bot = 3;

/** A flow in short: `id Title: text, text` a line; a title in brackets is of a block that nobody reaches. */
function rows(flow: string) {
  return indexRows(
    flow
      .trim()
      .split('\n')
      .map((line) => {
        const [, id = '', title = '', texts = ''] = /^\s*(\S+) ([^:]*):(.*)$/.exec(line) ?? [];
        return {
          ...{ id, title: title.replace(/[()]/g, ''), isReached: !title.startsWith('(') },
          entries: texts
            .split(',')
            .map((text) => text.trim())
            .filter((text) => text !== '')
            .map((text) => ({ kind: 'text' as const, text, key: null, standing: null })),
        };
      }),
  );
}

/** The rows that a flow has when it is stored for the first time. */
function stored(flow: string): SearchRow[] {
  return rowChanges(bot, [], rows(flow)).come.map(({ row }) => row);
}

const flow = `
  a Início: Olá, Escolha
  b Menu: Pedidos, Trocas
  c Fim: Tchau`;

function changes(to: string, from: readonly SearchRow[] = stored(flow)) {
  const { gone, come } = rowChanges(bot, from, rows(to));
  return {
    gone: gone.map(({ text }) => text),
    come: come.map(({ row, instead }) =>
      instead === null ? row.text : `${row.text} for ${instead.text}`,
    ),
  };
}

describe('what a version changes', () => {
  it.each<[string, string, { gone: string[]; come: string[] }]>([
    ['nothing', flow, { gone: [], come: [] }],
    ['a text', flow.replace('Trocas', 'Trocar'), { gone: ['Trocas'], come: ['Trocar'] }],
    [
      'its capitals alone',
      flow.replace('Trocas', 'TROCAS'),
      { gone: [], come: ['TROCAS for Trocas'] },
    ],
    ['a text more', flow.replace('Olá,', 'Olá, Oi,'), { gone: [], come: ['Oi'] }],
    ['a text less', flow.replace('Olá,', ''), { gone: ['Olá'], come: [] }],
    [
      'the order of two texts',
      flow.replace('Pedidos, Trocas', 'Trocas, Pedidos'),
      { gone: ['Trocas'], come: ['Trocas'] },
    ],
    ['a title', flow.replace('Menu', 'Opções'), { gone: [], come: ['Opções for Menu'] }],
    [
      'that nobody gets there',
      flow.replace('Menu', '(Menu)'),
      { gone: [], come: ['Menu for Menu'] },
    ],
    ['a block more', flow.replace('  b', '  x Meio: Oi\n  b'), { gone: [], come: ['Meio', 'Oi'] }],
    [
      'a block less',
      flow.replace(/ {2}b.*\n/, ''),
      { gone: ['Trocas', 'Pedidos', 'Menu'], come: [] },
    ],
    [
      'an id',
      flow.replace('b Menu', 'd Menu'),
      { gone: ['Trocas', 'Pedidos', 'Menu'], come: ['Menu', 'Pedidos', 'Trocas'] },
    ],
    [
      'everything',
      'z Outro: Novo',
      {
        gone: ['Tchau', 'Fim', 'Trocas', 'Pedidos', 'Menu', 'Escolha', 'Olá', 'Início'],
        come: ['Outro', 'Novo'],
      },
    ],
  ])('%s', (_name, to, expected) => {
    expect(changes(to)).toEqual(expected);
  });

  it('puts a block that moved where it stands now, and leaves the others', () => {
    const moved = '  c Fim: Tchau' + flow;
    expect(changes(moved.replace(/\n {2}c.*$/, ''))).toEqual({
      gone: ['Tchau', 'Fim'],
      come: ['Fim', 'Tchau'],
    });
  });

  /** The same rows at other places. */
  const placedAt = (...places: number[]): SearchRow[] => {
    let block = 0;
    return stored(flow).map((row, at): SearchRow => {
      const own = searchPlace(bot, places[at]!, row.kind);
      if (row.kind === 'block') block = own;
      return { ...row, at: own, block };
    });
  };
  const oneMore = flow.replace('Escolha', 'Escolha, Mais');

  it('takes the rows of an earlier version of the program, which stand close, and makes room once', () => {
    const close = placedAt(0, 1, 2, 3, 4, 5, 6, 7);
    expect(changes(flow, close)).toEqual({ gone: [], come: [] });
    expect(changes(flow.replace('Trocas', 'Trocar'), close)).toEqual({
      gone: ['Trocas'],
      come: ['Trocar'],
    });
    expect(changes(oneMore, close)).toEqual({
      gone: ['Tchau', 'Fim', 'Trocas', 'Pedidos', 'Menu'],
      come: ['Mais', 'Menu', 'Pedidos', 'Trocas', 'Fim', 'Tchau'],
    });
  });

  it('moves what a block says with the block, where that makes room for others', () => {
    expect(changes(oneMore, placedAt(0, 1, 2, 3, 200, 300, 400, 500))).toEqual({
      gone: ['Trocas', 'Pedidos', 'Menu'],
      come: ['Mais', 'Menu', 'Pedidos', 'Trocas'],
    });
  });

  it('never leaves a text without its block, whatever a half-written version left', () => {
    const [, , , ...headless] = stored(flow);
    const [block, ...texts] = stored(flow);
    expect(changes(flow, headless)).toEqual({ gone: [], come: ['Início', 'Olá', 'Escolha'] });
    expect(changes(flow, [block!])).toMatchObject({ gone: [] });
    expect(changes(flow, texts)).toEqual({
      gone: ['Escolha', 'Olá'],
      come: ['Início', 'Olá', 'Escolha'],
    });
  });
});
