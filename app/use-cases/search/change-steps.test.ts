import { expect, it } from 'vitest';
import type { SearchRow } from '#app/ports/search-store.ts';
import { changeSteps } from './change-steps.ts';

const row = (at: number, letters: number): SearchRow => ({
  ...{ at, kind: 'text', block: 0, text: '', key: null, standing: null },
  folded: 'a'.repeat(letters),
});
const rows = (count: number, letters: number) =>
  Array.from({ length: count }, (_, at) => row(at, letters));

it('takes away few letters at once, a long row by itself, and writes a hundred rows', () => {
  const gone = [...rows(3, 200), row(3, 9_000), row(4, 1)];
  const come = [
    ...rows(150, 500).map((one) => ({ row: one, instead: null })),
    ...rows(2, 400).map((one) => ({ row: one, instead: one })),
  ];
  const steps = [...changeSteps({ gone, come })];
  expect(steps.map((step) => [step.gone.length, step.come.length])).toEqual([
    [2, 0],
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 100],
    [0, 51],
    [0, 1],
  ]);
  expect(steps.flatMap((step) => step.gone)).toEqual(gone.map(({ at }) => at));
  expect(steps.flatMap((step) => step.come)).toEqual(come.map((one) => one.row));
});

it('has no step where nothing changes', () => {
  expect([...changeSteps({ gone: [], come: [] })]).toEqual([]);
});
