import type { MenuItemConstructorOptions } from 'electron';
import { commandText } from '#app/contract/command-texts.ts';
import { keysOf, type CommandId } from '#app/contract/commands.ts';
import type { MenuOffer } from '#app/contract/system-channels.ts';
import type { Locale } from '#core/model/locale.ts';
import { acceleratorOf, withAccessKeys } from './menu-keys.ts';
import { menuTexts, type MenuTexts } from './menu-texts.ts';

/** What the menu does beyond what the system does for it. */
export interface MenuActions {
  /** Has the window run a command. */
  readonly ask: (command: CommandId) => void;
  /** Has the window show one of its addresses. */
  readonly open: (place: string) => void;
  /** Shows the technical log. */
  readonly showLog: () => void;
}

/** What the menu shows. */
export interface MenuState {
  readonly locale: Locale;
  /** Null while the workspace is locked or there is no window: then nothing of it can be reached. */
  readonly offer: MenuOffer | null;
}

/** What can be asked for with nothing open: somebody may need it to say why nothing opens. */
const always: ReadonlySet<CommandId> = new Set(['show-log', 'support-log']);

/** Whether a command can be run now. */
export function canRun(command: CommandId, offer: MenuOffer | null): boolean {
  return always.has(command) || offer?.commands.includes(command) === true;
}

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

/** The menu as data. Entries of commands have the command as their id. */
export function menuTemplate(
  { locale, offer }: MenuState,
  actions: MenuActions,
  platform: NodeJS.Platform,
): Item[] {
  const texts = menuTexts[locale];
  const isMac = platform === 'darwin';

  const item = (command: CommandId, showsKeys = true): Item => {
    const [keys] = showsKeys ? keysOf(command, isMac) : [];
    return {
      id: command,
      label: commandText(command, locale),
      enabled: canRun(command, offer),
      click: () => (command === 'show-log' ? actions.showLog() : actions.ask(command)),
      // The window hears the keys itself. On macOS it hears them first, and the menu only what it leaves.
      ...(keys === undefined
        ? {}
        : { accelerator: acceleratorOf(keys), registerAccelerator: false }),
    };
  };
  const items = (...commands: CommandId[]): Item[] => commands.map((command) => item(command));

  const template: Item[] = [
    ...(isMac ? [appMenu(texts, items)] : []),
    {
      label: texts.file,
      submenu: [
        ...items('add-client', 'import-flow'),
        line,
        ...items('report', 'report-batch', 'packet'),
        line,
        ...items('print'),
        line,
        ...items('lock'),
        ...(isMac
          ? []
          : [...items('go-settings'), line, { role: 'quit', label: texts.quit } as const]),
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { role: 'undo', label: texts.undo },
        { role: 'redo', label: texts.redo },
        line,
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
        line,
        // Its keys are those of typing, which stand above.
        item('undo', false),
        line,
        ...items('find', 'go-search'),
      ],
    },
    {
      label: texts.view,
      submenu: [
        ...items('go-overview', 'go-clients', 'go-findings', 'go-quality', 'go-incidents'),
        ...items('go-reports', 'go-appeals', 'go-schedules', 'go-rules'),
        line,
        { label: texts.theme, submenu: items('theme-system', 'theme-light', 'theme-dark') },
        ...items('text-larger', 'text-smaller', 'text-usual'),
        line,
        { role: 'togglefullscreen', label: texts.fullScreen },
      ],
    },
    {
      label: texts.go,
      submenu: [
        ...items('palette'),
        line,
        ...items('back', 'forward'),
        line,
        {
          label: texts.recent,
          enabled: offer !== null,
          submenu: recentItems(offer, texts, actions),
        },
        ...items('notices'),
      ],
    },
    {
      label: texts.audit,
      submenu: [
        ...items('audit', 'audit-all'),
        line,
        ...items('next', 'previous'),
        line,
        ...items('sync-now'),
      ],
    },
    {
      label: texts.window,
      role: 'windowMenu',
      submenu: [
        { role: 'minimize', label: texts.minimise },
        ...(isMac ? [{ role: 'zoom', label: texts.zoom } as const] : []),
        { role: 'close', label: texts.close },
        ...(isMac ? [line, { role: 'front', label: texts.front } as const] : []),
      ],
    },
    {
      label: texts.help,
      role: 'help',
      submenu: [
        ...items('shortcuts'),
        line,
        ...items('support-log', 'show-log'),
        ...(isMac ? [] : [line, ...items('about')]),
      ],
    },
  ];
  return withAccessKeys(template);
}

/** What macOS keeps in the menu with the app's name. */
function appMenu(texts: MenuTexts, items: (...commands: CommandId[]) => Item[]): Item {
  return {
    label: 'Transbordo',
    submenu: [
      ...items('about'),
      line,
      ...items('go-settings'),
      line,
      { role: 'services', label: texts.services },
      line,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.showAll },
      line,
      { role: 'quit', label: texts.quit },
    ],
  };
}

function recentItems(offer: MenuOffer | null, texts: MenuTexts, actions: MenuActions): Item[] {
  const recent = offer?.recent ?? [];
  if (recent.length === 0) return [{ label: texts.noRecent, enabled: false }];
  return recent.map(({ label, place }) => ({ label, click: () => actions.open(place) }));
}
