import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BotObservation } from '#core/model/bot-reading.ts';
import { gapReasons, type Gap, type NumberObservation } from '#core/model/quality-history.ts';
import { compressRuns } from './compress-runs.ts';
import { drift } from './drift.ts';
import { gapsBetween } from './gaps-between.ts';
import { joinGaps } from './join-gaps.ts';
import { mergeLatest } from './merge-latest.ts';
import { versionMarks, type VersionSnapshot } from './version-marks.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23) + hour * 3_600_000).toISOString();
const gap = (from: number, to: number, reason: Gap['reason']): Gap => ({
  from: at(from),
  to: at(to),
  reason,
});
const seen = (hour: number, rest: Partial<NumberObservation> = {}): NumberObservation => ({
  observedAt: at(hour),
  source: 'meta',
  quality: null,
  status: null,
  nameStatus: null,
  limit: null,
  canSend: null,
  reason: null,
  proofId: null,
  ...rest,
});

describe('recorded gaps', () => {
  test.each<[string, Gap[], Gap[]]>([
    ['none', [], []],
    [
      'of one reason that touch',
      [gap(2, 3, 'offline'), gap(1, 2, 'offline')],
      [gap(1, 3, 'offline')],
    ],
    [
      'of one reason that overlap',
      [gap(1, 4, 'offline'), gap(2, 3, 'offline')],
      [gap(1, 4, 'offline')],
    ],
    [
      'apart',
      [gap(1, 2, 'offline'), gap(3, 4, 'offline')],
      [gap(1, 2, 'offline'), gap(3, 4, 'offline')],
    ],
    [
      'of two reasons',
      [gap(1, 3, 'asleep'), gap(2, 5, 'offline')],
      [gap(1, 3, 'asleep'), gap(3, 5, 'offline')],
    ],
    ['of no length', [gap(1, 1, 'asleep')], []],
  ])('%s', (_, gaps, expected) => {
    expect(joinGaps(gaps)).toEqual(expected);
  });

  test('joined, they lie apart, and joining again changes nothing', () => {
    const some = fc.record({
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 0, max: 9 }),
      reason: fc.constantFrom(...gapReasons),
    });
    fc.assert(
      fc.property(fc.array(some), (raw) => {
        const joined = joinGaps(
          raw.map(({ from, length, reason }) => gap(from, from + length, reason)),
        );
        for (const [index, { from, to }] of joined.entries()) {
          expect(from < to).toBe(true);
          if (index > 0) expect(joined[index - 1]!.to <= from).toBe(true);
        }
        expect(joinGaps(joined)).toEqual(joined);
        const hours = new Set(
          raw.flatMap(({ from, length }) => Array.from({ length }, (_, i) => from + i)),
        );
        const length = joined.reduce(
          (sum, { from, to }) => sum + Date.parse(to) - Date.parse(from),
          0,
        );
        expect(length).toBe(hours.size * 3_600_000);
      }),
    );
  });
});

