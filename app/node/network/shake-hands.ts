import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import { ExchangeFault } from '#core/sync/exchange.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { nodeErrorCode } from '../node-fault.ts';
import type { OutwardAgent } from './outward-agent.ts';
import type { SendLimits } from './send-limits.ts';
import { WayFault } from './tunnel.ts';

/** Connects as a request would, by the same way, and hangs up before a byte of one is sent. Throws ExchangeFault. */
export function shakeHands(
  agent: OutwardAgent,
  url: URL,
  limits: Pick<SendLimits, 'connectMs'>,
  closing: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Its head is written with its first byte or its end, and neither comes.
    const asked = request(url, { agent, method: 'HEAD', signal: closing });
    let isConnected = false;
    const timer = setTimeout(() => over('timeout'), limits.connectMs);
    function over(fault: SyncFaultCode | null): void {
      clearTimeout(timer);
      if (fault === null) resolve();
      else reject(new ExchangeFault(fault));
      asked.destroy();
    }
    asked.on('socket', (socket) => {
      // Through a tunnel, and where one is kept, the handshake is over.
      if (!socket.connecting && socket instanceof TLSSocket && socket.authorized) {
        over(null);
        return;
      }
      socket.once('connect', () => (isConnected = true));
      socket.once('secureConnect', () => over(null));
    });
    asked.on('error', (error) => {
      if (error instanceof WayFault) over(error.fault);
      else if (nodeErrorCode(error) === 'ABORT_ERR') over('cancelled');
      else if (!isConnected) over('offline');
      else over(nodeErrorCode(error) === 'ECONNRESET' ? 'dropped' : 'untrusted');
    });
  });
}
