// Puts a SQLite that knows no encryption in the driver's place, as a wrong build would: the one inside Node, which takes
// every word about keys and ignores it.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== 'better-sqlite3') return nextResolve(specifier, context);
    return { url: new URL('plain-sqlite.ts', import.meta.url).href, shortCircuit: true };
  },
});
