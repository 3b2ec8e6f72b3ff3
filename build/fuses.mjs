/**
 * The switches inside the packaged Electron (SECURITY: what nobody needs is off for good, not by a setting).
 * Flipped here rather than by the packager's own option, which knows neither the newest fuse nor strictness.
 */
import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from '@electron/fuses';

/** `forTests`: the one fuse that Playwright's road into the main process needs. */
export function wantedFuses({ forTests }) {
  return {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: forTests,
    // Looks at the archive's hash on macOS and Windows; has no effect on Linux.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** Sets every fuse the binary has; one that this table does not know stops the packaging. */
export async function harden(binary, { forTests }) {
  const has = await getCurrentFuseWire(binary);
  const wanted = Object.entries(wantedFuses({ forTests })).filter(
    ([fuse]) => has[fuse] !== undefined,
  );
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(wanted),
  });
}

/** The names of the fuses that do not stand as wanted, read back from the binary. */
export async function wrongFuses(binary, { forTests }) {
  const has = await getCurrentFuseWire(binary);
  return Object.entries(wantedFuses({ forTests }))
    .filter(([fuse]) => has[fuse] !== undefined)
    .filter(([fuse, on]) => has[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse]) => FuseV1Options[fuse]);
}
