import { expect } from 'vitest';
import { ianaZone } from '#core/model/time-zone.ts';
import { readOpeningHours } from '#core/audit/hours/read-opening-hours.ts';
import { instantOf, isTimeZone, zoneOf } from '#core/sync/schedule/wall-time.ts';
import { readInstant } from '#core/sync/ratings/written-instant.ts';
import { checkedFile, type HostileCase } from './hostile-case.ts';
import { plantedFlow, plantedSecrets } from './planted-secrets.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const at = (zone: string, date: string, time: string): string =>
  new Date(instantOf(zoneOf(zone), day(date), time)).toISOString();

/** Times that do not exist or exist twice, zones by strange names, dates by strange forms, and secrets (H37 to H40). */
export const timeAndSecretCases: readonly HostileCase[] = [
  {
    id: 'H37',
    says: 'a skipped time moves forward, a doubled one is its first',
    check: () => {
      expect(at('America/Sao_Paulo', '2018-11-04', '00:30')).toBe('2018-11-04T03:00:00.000Z');
      expect(at('America/New_York', '2026-11-01', '01:30')).toBe('2026-11-01T05:30:00.000Z');
      expect(at('America/Sao_Paulo', '2026-11-01', '00:30')).toBe('2026-11-01T03:30:00.000Z');
    },
  },
  {
    id: 'H38',
    says: 'Windows names of zones are known, and unknown ones are said to be',
    check: () => {
      expect(ianaZone('E. South America Standard Time')).toBe('America/Sao_Paulo');
      for (const name of ['Horário de Brasília', 'constructor', '__proto__', '../etc', '']) {
        expect(ianaZone(name)).toBeNull();
      }
      expect(isTimeZone('America/Nowhere')).toBe(false);
      expect(() => zoneOf('America/Nowhere')).toThrow(RangeError);
    },
  },
  {
    id: 'H39',
    says: 'days and times that are none are refused, not guessed',
    check: () => {
      for (const written of ['29/02/2025', '31/04/2026', '00/01/2026', '32/01/2026', '1', '0:25']) {
        expect(readInstant(written, 'America/Sao_Paulo', true)).toBeNull();
      }
      expect(readInstant('29/02/2024', 'America/Sao_Paulo', true)).not.toBeNull();
      const hours = (to: string) => () =>
        readOpeningHours({ timeZone: 'Etc/UTC', week: [{ day: 'monday', from: '08:00', to }] });
      expect(hours('24:00')()).toHaveProperty('week.0.to', '24:00');
      for (const to of ['24:01', '25:00', '8:00', '6 PM', '0:25', '']) expect(hours(to)).toThrow();
    },
  },
  {
    id: 'H40',
    says: 'secrets inside a flow are blanked before anything is made of it',
    check: () => {
      const { document, redactions, run } = checkedFile(JSON.stringify(plantedFlow()));
      expect(redactions).toHaveLength(plantedSecrets.length);
      for (const { secret } of plantedSecrets) {
        expect(document).not.toContain(secret);
        expect(JSON.stringify(run)).not.toContain(secret);
      }
    },
  },
];
