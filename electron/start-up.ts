import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol, type CustomScheme } from 'electron';
import { devServerAddress, isPageItself } from './app-address.ts';
import { dangerousSwitch } from './dangerous-switches.ts';
import { printScheme } from './print-scheme.ts';
import { guardAllContents, guardAllSessions } from './session-guard.ts';
import { userDataFolder } from './user-data.ts';

/** Exit status for a refused command line (`EX_USAGE`). */
const usage = 64;

/**
 * Our two schemes, each with an origin of its own. Neither goes round the content policy, fetches, streams, or has a
 * service worker.
 */
export const schemes: readonly CustomScheme[] = ['app', printScheme].map((scheme) => ({
  scheme,
  privileges: { standard: true, secure: true },
}));

/**
 * What must be settled before Electron is ready: no dangerous switch in a released app, sandbox everywhere, our two
 * schemes, where the data lies. Returns false when the app has to end.
 */
export function prepareApp(): boolean {
  const mayRefuse = app.isPackaged && !isTestBuild();
  const refused = mayRefuse ? dangerousSwitch(process.argv, process.platform) : null;
  if (refused !== null) {
    process.stderr.write(`Transbordo does not start with ${refused}.\n`);
    app.exit(usage);
    return false;
  }
  app.setName('Transbordo');
  // Root has no sandbox: there the switch says so, and forcing it would end the program.
  if (!process.argv.includes('--no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([...schemes]);
  const devServer = devServerAddress(app.isPackaged, process.env);
  guardAllSessions();
  guardAllContents((address) => isPageItself(address, devServer));
  const folder = userDataFolder({
    isPackaged: app.isPackaged,
    platform: process.platform,
    environment: process.env,
    appData: app.getPath('appData'),
    isGiven: app.commandLine.hasSwitch('user-data-dir'),
  });
  if (folder !== null) app.setPath('userData', folder);
  return true;
}

/**
 * True for the one variant of the package that tests drive from outside: it says so in the package.json inside its
 * archive. Not in the environment, which whoever sets a switch could set as well.
 */
function isTestBuild(): boolean {
  const about: unknown = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'));
  return typeof about === 'object' && about !== null && 'e2e' in about && about.e2e === true;
}
