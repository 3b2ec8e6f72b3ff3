import type { ContactNote } from '#app/contract/search-query.ts';
import type { FoundRow, SearchBot } from '#app/ports/search-store.ts';
import { phoneText } from '#core/model/phone-text.ts';
import { searchableText } from '#core/model/searchable-text.ts';
import { contactKinds, type ContactKind } from '#core/model/search-kinds.ts';
import { inChunks } from '../breathe.ts';
import type { Deps } from '../deps.ts';

/** A contact that a bot names, wherever in its flow it does. */
export interface IndexedContact {
  readonly bot: SearchBot;
  readonly kind: ContactKind;
  /** What makes two the same. */
  readonly key: string;
  /** As people write it. */
  readonly value: string;
  readonly places: readonly FoundRow[];
  readonly notes: readonly ContactNote[];
  /** Names of other clients whose bots name it. */
  readonly otherClients: readonly string[];
  /** What it is filtered by. */
  readonly folded: string;
}

/** Bots whose contacts are read at once. */
const botsAtOnce = 50;

/** Contacts of these bots, in the order of the bots and of their flows. */
export async function readContacts(
  deps: Deps,
  bots: readonly SearchBot[],
): Promise<IndexedContact[]> {
  const { search } = deps.workspace();
  const grouped: Grouped[] = [];
  await inChunks(bots, botsAtOnce, (chunk) => {
    for (const bot of chunk) grouped.push(...groupedContacts(bot, search.contacts(bot.key)));
  });
  const clients = new Map<string, Map<string, string>>();
  for (const { bot, kind, key } of grouped) {
    const name = nameOf(kind, key);
    const known = clients.get(name) ?? new Map<string, string>();
    clients.set(name, known.set(bot.clientId, bot.clientName));
  }
  return grouped.map((contact): IndexedContact => {
    const { bot, kind, key, value, places } = contact;
    const named = canBeShared(contact) ? clients.get(nameOf(kind, key)) : undefined;
    const otherClients = [...(named ?? [])].flatMap(([id, name]) =>
      id === bot.clientId ? [] : [name],
    );
    const texts = [value, key, bot.clientName, bot.botName, ...places.map(({ text }) => text)];
    return {
      ...contact,
      notes: notesOf(places, otherClients),
      otherClients,
      folded: searchableText([...new Set(texts)].join('\n')),
    };
  });
}

type Grouped = Pick<IndexedContact, 'bot' | 'kind' | 'key' | 'value'> & {
  readonly places: FoundRow[];
};

function groupedContacts(bot: SearchBot, rows: readonly FoundRow[]): Grouped[] {
  const found = new Map<string, Grouped>();
  for (const row of rows) {
    const kind = contactKinds.find((one) => one === row.kind);
    // A picture's address is no contact.
    if (kind === undefined || row.standing === 'media') continue;
    const key = row.key ?? row.text;
    const name = nameOf(kind, key);
    const known = found.get(name);
    if (known === undefined)
      found.set(name, { bot, kind, key, value: valueOf(kind, key, row), places: [row] });
    else known.places.push(row);
  }
  return [...found.values()];
}

function nameOf(kind: ContactKind, key: string): string {
  return `${kind} ${key}`;
}

function valueOf(kind: ContactKind, key: string, { text }: FoundRow): string {
  switch (kind) {
    case 'phone':
      return key.startsWith('+') ? phoneText(key) : text;
    case 'email':
    case 'link':
      return key;
    case 'hours':
      return text.replace(/\s+/g, ' ');
  }
}

/** Everybody names the same networks and keeps the same hours; a phone or an address is one company's. */
function canBeShared({ kind, places }: Grouped): boolean {
  const isPublic = places.some(({ standing }) => standing === 'public' || standing === 'sample');
  return (kind === 'phone' || kind === 'email') && !isPublic;
}

const standingNotes: Readonly<Record<string, ContactNote>> = {
  broken: 'broken',
  sample: 'sample',
  doubtful: 'doubtful',
  foreign: 'doubtful',
  unread: 'unread',
};

function notesOf(places: readonly FoundRow[], otherClients: readonly string[]): ContactNote[] {
  const notes = new Set<ContactNote>();
  if (otherClients.length > 0) notes.add('shared');
  for (const { kind, text, standing } of places) {
    const note = standing === null ? undefined : standingNotes[standing];
    if (note !== undefined) notes.add(note);
    if (kind === 'link' && /^http:/i.test(text)) notes.add('http');
  }
  if (places.every(({ isReached }) => !isReached)) notes.add('unreached');
  return [...notes];
}
