// With DRIVER_SYNCHRONOUS=normal the driver is loaded with the one setting turned down that control runs are about:
// a test of power cuts that passes with it could not see a loss.
import { registerHooks } from 'node:module';
import process from 'node:process';

const replaced = [
  ["'synchronous = FULL'", "'synchronous = NORMAL'"],
  ['synchronous !== 2', 'synchronous !== 1'],
];

if (process.env.DRIVER_SYNCHRONOUS === 'normal') {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith('/db/driver.ts')) return loaded;
      let source = String(loaded.source);
      for (const [own, weaker] of replaced) {
        if (!source.includes(own)) throw new Error(`the driver no longer says ${own}`);
        source = source.replaceAll(own, weaker);
      }
      return { ...loaded, source };
    },
  });
}
