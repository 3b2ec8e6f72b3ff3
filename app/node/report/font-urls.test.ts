import { expect, test } from 'vitest';
import { fontLoaders } from './font-urls.ts';

test('a build does not start without one of the report’s fonts', () => {
  const wanted = [{ path: 'fonts/x.woff2', module: '@fontsource/x/files/x.woff2' }];
  const read = (): Promise<string> => Promise.resolve('data:,');
  expect(() => fontLoaders(wanted, {})).toThrow('@fontsource/x/files/x.woff2');
  expect(fontLoaders(wanted, { '/node_modules/@fontsource/x/files/x.woff2': read })).toEqual([
    { path: 'fonts/x.woff2', read },
  ]);
});
