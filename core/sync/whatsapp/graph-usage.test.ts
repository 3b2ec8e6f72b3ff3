import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUsage, slowDown } from './graph-usage.ts';

const read = (appUsage: string | null, businessUsage: string | null) =>
  readUsage({ appUsage, businessUsage });

describe('what the headers tell', () => {
  test.each<
    [string | null, string | null, { percent: number; regainMinutes: number | null } | null]
  >([
    [null, null, null],
    [
      '{"call_count":28,"total_time":25,"total_cputime":25}',
      null,
      { percent: 28, regainMinutes: null },
    ],
    [
      null,
      '{"102289599326934":[{"type":"whatsapp","call_count":10,"total_cputime":5,"total_time":86,"estimated_time_to_regain_access":0}]}',
      { percent: 86, regainMinutes: 0 },
    ],
    [
      '{"call_count":3,"total_time":2,"total_cputime":1}',
      '{"1":[{"call_count":100,"estimated_time_to_regain_access":7}],"2":[{"call_count":4,"estimated_time_to_regain_access":0}]}',
      { percent: 100, regainMinutes: 7 },
    ],
    ['nonsense', '[]', null],
    ['{"call_count":"many"}', '{"1":{}}', null],
  ])('%s %s', (app, business, usage) => {
    expect(read(app, business)).toEqual(usage);
  });

  test('never throws', () => {
    const header = fc.option(fc.oneof(fc.json(), fc.string()));
    fc.assert(fc.property(header, header, (app, business) => void read(app, business)));
  });
});

describe('how long to wait', () => {
  test.each([
    [0, null, 0],
    [74.9, 3, 0],
    [75, null, 1000],
    [87.5, null, 30_500],
    [100, null, 3_600_000],
    [100, 0, 3_600_000],
    [100, 7, 420_000],
    [240, 0.1, 60_000],
    [100, 1e9, 86_400_000],
  ])('%f percent, %s minutes: %i ms', (percent, regainMinutes, wait) => {
    expect(slowDown({ percent, regainMinutes })).toBe(wait);
  });

  test('more use never waits less', () => {
    const percent = fc.double({ min: 0, max: 300, noNaN: true });
    const minutes = fc.option(fc.double({ min: 0, max: 2000, noNaN: true }));
    fc.assert(
      fc.property(percent, percent, minutes, (one, other, regainMinutes) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(slowDown({ percent: less, regainMinutes })).toBeLessThanOrEqual(
          slowDown({ percent: more, regainMinutes }),
        );
      }),
    );
  });
});
