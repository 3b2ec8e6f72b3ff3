import { join } from 'node:path';
import { app } from 'electron';
import { nativeBinding } from './native-binding.ts';
import { packageKind } from './package-kind.ts';
import { serviceAddresses } from './service-addresses.ts';
import { updatePlace } from './update-place.ts';
import { startWorker, type WorkerClient, type WorkerListener } from './worker-client.ts';

/** Starts the worker of this build. `out` is the built folder. */
export function startOwnWorker(out: string, listener: WorkerListener): WorkerClient {
  const binding = nativeBinding({
    isPackaged: app.isPackaged,
    resourcesPath: process.resourcesPath,
    nodeApi: process.versions.napi,
    fromEnvironment: process.env['APP_SQLITE_BINDING'],
  });
  const services = serviceAddresses(app.isPackaged, process.env);
  const updates = {
    place: updatePlace(app.isPackaged, process.env, __UPDATE_PLACE__),
    ownKind: app.isPackaged ? packageKind(process.resourcesPath) : null,
  };
  const setup = { nativeBinding: binding, appVersion: __APP_VERSION__, services, updates };
  return startWorker(join(out, 'main', 'worker.js'), setup, listener);
}
