/** `npm run build`: everything into `out/`. */
import { build } from './fresh-build.mjs';
import { main, step } from './say.mjs';

await main(() => step('build', () => build({ evenIfFresh: true })));
