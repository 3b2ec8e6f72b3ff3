/** `npm run generate`: runs every `build/generate-*.mjs`; what they write is committed and checked by the tests. */
import { readdirSync } from 'node:fs';
import { at, pinnedNode } from './project.mjs';
import { inPlace } from './run.mjs';
import { main, Stop } from './say.mjs';

await main(async () => {
  for (const script of readdirSync(at('build'))
    .filter((name) => /^generate-.*\.mjs$/.test(name))
    .sort()) {
    const status = await inPlace(pinnedNode(), [at('build', script)]);
    if (status !== 0) throw new Stop(`${script} ended with ${status}`);
  }
});
