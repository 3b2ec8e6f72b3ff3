import { expect, test } from 'vitest';
import { importGroup } from './import-group.ts';

const parts = Array.from({ length: 80 }, (_, place) => `/lib/Part${String(place)}.js`);

/** Modules with what they import at once; what they import later stands in no list of these. */
const modules: Record<string, { code: string; importedIds: string[] }> = {
  '/main.ts': {
    code: 'import { Part1, Part2 as Second } from "lib";\nimport "./store.ts";',
    importedIds: ['/lib/index.js', '/store.ts'],
  },
  '/lib/index.js': { code: '', importedIds: parts },
  '/lib/Part2.js': { code: '', importedIds: ['/lib/shared.js'] },
  '/store.ts': { code: '', importedIds: ['/main.ts'] },
};

test.each([
  ['/main.ts', true],
  ['/store.ts', true],
  ['/lib/Part1.js', true],
  ['/lib/Part2.js', true],
  ['/lib/shared.js', true],
  ['/lib/Part3.js', false],
  ['/view.vue', false],
])('%s stands in the first file: %s', (id, isNeeded) => {
  const group = importGroup('/main.ts', 'first-screen');
  const graph = { getModuleInfo: (one: string) => modules[one] ?? null };
  expect(group.name(id, graph)).toBe(isNeeded ? 'first-screen' : null);
});
