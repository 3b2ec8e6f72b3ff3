import { describe, expect, it } from 'vitest';
import { rowsThatFit, type BriefRow } from './brief-rows.ts';

const short: BriefRow = { title: 'One line', bot: null, status: 'Open', owner: '–' };
const long: BriefRow = { ...short, title: 'x'.repeat(130) };

describe('rows that fit', () => {
  it.each<[string, readonly BriefRow[], number, number]>([
    ['all short ones', Array<BriefRow>(10).fill(short), 18.5, 10],
    ['as many as there is room for', Array<BriefRow>(20).fill(short), 18.5, 10],
    ['fewer long ones', Array<BriefRow>(20).fill(long), 18, 3],
    ['fewer with a bot’s name under each', Array<BriefRow>(20).fill({ ...short, bot: 'A' }), 18, 6],
    [
      'fewer with long names beside them',
      Array<BriefRow>(20).fill({ ...short, owner: 'y'.repeat(40) }),
      18,
      4,
    ],
    [
      'fewer in a wide script',
      Array<BriefRow>(20).fill({ ...short, title: '测'.repeat(68) }),
      18,
      3,
    ],
    ['one, whatever it is', [long], 1, 1],
    ['none of none', [], 18, 0],
  ])('are %s', (_name, rows, lines, fitting) => {
    expect(rowsThatFit(rows, lines)).toBe(fitting);
  });
});
