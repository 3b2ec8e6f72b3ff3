// The thread of bundles as the app starts it, but from its sources.
import '../../bench/raw-imports.mjs';

await import('../../../electron/bundle.ts');
