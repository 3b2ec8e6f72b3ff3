import { describe, expect, test } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { messages } from '#renderer/texts/messages.ts';
import { commandText } from './command-texts.ts';
import { commandIds } from './commands.ts';

describe.each(locales)('the names of commands in %s', (locale) => {
  test('are each one command’s', () => {
    const names = commandIds.map((command) => commandText(command, locale));
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    'overview',
    'clients',
    'findings',
    'quality',
    'incidents',
    'reports',
    'appeals',
    'schedules',
    'rules',
    'settings',
  ] as const)('call a place as the window’s rail does: %s', (place) => {
    expect(commandText(`go-${place}`, locale)).toBe(messages[locale].nav[place]);
  });
});
