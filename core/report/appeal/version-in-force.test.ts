import { describe, expect, it } from 'vitest';
import type { BotObservation } from '#core/model/bot-reading.ts';
import {
  newestVersion,
  versionAtPenalty,
  versionInForce,
  type KnownVersions,
} from './version-in-force.ts';

type Look = Partial<BotObservation> & { readonly observedAt: string };

const day = (text: string): string => `2026-11-${text}:00.000Z`;

function look(given: Look): BotObservation {
  return {
    depth: 'everything',
    publicationIndex: null,
    publishedAt: null,
    publishedSha256: null,
    workingSha256: null,
    ...given,
  };
}

const copy = (content: string, takenAt: string, source: 'blip' | 'file' = 'blip') => ({
  id: `of-${content}`,
  contentSha256: content,
  takenAt: day(takenAt),
  source,
});

function known(given: Partial<KnownVersions>): KnownVersions {
  return { snapshots: [], looks: [], stated: null, ...given };
}

/** Version A is published on the 1st at 10:00, B on the 10th at 10:00. */
const twoVersions = known({
  snapshots: [copy('a', '02T12:00'), copy('b', '11T12:00')],
  looks: [
    look({
      observedAt: day('02T12:00'),
      publishedAt: day('01T10:00'),
      publicationIndex: 4,
      publishedSha256: 'a',
    }),
    look({
      observedAt: day('05T12:00'),
      depth: 'changes',
      publishedAt: day('01T10:00'),
      publicationIndex: 4,
    }),
    look({
      observedAt: day('11T12:00'),
      publishedAt: day('10T10:00'),
      publicationIndex: 5,
      publishedSha256: 'b',
    }),
  ],
});

/** The same, but more was published in between than is known. */
const withUnseen: KnownVersions = {
  ...twoVersions,
  looks: twoVersions.looks.map((one) =>
    one.publicationIndex === 5 ? { ...one, publicationIndex: 7 } : one,
  ),
};

/** Blip tells no times: what was found is all that is known. */
const untimed = known({
  snapshots: [copy('a', '02T12:00'), copy('b', '08T12:00')],
  looks: [
    look({ observedAt: day('02T12:00'), publishedSha256: 'a' }),
    look({ observedAt: day('05T12:00'), publishedSha256: 'a' }),
    look({ observedAt: day('08T12:00'), publishedSha256: 'b' }),
  ],
});

describe('the version in force', () => {
  it.each<[string, KnownVersions, string, string]>([
    ['from its publication on', twoVersions, '02T13:00', 'of-a publication'],
    ['at the very moment of its publication', twoVersions, '01T10:00', 'of-a publication'],
    ['a minute before the next publication', twoVersions, '10T09:59', 'of-a publication'],
    ['at the very moment of the next publication', twoVersions, '10T10:00', 'of-b publication'],
    ['before the first version', twoVersions, '01T09:59', 'only-later'],
    ['after the last look', twoVersions, '11T12:01', 'only-earlier'],
    ['while only the list was read', withUnseen, '05T11:00', 'of-a publication'],
    ['between publications that are not neighbours', withUnseen, '06T00:00', 'gap'],
    ['between two looks at the same flow', untimed, '04T00:00', 'of-a observation'],
    ['at a look', untimed, '08T12:00', 'of-b observation'],
    ['between looks at different flows', untimed, '06T00:00', 'gap'],
    ['before the first look', untimed, '01T00:00', 'only-later'],
    [
      'of a bot nobody looked at',
      known({ snapshots: [copy('a', '02T12:00', 'file')] }),
      '04T00:00',
      'nothing-known',
    ],
    [
      'at a snapshot whose look was not kept',
      known({ snapshots: [copy('a', '02T12:00')] }),
      '02T12:00',
      'of-a observation',
    ],
    ['of which no copy was kept', { ...twoVersions, snapshots: [] }, '02T13:00', 'no-copy'],
    ['by a person’s word', { ...untimed, stated: 'of-b' }, '06T00:00', 'of-b statement'],
    [
      'by Blip’s word against a person’s',
      { ...untimed, stated: 'of-b' },
      '04T00:00',
      'of-a observation',
    ],
    [
      'by a word about a snapshot that is not there',
      { ...untimed, stated: 'of-z' },
      '06T00:00',
      'gap',
    ],
    [
      'when Blip tells a publication after the look itself',
      known({
        snapshots: [copy('a', '02T12:00')],
        looks: [
          look({ observedAt: day('02T12:00'), publishedAt: day('03T00:00'), publishedSha256: 'a' }),
        ],
      }),
      '02T18:00',
      'only-earlier',
    ],
  ])('%s', (_name, given, at, expected) => {
    const version = versionInForce(given, day(at));
    const said =
      version.kind === 'known' ? `${version.snapshotId} ${version.basis}` : version.reason;
    expect(said).toBe(expected);
  });

  it('names the nearest moments that are known', () => {
    expect(versionInForce(untimed, day('06T00:00'))).toMatchObject({
      knownUntil: day('05T12:00'),
      knownFrom: day('08T12:00'),
    });
  });

  it.each([
    ['the same version at both ends', '03T00:00', '09T00:00', 'of-a'],
    ['another version at the earlier end', '03T00:00', '10T12:00', 'changed-within'],
    ['nothing known of the earlier end', '01T00:00', '10T12:00', 'of-b'],
  ])('of a penalty within a window: %s', (_name, lastWellAt, at, expected) => {
    const window = { lastWellAt: day(lastWellAt), at: day(at) };
    const version = versionAtPenalty(twoVersions, window);
    expect(version.kind === 'known' ? version.snapshotId : version.reason).toBe(expected);
    if (expected === 'changed-within')
      expect(versionAtPenalty({ ...twoVersions, stated: 'of-a' }, window)).toMatchObject({
        snapshotId: 'of-a',
        basis: 'statement',
      });
  });

  it('is told for now by the last look', () => {
    expect(newestVersion(twoVersions)).toMatchObject({ snapshotId: 'of-b', from: day('10T10:00') });
    expect(newestVersion(known({}))).toBeNull();
  });
});
