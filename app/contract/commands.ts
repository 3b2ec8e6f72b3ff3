/**
 * Every command of the app and its keys: one table that the window's shortcuts, the command palette, the list of
 * shortcuts and the native menus share. Without schemas, so that the window can read it.
 */

/** One press of keys. `mod` is Command on macOS and Control elsewhere. */
export interface Keys {
  /** As `KeyboardEvent.key` names it; letters are written large. */
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/** Where a command stands in the list of shortcuts. */
export const commandGroups = ['go', 'audit', 'file', 'view', 'help'] as const;

/** Where a command stands in the list of shortcuts. */
export type CommandGroup = (typeof commandGroups)[number];

interface CommandRow {
  readonly group: CommandGroup;
  /** The first is shown. */
  readonly keys?: readonly Keys[];
  /** On macOS, where they differ. */
  readonly macKeys?: readonly Keys[];
  /** In a text field these keys belong to the typing: everywhere, or on macOS only. */
  readonly leavesTyping?: 'always' | 'on-mac';
}

const mod = (key: string): Keys => ({ key, mod: true });
const modShift = (key: string): Keys => ({ key, mod: true, shift: true });

const rows = {
  palette: { group: 'go', keys: [mod('K'), modShift('P')] },
  'go-overview': { group: 'go' },
  'go-clients': { group: 'go' },
  'go-findings': { group: 'go' },
  'go-quality': { group: 'go' },
  'go-incidents': { group: 'go' },
  'go-reports': { group: 'go', keys: [modShift('E')] },
  'go-appeals': { group: 'go' },
  'go-search': { group: 'go', keys: [modShift('F')] },
  'go-schedules': { group: 'go' },
  'go-rules': { group: 'go' },
  'go-settings': { group: 'go', keys: [mod(',')] },
  find: { group: 'go', keys: [mod('F')] },
  back: { group: 'go', keys: [{ key: 'ArrowLeft', alt: true }], leavesTyping: 'on-mac' },
  forward: { group: 'go', keys: [{ key: 'ArrowRight', alt: true }], leavesTyping: 'on-mac' },
  notices: { group: 'go', keys: [{ key: 'F6' }] },
  audit: { group: 'audit', keys: [{ key: 'F5' }], macKeys: [mod('R')] },
  'audit-all': {
    group: 'audit',
    keys: [{ key: 'F5', shift: true }],
    macKeys: [modShift('R')],
  },
  next: { group: 'audit', keys: [{ key: 'F8' }] },
  previous: { group: 'audit', keys: [{ key: 'F8', shift: true }] },
  'sync-now': { group: 'audit' },
  'add-client': { group: 'file' },
  'import-flow': { group: 'file' },
  report: { group: 'file', keys: [mod('E')] },
  'report-batch': { group: 'file' },
  packet: { group: 'file', keys: [modShift('C')] },
  print: { group: 'file', keys: [mod('P')] },
  undo: { group: 'file', keys: [mod('Z')], leavesTyping: 'always' },
  lock: { group: 'file', keys: [mod('L')] },
  'theme-system': { group: 'view' },
  'theme-light': { group: 'view' },
  'theme-dark': { group: 'view' },
  'text-larger': { group: 'view', keys: [mod('+'), mod('=')] },
  'text-smaller': { group: 'view', keys: [mod('-')] },
  'text-usual': { group: 'view', keys: [mod('0')] },
  shortcuts: { group: 'help', keys: [mod('/')] },
  'support-log': { group: 'help' },
  'show-log': { group: 'help' },
  about: { group: 'help' },
} as const satisfies Record<string, CommandRow>;

/** A command of the app. */
export type CommandId = keyof typeof rows;

/** All commands, in the order in which they are listed. */
export const commandIds = Object.keys(rows) as [CommandId, ...CommandId[]];

const table: Readonly<Record<CommandId, CommandRow>> = rows;

/** Where a command stands in the list of shortcuts. */
export function groupOf(command: CommandId): CommandGroup {
  return table[command].group;
}

/** The keys of a command on a system, the one to show first; none where it has none. */
export function keysOf(command: CommandId, isMac: boolean): readonly Keys[] {
  const { keys = [], macKeys } = table[command];
  return isMac ? (macKeys ?? keys) : keys;
}

/** True where a command's keys belong to the typing as long as a text field has the focus. */
export function leavesTyping(command: CommandId, isMac: boolean): boolean {
  const { leavesTyping: when } = table[command];
  return when === 'always' || (when === 'on-mac' && isMac);
}
