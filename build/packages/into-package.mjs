/** What every package gets after it is laid out and before it is signed. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sbom } from './sbom.mjs';
import { dateAll, sourceDate } from './source-date.mjs';
import { thirdPartyText } from './third-party.mjs';

/** `folder`: the laid-out app; `resources`: where Electron looks for the archive; `electron`: its version. */
export function fillPackage({ folder, resources, electron }) {
  // The runtime's own start page is no part of ours.
  rmSync(join(resources, 'default_app.asar'), { force: true });
  const date = sourceDate();
  writeFileSync(join(resources, 'THIRD-PARTY-LICENSES.txt'), thirdPartyText());
  const parts = JSON.stringify(sbom({ electron, date }), null, 2);
  writeFileSync(join(resources, 'transbordo.cdx.json'), `${parts}\n`);
  dateAll(folder, date);
}
