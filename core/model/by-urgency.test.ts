import { expect, it } from 'vitest';
import { byUrgency } from './by-urgency.ts';

it('puts whose clock ends first before the others, of those the newest first', () => {
  const incident = (openedAt: string, endsAt: string | null) => ({
    openedAt: `2026-11-${openedAt}T00:00:00.000Z`,
    clock: endsAt === null ? null : { endsAt: `2026-12-${endsAt}T00:00:00.000Z` },
  });
  const [late, older, soon, newer] = [
    incident('03', '20'),
    incident('01', null),
    incident('04', '02'),
    incident('09', null),
  ];
  expect([late, older, soon, newer].toSorted(byUrgency)).toEqual([soon, late, newer, older]);
});
