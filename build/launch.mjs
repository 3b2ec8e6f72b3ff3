/** Starts the built application in whichever Electron there is. */
import { at, pinnedNode } from './project.mjs';
import { inPlace, projectEnv } from './run.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';

/** `ownDesktop`: on a screen in memory, for machines without one. `env`: more for its environment. Returns the exit status. */
export async function launch(args, { ownDesktop, env = {} }) {
  const runtime = await resolveRuntime();
  const root = runtime.NO_SANDBOX === '1' ? ['--no-sandbox'] : [];
  const memory = ownDesktop ? ['--disable-gpu'] : [];
  const command = [runtime.ELECTRON_EXEC_PATH, ...root, ...memory, at(), ...args];
  const [program, ...rest] = ownDesktop
    ? [pinnedNode(), at('build', 'with-desktop.mjs'), '--', ...command]
    : command;
  return inPlace(program, rest, { env: projectEnv({ ...runtime, ...env }) });
}
