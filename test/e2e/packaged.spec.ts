import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The unpacked app as it ships, not its twin for tests; set by build/package-smoke.mjs. */
const release = process.env['APP_RELEASE'] ?? '';

/** How each fuse stands in what ships (SECURITY E15). */
const wanted = {
  RunAsNode: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
  LoadBrowserProcessSpecificV8Snapshot: FuseState.DISABLE,
  GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
  WasmTrapHandlers: FuseState.ENABLE,
} as const;

test('A29 the packaged program has the nine fuses set', async () => {
  const wire: Partial<Record<FuseV1Options, FuseState>> = await getCurrentFuseWire(
    join(release, 'transbordo'),
  );
  const states = Object.entries(wanted).map(([name, state]) => {
    const found = wire[FuseV1Options[name as keyof typeof wanted]];
    return { name, state, found };
  });
  const missing = states.filter(({ found }) => found === undefined).map(({ name }) => name);
  expect(states.filter(({ state, found }) => found !== undefined && found !== state)).toEqual([]);
  // The Electron that npm carries is older than the ninth; a package of it says that it must not be released.
  const version = readFileSync(join(release, 'version'), 'utf8');
  expect(missing).toEqual(Number.parseInt(version, 10) < 35 ? ['WasmTrapHandlers'] : []);
  expect(existsSync(join(dirname(release), 'NOT-FOR-RELEASE.txt'))).toBe(missing.length > 0);
  const figure = `${states.length - missing.length} of 9 in Electron ${version.trim()}`;
  test.info().annotations.push({ type: 'figure', description: figure });
});
