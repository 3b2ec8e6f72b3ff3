import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { expect, test } from 'vitest';
import { ianaZone } from './time-zone.ts';

test.each<[string, string | null]>([
  ['E. South America Standard Time', 'America/Sao_Paulo'],
  ['  e. south america standard time ', 'America/Sao_Paulo'],
  ['SA Eastern Standard Time', 'America/Fortaleza'],
  ['SA Western Standard Time', 'America/Manaus'],
  ['SA Pacific Standard Time', 'America/Rio_Branco'],
  ['UTC-02', 'America/Noronha'],
  ['Central Brazilian Standard Time', 'America/Cuiaba'],
  ['Mountain Standard Time (Mexico)', 'America/Mazatlan'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['UTC', 'Etc/UTC'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Brasil', null],
  ['constructor', null],
  ['', null],
])('%j is %j', (name, zone) => {
  expect(ianaZone(name)).toBe(zone);
});

test('every Windows zone has a place that this machine knows', () => {
  for (const { windowsName } of WINDOWS_TO_IANA_MAP) {
    const timeZone = ianaZone(windowsName);
    expect(timeZone, windowsName).not.toBeNull();
    expect(() => new Intl.DateTimeFormat('en', { timeZone: timeZone! }), windowsName).not.toThrow();
  }
});
