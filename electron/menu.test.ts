import { describe, expect, it, vi } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { menuTemplate } from './menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

describe('the menu', () => {
  it.each(locales)('is in one language throughout: %s', (locale) => {
    const entries = menuTemplate(locale, { lock: () => undefined }, 'linux').flatMap(
      ({ label, submenu }) => [
        label,
        ...(Array.isArray(submenu)
          ? submenu.filter(({ type }) => type !== 'separator').map((entry) => entry.label)
          : []),
      ],
    );
    expect(entries).toHaveLength(18);
    expect(entries.every((label) => typeof label === 'string' && label !== '')).toBe(true);
  });

  it('locks', () => {
    const lock = vi.fn();
    const [file] = menuTemplate('en', { lock }, 'linux');
    const entry = Array.isArray(file?.submenu) ? file.submenu[0] : undefined;
    expect(entry?.accelerator).toBe('CmdOrCtrl+L');
    entry?.click?.(undefined as never, undefined, undefined as never);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('begins with the app’s own on macOS', () => {
    expect(menuTemplate('en', { lock: () => undefined }, 'darwin')[0]).toEqual({ role: 'appMenu' });
  });
});
