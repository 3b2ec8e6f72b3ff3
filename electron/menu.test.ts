import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { commandText } from '#app/contract/command-texts.ts';
import { commandIds, keysOf, type CommandId } from '#app/contract/commands.ts';
import { locales } from '#core/model/locale.ts';
import { acceleratorOf, withAccessKeys } from './menu-keys.ts';
import { menuTemplate, type MenuActions, type MenuState } from './menu.ts';

type Item = MenuItemConstructorOptions;

const platforms = ['linux', 'win32', 'darwin'] as const;
const everywhere = platforms.flatMap((platform) => locales.map((locale) => ({ platform, locale })));
const idle: MenuActions = { ask: () => undefined, open: () => undefined, showLog: () => undefined };
const all: MenuState['offer'] = {
  commands: [...commandIds],
  recent: [{ label: 'P&G – Atendimento', place: '/clients/c1/bots/b1' }],
};

const submenuOf = ({ submenu }: Item): Item[] => (Array.isArray(submenu) ? submenu : []);

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flat(submenuOf(item))]);
}

/** Every menu and menu in a menu, as the list of its entries. */
function levels(items: readonly Item[]): Item[][] {
  return [[...items], ...items.flatMap((item) => (item.submenu ? levels(submenuOf(item)) : []))];
}

function entry(command: CommandId, offer: MenuState['offer'], actions = idle): Item {
  const found = flat(menuTemplate({ locale: 'en', offer }, actions, 'linux'));
  return found.find(({ id }) => id === command)!;
}

const accessKey = (label = ''): string | undefined =>
  /(?<!&)&([^&])/.exec(label.replaceAll('&&', ''))?.[1]?.toLowerCase();

const press = ({ click }: Item): void => click?.(undefined as never, undefined, undefined as never);

describe.each(everywhere)('the menu on $platform in $locale', ({ platform, locale }) => {
  const template = menuTemplate({ locale, offer: all }, idle, platform);

  it('names every entry', () => {
    const entries = flat(template).filter(({ type }) => type !== 'separator');
    expect(entries.filter(({ label }) => (label ?? '') === '')).toEqual([]);
  });

  it('can be walked by letters: each entry of a level has its own', () => {
    for (const level of levels(template)) {
      const labels = level.filter(({ type }) => type !== 'separator').map(({ label }) => label);
      const keys = labels.map(accessKey);
      expect(labels.filter((_label, at) => keys[at] === undefined)).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('holds every command once', () => {
    const ids = flat(template).flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual([...commandIds].toSorted());
  });

  it('shows the window’s keys and registers none of them', () => {
    for (const { id, accelerator, registerAccelerator } of flat(template)) {
      if (id === undefined || id === 'undo') continue;
      const [keys] = keysOf(id as CommandId, platform === 'darwin');
      expect(accelerator).toBe(keys && acceleratorOf(keys));
      expect(registerAccelerator).toBe(keys && false);
    }
  });

  it('has no separator at an edge and no two in a row', () => {
    for (const level of levels(template)) {
      const shape = level.map(({ type }) => (type === 'separator' ? '-' : 'x')).join('');
      expect(shape).not.toMatch(/^-|-$|--/);
    }
  });
});

describe('the menu', () => {
  it('begins with the app’s own on macOS, and quits from there', () => {
    const roles = (platform: NodeJS.Platform, at: number) =>
      submenuOf(menuTemplate({ locale: 'en', offer: all }, idle, platform)[at]!).map(
        ({ role }) => role,
      );
    expect(menuTemplate({ locale: 'en', offer: null }, idle, 'darwin')[0]?.label).toBe(
      '&Transbordo',
    );
    expect(roles('darwin', 0)).toContain('quit');
    expect(roles('darwin', 1)).not.toContain('quit');
    expect(roles('linux', 0)).toContain('quit');
  });

  it('offers nothing of the window while locked', () => {
    const items = flat(menuTemplate({ locale: 'en', offer: null }, idle, 'linux'));
    const enabled = items.filter((item) => item.id !== undefined && item.enabled === true);
    expect(enabled.map(({ id }) => id)).toEqual(['support-log', 'show-log']);
    expect(items.find(({ label }) => label === '&Recent items')?.enabled).toBe(false);
    expect(JSON.stringify(items)).not.toContain('Atendimento');
  });

  it('offers what the view in front offers', () => {
    const offer: MenuState['offer'] = { commands: ['audit'], recent: [] };
    expect(entry('audit', offer).enabled).toBe(true);
    expect(entry('next', offer).enabled).toBe(false);
  });

  it('has the window run a command, and the host show its log', () => {
    const ask = vi.fn();
    const showLog = vi.fn();
    press(entry('lock', all, { ...idle, ask, showLog }));
    expect(ask.mock.calls).toEqual([['lock']]);
    press(entry('show-log', null, { ...idle, ask, showLog }));
    expect(showLog).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('leads to what was visited last, under its own name', () => {
    const open = vi.fn();
    const items = flat(menuTemplate({ locale: 'en', offer: all }, { ...idle, open }, 'linux'));
    const recent = items.find(({ label }) => label?.includes('Atendimento'))!;
    expect(recent.label).toBe('&P&&G – Atendimento');
    press(recent);
    expect(open).toHaveBeenCalledWith('/clients/c1/bots/b1');
  });

  it('says so where nothing was visited', () => {
    const items = flat(
      menuTemplate({ locale: 'en', offer: { commands: [], recent: [] } }, idle, 'linux'),
    );
    expect(items.find(({ label }) => label === '&No recent items')?.enabled).toBe(false);
  });

  it('calls a command as the window does', () => {
    const label = entry('report-batch', all).label ?? '';
    expect(label.replace('&', '')).toBe(commandText('report-batch', 'en'));
  });
});

describe('access keys', () => {
  it.each<[string[], string[]]>([
    [
      ['File', 'Edit'],
      ['&File', '&Edit'],
    ],
    [
      ['Sobre', 'Sair'],
      ['&Sobre', 'S&air'],
    ],
    [
      ['Mostrar tudo', 'Minimizar', 'Todos'],
      ['&Mostrar tudo', 'M&inimizar', '&Todos'],
    ],
    [
      ['A', 'A'],
      ['&A', 'A'],
    ],
    [
      ['Ângulo', '日本'],
      ['Â&ngulo', '日本'],
    ],
    [['R&D & Co'], ['&R&&D && Co']],
  ])('%j become %j', (labels, expected) => {
    expect(withAccessKeys(labels.map((label) => ({ label }))).map(({ label }) => label)).toEqual(
      expected,
    );
  });
});