describe('gaps between observations', () => {
  const gaps = (hours: number[], recordedGaps: Gap[] = [], rest: object = {}) =>
    gapsBetween({
      observations: hours.map((hour) => seen(hour)),
      expectedPeriodMinutes: 60,
      recordedGaps,
      from: at(0),
      to: at(10),
      ...rest,
    });
  const every = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  test.each<[string, Gap[], Gap[]]>([
    ['none is missing', gaps(every), []],
    ['exactly two periods', gaps([1, 2, 4, 6, 8]), []],
    ['longer: the program was closed', gaps([1, 2, 5, 6, 7, 8, 9]), [gap(2, 5, 'app-closed')]],
    [
      'the reason that covers most',
      gaps([1, 2, 8, 9], [gap(2, 3, 'asleep'), gap(3, 7.9, 'offline')]),
      [gap(2, 8, 'offline')],
    ],
    [
      'parts of one reason count together',
      gaps([1, 2, 9], [gap(2, 4, 'asleep'), gap(4, 6.5, 'offline'), gap(6.5, 8.5, 'asleep')]),
      [gap(2, 9, 'asleep')],
    ],
    [
      'a short record does not explain a long absence',
      gaps([1, 2, 9], [gap(2, 3, 'throttled')]),
      [gap(2, 9, 'app-closed')],
    ],
    [
      'an observation between two gaps keeps them apart',
      gaps([1, 4.5, 9], [gap(1, 9, 'locked')]),
      [gap(1, 4.5, 'locked'), gap(4.5, 9, 'locked')],
    ],
    ['never seen', gaps([]), [gap(0, 10, 'app-closed')]],
    ['at both ends', gaps([4, 6]), [gap(0, 4, 'app-closed'), gap(6, 10, 'app-closed')]],
    ['in any order, and outside', gaps([9, 7, 5, 3, 1, -4, 44]), []],
    [
      'nothing was planned',
      gaps([1, 2, 8, 9], [], { unscheduled: [{ from: at(3), to: at(8) }] }),
      [],
    ],
    [
      'planned time alone decides the reason',
      gaps([1, 9], [gap(1, 3, 'offline'), gap(3, 4.5, 'asleep'), gap(5, 9, 'asleep')], {
        unscheduled: [{ from: at(4), to: at(9) }],
      }),
      [gap(1, 9, 'offline')],
    ],
    [
      'without a plan, over two days',
      gaps([0], [], { expectedPeriodMinutes: null, to: at(49) }),
      [gap(0, 49, 'not-scheduled')],
    ],
    ['without a plan, two days', gaps([0], [], { expectedPeriodMinutes: null, to: at(48) }), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('runs of equal observations', () => {
  const green = (hour: number) => seen(hour, { quality: 'GREEN' });
  const red = (hour: number) => seen(hour, { quality: 'RED' });
  const short = (observations: NumberObservation[], gaps: Gap[] = []) =>
    compressRuns(observations, gaps).map(
      ({ observedAt, quality, repeats }) =>
        `${String((Date.parse(observedAt) - Date.UTC(2026, 10, 23)) / 3_600_000)} ${quality ?? ''} ${repeats}`,
    );
  test.each<[string, string[], string[]]>([
    ['none', short([]), []],
    ['one', short([green(1)]), ['1 GREEN 0']],
    ['two', short([green(1), green(2)]), ['1 GREEN 0', '2 GREEN 0']],
    [
      'five and one',
      short([1, 2, 3, 4, 5].map(green).concat(red(6))),
      ['1 GREEN 3', '5 GREEN 0', '6 RED 0'],
    ],
    [
      'another source is another run',
      short([green(1), { ...green(2), source: 'typed' }, { ...green(3), source: 'typed' }]),
      ['1 GREEN 0', '2 GREEN 0', '3 GREEN 0'],
    ],
    [
      'a gap ends a run',
      short([1, 2, 3, 7, 8, 9].map(green), [gap(3, 7, 'asleep')]),
      ['1 GREEN 1', '3 GREEN 0', '7 GREEN 1', '9 GREEN 0'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('GREEN', 'RED', 'UNKNOWN')), (values) => {
        const runs = compressRuns(values.map((quality, hour) => seen(hour, { quality })));
        const told = runs.flatMap(({ quality, repeats }) =>
          Array<unknown>(repeats + 1).fill(quality),
        );
        expect(told).toEqual(values);
      }),
    );
  });
});

describe('what is known now', () => {
  test('of each field the newest that anybody told', () => {
    const merged = mergeLatest([
      seen(9, { status: 'CONNECTED' }),
      seen(8, { source: 'typed', quality: 'RED', proofId: 'p', reason: 'Bloqueios' }),
      seen(7, { quality: 'GREEN', status: 'FLAGGED', limit: 'TIER_2K', reason: 'old' }),
    ]);
    expect(merged).toEqual(
      seen(8, {
        source: 'typed',
        quality: 'RED',
        status: 'CONNECTED',
        limit: 'TIER_2K',
        reason: 'Bloqueios',
        proofId: 'p',
      }),
    );
  });

  test.each<[string, NumberObservation[], string | null]>([
    [
      'a reason holds while its rating does',
      [seen(9, { quality: 'RED' }), seen(8, { quality: 'RED', reason: 'x' })],
      'x',
    ],
    [
      'and no longer',
      [seen(9, { quality: 'GREEN' }), seen(8, { quality: 'RED', reason: 'x' })],
      null,
    ],
    [
      'nor that of another state',
      [seen(9, { status: 'CONNECTED' }), seen(8, { status: 'RESTRICTED', reason: 'x' })],
      null,
    ],
  ])('%s', (_, observations, reason) => {
    expect(mergeLatest(observations)?.reason).toBe(reason);
  });

  test('not rated is a rating; nothing is nothing', () => {
    expect(
      mergeLatest([seen(9, { quality: 'UNKNOWN' }), seen(8, { quality: 'RED' })])?.quality,
    ).toBe('UNKNOWN');
    expect(mergeLatest([seen(9), seen(8)])?.observedAt).toBe(at(9));
    expect(mergeLatest([])).toBeNull();
  });
});

test.each([
  ['a', 'a', 'a', false, false],
  ['a', 'b', 'a', true, false],
  ['a', 'a', 'b', false, true],
  ['a', null, null, null, null],
  [null, 'b', 'c', null, null],
])(
  'published %s, draft %s, audited %s',
  (publishedSha256, workingSha256, auditedSha256, draftDiffers, auditIsOld) => {
    expect(drift({ publishedSha256, workingSha256, auditedSha256 })).toEqual({
      draftDiffers,
      auditIsOld,
    });
  },
);

describe('versions on the axis', () => {
  const shot = (
    id: string,
    hour: number,
    contentSha256: string,
    source: 'blip' | 'file' = 'blip',
  ) => ({ id, botId: 'bot', takenAt: at(hour), source, contentSha256 }) satisfies VersionSnapshot;
  const look = (
    hour: number,
    publishedSha256: string,
    publishedAt: string | null,
  ): BotObservation => ({
    observedAt: at(hour),
    depth: 'everything',
    publicationIndex: null,
    publishedAt,
    publishedSha256,
    workingSha256: null,
  });
  const marks = (snapshots: VersionSnapshot[], looks: BotObservation[]) =>
    versionMarks(snapshots, looks).map(({ snapshotId, at, isPublicationTime }) => [
      snapshotId,
      at,
      isPublicationTime,
    ]);

  test('stand where they were published, and where they were first seen when nobody says', () => {
    expect(
      marks(
        [shot('3', 9, 'a'), shot('2', 5, 'b'), shot('1', 2, 'a'), shot('f', 4, 'c', 'file')],
        [look(2, 'a', at(1)), look(5, 'b', null), look(9, 'a', at(8))],
      ),
    ).toEqual([
      ['1', at(1), true],
      ['2', at(5), false],
      ['3', at(8), true],
    ]);
  });

  test('the same content again is no new version', () => {
    expect(marks([shot('1', 2, 'a'), shot('2', 5, 'a')], [])).toEqual([['1', at(2), false]]);
  });
});
