/**
 * The switches inside the packaged Electron (SECURITY E15: what nobody needs is off for good, not by a setting).
 * Flipped here rather than by the packager's own option, which does not know the newest fuse.
 */
import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from '@electron/fuses';

/** `forTests`: the one fuse that Playwright's road into the main process needs. */
function wantedFuses({ forTests }) {
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

/** Fuses that the Electron carried by npm is too old to have. One that ships must have all of them. */
const notYetInCarrier = [FuseV1Options.WasmTrapHandlers];

/** Sets every fuse and reads them back; one that this table does not know, or that the binary lacks, stops the packaging. */
export async function harden(binary, { forTests, carrier }) {
  const wanted = Object.entries(wantedFuses({ forTests })).filter(
    ([fuse]) => !carrier || !notYetInCarrier.includes(Number(fuse)),
  );
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(wanted),
  });
  const has = await getCurrentFuseWire(binary);
  const wrong = wanted.filter(
    ([fuse, on]) => has[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE),
  );
  if (wrong.length > 0) {
    throw new Error(
      `fuses not as they must be: ${wrong.map(([fuse]) => FuseV1Options[fuse]).join(', ')}`,
    );
  }
}
