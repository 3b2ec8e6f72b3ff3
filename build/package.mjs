/** `npm run package`: the application as it ships, unpacked, in `dist/release`. */
import { pack } from './pack.mjs';
import { main, step } from './say.mjs';

await main(() => step('package, in dist/release', () => pack({ forTests: false })));
