// Puts PostgreSQL in the place of SQLite for a plain Node: whoever asks for the driver gets ours, except ours itself.
import { registerHooks } from 'node:module';

const real = new URL('../../../db/driver.ts', import.meta.url).href;
const ours = new URL('driver.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    const isOurs = found.url === real && context.parentURL !== ours;
    return isOurs ? { ...found, url: ours } : found;
  },
});
