import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channelNames, eventNames } from '#app/contract/channel-names.ts';

// What a page gets: one function per channel of the contract, grouped by noun, and nothing generic. The types of it
// are in app/contract/bridge.ts; schemas are checked on the other side.

type Ask = (request: unknown) => Promise<unknown>;

const nouns: Record<string, Record<string, unknown>> = {};
for (const channel of channelNames) {
  const [noun = '', verb = ''] = channel.split(':');
  const ask: Ask = (request) => ipcRenderer.invoke(channel, request);
  nouns[noun] = { ...nouns[noun], [camel(verb)]: ask };
}

/** Dropped files become paths here, so that a page never names a path by itself. */
nouns['flow'] = {
  ...nouns['flow'],
  import: (target: { clientId: string; botId: string | null }, files: readonly File[]) =>
    ipcRenderer.invoke('flow:import', {
      clientId: target.clientId,
      botId: target.botId,
      paths: files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    }),
};

function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!(eventNames as readonly string[]).includes(event)) throw new Error('there is no such event');
  // The page gets the payload alone: Electron's own event object would hand it the sender.
  const forward = (_event: unknown, payload: unknown): void => listener(payload);
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.removeListener(event, forward);
  };
}

function camel(verb: string): string {
  return verb.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}

contextBridge.exposeInMainWorld('transbordo', { ...nouns, on });
