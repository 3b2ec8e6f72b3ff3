import type { Bridge } from '#app/contract/bridge.ts';
import type { ContactRow, SearchPage } from '#app/contract/search-views.ts';
import { contactNotes } from '#app/contract/search-query.ts';
import { matchRanges } from '#core/model/match-ranges.ts';
import { holdsWords, searchableText, searchWords } from '#core/model/searchable-text.ts';
import { contactKinds, searchKinds, type SearchKind } from '#core/model/search-kinds.ts';
import type { Answer } from './sync-bridge.ts';

/** Something that a fake host finds, with its bot. */
export interface FakeHit {
  readonly kind: SearchKind;
  readonly text: string;
  readonly botName: string;
  readonly clientName: string;
  readonly block: string;
  readonly isReached?: boolean;
}

/** What a fake host can search. */
export interface FakeSearch {
  hits: FakeHit[];
  contacts: ContactRow[];
  index: SearchPage['index'];
}

/** Nothing was imported. */
export function noFlowsToSearch(): FakeSearch {
  return { hits: [], contacts: [], index: { bots: 0, pending: 0, failed: 0 } };
}

/** A contact as the window gets it. */
export function aContactRow(change: Partial<ContactRow> = {}): ContactRow {
  return {
    ...{ id: 'bot-1 phone +551140028922', kind: 'phone', value: '(11) 4002-8922' },
    ...{ botId: 'bot-1', botName: 'Atendimento', clientId: 'c1', clientName: 'Padaria Aurora' },
    places: 1,
    named: [{ blockId: 'menu', blockTitle: 'Menu', isReached: true, text: 'Ligue (11) 4002-8922' }],
    notes: [],
    otherClients: [],
    ...change,
  };
}

/** The part of the fake bridge that searches. Bots and clients are known by their names. */
export function searchAnswers(
  known: () => FakeSearch,
  answer: Answer,
): Pick<Bridge, 'search' | 'contact'> {
  return {
    search: {
      flows: (request) => answer('search.flows', request, () => pageOf(known(), request)),
    },
    contact: {
      list: (request) =>
        answer('contact.list', request, () => {
          const { query, offset, limit } = request;
          const all = known().contacts;
          const words = searchWords(query.text);
          const rows = all.filter(
            ({ kind, notes, value, clientName }) =>
              (query.kinds.length === 0 || query.kinds.includes(kind)) &&
              (query.note === null || notes.includes(query.note)) &&
              holdsWords(words, [searchableText(`${value} ${clientName}`)]),
          );
          return {
            ...{ index: known().index, total: rows.length, all: all.length },
            kinds: counted(contactKinds, (one) => rows.filter(({ kind }) => kind === one).length),
            notes: counted(
              contactNotes,
              (one) => all.filter(({ notes }) => notes.includes(one)).length,
            ),
            rows: rows.slice(offset, offset + limit),
          };
        }),
      copy: (request) =>
        answer('contact.copy', request, () => ({
          text: 'Contato\tTipo',
          rows: known().contacts.length,
        })),
      export: (request) =>
        answer('contact.export', request, () => ({
          fileName: 'contatos_2026-11-22.csv',
          rows: known().contacts.length,
        })),
    },
  };
}

function pageOf(
  { hits, index }: FakeSearch,
  { query, offset, limit }: Parameters<Bridge['search']['flows']>[0],
): SearchPage {
  const words = searchWords(query.text);
  const found = hits
    .map((hit, id) => ({ hit, id }))
    .filter(({ hit }) => words.wanted.length > 0 && holdsWords(words, [searchableText(hit.text)]));
  const shown = found.filter(
    ({ hit }) => query.kinds.length === 0 || query.kinds.includes(hit.kind),
  );
  const page = shown.slice(offset, offset + limit);
  const names = [...new Set(page.map(({ hit }) => hit.botName))];
  return {
    ...{ index, total: shown.length, isCut: false },
    kinds: counted(searchKinds, (one) => found.filter(({ hit }) => hit.kind === one).length),
    hitBots: new Set(shown.map(({ hit }) => hit.botName)).size,
    hitClients: new Set(shown.map(({ hit }) => hit.clientName)).size,
    bots: names.map((botName) => {
      const { clientName } = page.find(({ hit }) => hit.botName === botName)!.hit;
      return {
        ...{ botId: botName, botName, clientId: clientName, clientName },
        hits: shown.filter(({ hit }) => hit.botName === botName).length,
      };
    }),
    hits: page.map(({ hit, id }) => ({
      ...{ id, bot: names.indexOf(hit.botName), kind: hit.kind, text: hit.text },
      ...{ blockId: hit.block, blockTitle: `Bloco ${hit.block}`, isReached: hit.isReached ?? true },
      ranges: matchRanges(hit.text, words.wanted),
    })),
  };
}

function counted<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
}
