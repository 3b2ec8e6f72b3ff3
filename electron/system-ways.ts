import { session } from 'electron';

/**
 * The proxies to an address as the system's settings name them: those of the desktop, of the environment, or of a PAC
 * file, which Chromium runs away from the rest. Asked only when something is about to connect.
 */
export function systemWays(address: string): Promise<string> {
  // In memory, and like every session shut in: it names ways and never goes one.
  return session.fromPartition('ways').resolveProxy(address);
}
