/**
 * `npm run screenshots [-- pt-BR-dark]`: takes the pictures of README and guides from the real app, in every language
 * and theme or in the one that is named.
 */
import { needBuild } from './fresh-build.mjs';
import { inPlace } from './run.mjs';
import { main } from './say.mjs';

await main(async () => {
  await needBuild();
  const [look = 'all'] = process.argv.slice(2);
  const tests = ['all-screens', 'screenshots-watch', '--grep', 'pictures of'];
  process.exitCode = await inPlace('npm', ['run', '-s', 'test:e2e', '--', ...tests], {
    env: { ...process.env, SCREENSHOTS: look },
  });
});
