import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the worker was made with. */
const made: unknown[] = [];

beforeEach(() => {
  made.length = 0;
  vi.resetModules();
  // Called with `new`, so no arrow.
  vi.stubGlobal('Worker', function worker(address: unknown, options: unknown) {
    made.push(address, options);
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('the page’s policy for scripts gives out the one worker, whatever it is asked for', async () => {
  const policies: { name: string; rules: { createScriptURL: (asked: string) => string } }[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL: (asked: string) => string }) => {
      policies.push({ name, rules });
      return {
        createScriptURL: (asked: string) => ({ trusted: rules.createScriptURL(asked) }),
      };
    },
  });
  const { startPdfWorker } = await import('./pdf-worker.ts');
  startPdfWorker();
  startPdfWorker();
  expect(policies.map(({ name }) => name)).toEqual(['worker']);
  const address = policies[0]!.rules.createScriptURL('https://example.com/evil.js');
  expect(address).toMatch(/pdf\.worker\.min\.mjs$/);
  expect(made[0]).toEqual({ trusted: address });
  expect(made[1]).toMatchObject({ type: 'module' });
});

test('a page without such policies gets the same worker', async () => {
  const { startPdfWorker } = await import('./pdf-worker.ts');
  startPdfWorker();
  expect(made[0]).toMatch(/pdf\.worker\.min\.mjs$/);
});
