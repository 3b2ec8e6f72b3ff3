import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { DesktopStanding } from '#app/contract/desktop-channels.ts';
import { untilResumed } from '#app/contract/snooze-times.ts';
import { locales } from '#core/model/locale.ts';
import { desktopTexts } from './desktop-texts.ts';
import { standingLine, trayMenu, type TrayFacts } from './tray-menu.ts';

const now = new Date('2026-11-22T12:00:00');
const local = (text: string) => new Date(text).toISOString();
const calm: DesktopStanding = {
  nextAt: local('2026-11-22T14:30:00'),
  pausedUntil: null,
  alerts: 0,
};

function facts(change: Partial<DesktopStanding> | null = {}): TrayFacts {
  return { locale: 'pt-BR', standing: change === null ? null : { ...calm, ...change }, now };
}

function menu(of: TrayFacts) {
  const done: unknown[] = [];
  const items = trayMenu(of, {
    open: () => done.push('open'),
    pause: (until) => done.push(until),
    lock: () => done.push('lock'),
    quit: () => done.push('quit'),
  });
  const all = items.flatMap((item) => [
    item,
    ...((item.submenu ?? []) as MenuItemConstructorOptions[]),
  ]);
  return {
    labels: all.map(({ label }) => label ?? '-'),
    enabled: (label: string) => all.find((item) => item.label === label)?.enabled ?? true,
    press: (label: string) => {
      const item = all.find((one) => one.label === label);
      (item?.click as unknown as () => void)();
      return done.at(-1);
    },
  };
}

describe('the line about what comes next', () => {
  it.each<[string, Partial<DesktopStanding> | null, string]>([
    ['locked', null, 'Bloqueado'],
    ['nothing due', { nextAt: null }, 'Nenhuma sincronização marcada'],
    ['due today', {}, 'Próxima sincronização: 14:30'],
    [
      'due on another day',
      { nextAt: local('2026-11-24T09:00:00') },
      'Próxima sincronização: ter., 24 de nov., 09:00',
    ],
    ['paused', { pausedUntil: local('2026-11-22T13:00:00') }, 'Pausado até 13:00'],
    ['paused until resumed', { pausedUntil: untilResumed }, 'Pausado até você retomar'],
    [
      'a pause that is over',
      { pausedUntil: local('2026-11-22T11:00:00') },
      'Próxima sincronização: 14:30',
    ],
  ])('%s', (_name, change, line) => {
    expect(standingLine(facts(change))).toBe(line);
  });
});

describe('the menu of the tray', () => {
  it('opens, pauses in three ways, locks and quits', () => {
    const { labels, press } = menu(facts());
    expect(labels).toEqual([
      'Abrir o Transbordo',
      '-',
      'Próxima sincronização: 14:30',
      'Pausar as sincronizações',
      'Por 1 hora',
      'Até amanhã',
      'Até eu retomar',
      '-',
      'Bloquear',
      'Sair',
    ]);
    expect(press('Abrir o Transbordo')).toBe('open');
    expect(Date.parse(press('Por 1 hora') as string)).toBeGreaterThan(Date.now());
    expect(press('Até amanhã')).toMatch(/Z$/);
    expect(press('Até eu retomar')).toBe(untilResumed);
    expect(press('Bloquear')).toBe('lock');
    expect(press('Sair')).toBe('quit');
  });

  it('offers to resume while paused', () => {
    const { labels, press } = menu(facts({ pausedUntil: untilResumed }));
    expect(labels).not.toContain('Pausar as sincronizações');
    expect(press('Retomar as sincronizações')).toBeNull();
  });

  it('has nothing to pause or to lock while locked', () => {
    const { labels, enabled } = menu(facts(null));
    expect(labels).not.toContain('Pausar as sincronizações');
    expect(enabled('Bloquear')).toBe(false);
    expect(enabled('Sair')).toBe(true);
  });

  it.each(locales)('leaves no place unfilled (%s)', (locale) => {
    const lines = [calm, { ...calm, pausedUntil: local('2026-11-22T13:00:00') }].map((standing) =>
      standingLine({ locale, standing, now }),
    );
    for (const line of lines) expect(line).not.toMatch(/[{}]/);
    expect(Object.values(desktopTexts[locale].tray).every((label) => label.length > 2)).toBe(true);
  });
});
