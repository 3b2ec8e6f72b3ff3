import { expectAccessible } from './accessible.ts';
import { screensOfSample, viewNames } from './all-screens.ts';
import { expect, test } from './app.ts';
import { screensOfHandOver, type Screen, type Walk } from './hand-over-screens.ts';
import { screensOfKeys } from './key-screens.ts';
import { isWanted, looks, photographer } from './picture.ts';

/** Every walk through screens, by what its pictures show. */
const walks: Readonly<Record<string, (walk: Walk) => AsyncGenerator<Screen>>> = {
  'every screen': async function* ({ start, locale }) {
    const running = await start({ system: locale });
    for await (const name of screensOfSample(running, locale)) yield { running, name };
  },
  'keys, network and support': screensOfKeys,
  'handing a client over': screensOfHandOver,
};

for (const [what, walk] of Object.entries(walks)) {
  test(`axe finds nothing in light and in dark: ${what}`, async ({ start, folder }) => {
    test.slow();
    const seen: string[] = [];
    for await (const { running, name } of walk({ start, folder, locale: 'pt-BR' })) {
      const { page } = running;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await test.step(`${name}, ${colorScheme}`, () => expectAccessible(page));
      }
      seen.push(name);
    }
    if (what !== 'every screen') return;
    const left = viewNames().filter(
      (view) => !seen.some((name) => name === view || name.startsWith(`${view}-`)),
    );
    expect(left).toEqual([]);
  });

  for (const look of looks) {
    const { locale, theme } = look;
    test(`pictures of ${what} in ${locale}, ${theme}`, async ({ start, folder }) => {
      // Taken on demand by `npm run screenshots`, not by every run of the tests.
      test.skip(!isWanted);
      test.slow();
      for await (const { running, name } of walk({ start, folder, locale })) {
        await running.page.emulateMedia({ colorScheme: theme });
        await photographer(running, look)(name);
      }
    });
  }
}
