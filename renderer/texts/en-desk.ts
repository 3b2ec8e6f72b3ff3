import type { DeskTexts } from './shape.ts';

/** Texts about the command palette and what stands around every view, in English. */
export const enDesk: DeskTexts = {
  palette: {
    title: 'Command palette',
    label: 'Client, bot, number, incident or command',
    recent: 'Recent items',
    commands: 'Commands',
    found: '{count} result | {count} results',
    none: 'Nothing is called “{text}”.',
    more: 'The first {shown} of {total}. Type more to find the others.',
    failed: 'Clients, bots and numbers could not be read. {why}',
    hint: 'Arrows to choose, Enter to open, > for commands only.',
    client: 'Client',
    bot: 'Bot of {client}',
    number: 'Number of {client}',
    numberNamed: 'Number of {client}, “{name}”',
    incident: 'Incident of {client}',
    incidentOf: 'Incident of {client}, {phone}',
    line: '{name} – {client}',
    group: { go: 'Go to', audit: 'Audit', file: 'File', view: 'View', help: 'Help' },
  },
  find: {
    title: 'Find on this screen',
    none: 'Nothing on this screen',
    count: '{at} of {count}',
    previous: 'Previous',
    next: 'Next',
    close: 'Close the search',
  },
  network: {
    offline: 'No network',
    offlineSince: 'No network since {since}',
    works:
      'What needs the network waits: syncing, testing keys, timestamps. Everything else works with what is on this computer.',
    synced: 'Synced {newest}',
    syncedSpan: 'Synced {newest}; the oldest reading {oldest}',
    syncedFull: 'Newest reading on {newest}, oldest on {oldest}.',
    syncedNever:
      'Newest reading on {newest}, oldest on {oldest}. {count} connection has not been read yet. | Newest reading on {newest}, oldest on {oldest}. {count} connections have not been read yet.',
  },
  print: {
    failed: 'The PDF could not be prepared for printing. Save it and print the file.',
    note: 'Printed on {moment}. Of long lists only the rows in sight are printed; export the list to have them all.',
  },
};
