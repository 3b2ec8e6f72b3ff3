import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Result } from '#app/contract/bridge.ts';
import { channelNames, eventNames } from '#app/contract/channel-names.ts';
import type { ImportResult } from '#app/contract/views.ts';

// What a page gets: one function per channel of the contract, grouped by noun, and nothing generic. The types of it
// are in app/contract/bridge.ts; schemas are checked on the other side.

type Ask = (request: unknown) => Promise<unknown>;

const nouns: Record<string, Record<string, unknown>> = {};
for (const channel of channelNames) {
  const [noun = '', verb = ''] = channel.split(':');
  const ask: Ask = (request) => ipcRenderer.invoke(channel, request);
  nouns[noun] = { ...nouns[noun], [camel(verb)]: ask };
}

interface Target {
  readonly clientId: string;
  readonly botId: string | null;
}

/**
 * Dropped files become paths here, so that a page never names a path by itself. What has no path (a picture dragged
 * out of a browser) is answered here, after the others.
 */
async function importFiles(
  { clientId, botId }: Target,
  files: readonly File[],
): Promise<Result<ImportResult[]>> {
  const found = files.map((file) => ({ file: file.name, path: webUtils.getPathForFile(file) }));
  const paths = found.flatMap(({ path }) => (path === '' ? [] : [path]));
  const refused = found
    .filter(({ path }) => path === '')
    .map(({ file }): ImportResult => {
      return { ok: false, file, fault: { code: 'file-not-on-disk', details: { file } } };
    });
  if (paths.length === 0 && refused.length > 0) return { ok: true, value: refused };
  const answer = (await ipcRenderer.invoke('flow:import', { clientId, botId, paths })) as Result<
    ImportResult[]
  >;
  return answer.ok ? { ok: true, value: [...answer.value, ...refused] } : answer;
}

nouns['flow'] = { ...nouns['flow'], import: importFiles };

/** A dropped bundle becomes a path, as flows do. */
async function lookAtBundle(file: File): Promise<unknown> {
  const path = webUtils.getPathForFile(file);
  if (path !== '') return ipcRenderer.invoke('bundle:look', { path });
  const fault = { code: 'file-not-on-disk', details: { file: file.name } };
  return { ok: false, fault };
}

nouns['bundle'] = { ...nouns['bundle'], look: lookAtBundle };

const hearing = new Map<string, Set<Ear>>();

function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!(eventNames as readonly string[]).includes(event)) throw new Error('there is no such event');
  const ears = earsOf(event);
  const ear = { listener };
  ears.add(ear);
  return () => {
    ears.delete(ear);
  };
}

interface Ear {
  readonly listener: (payload: unknown) => void;
}

/** Who in the page hears an event. Electron has one listener for all of them: it takes more than ten for a leak. */
function earsOf(event: string): Set<Ear> {
  const known = hearing.get(event);
  if (known !== undefined) return known;
  const ears = new Set<Ear>();
  hearing.set(event, ears);
  // The page gets the payload alone: Electron's own event object would hand it the sender.
  ipcRenderer.on(event, (_event: unknown, payload: unknown) => {
    for (const { listener } of [...ears]) listener(payload);
  });
  return ears;
}

function camel(verb: string): string {
  return verb.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}

contextBridge.exposeInMainWorld('transbordo', { ...nouns, on });
