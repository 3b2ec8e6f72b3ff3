import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultPlan } from '../fault-plan.ts';
import { listenOnLoopback } from '../loopback.ts';
import { releaseKey, signed, type ReleaseKey } from './release.ts';
import type { UpdateManifest } from '#core/update/update-manifest.ts';

/** One request to the peer, as it came. */
export interface PlaceRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A place for updates on this machine: a folder of files behind a plain server. */
export interface UpdatePeer {
  /** The place as a build packs it: an address with a folder. */
  readonly address: string;
  /** The key that signs, and the one that will. */
  readonly keys: readonly [ReleaseKey, ReleaseKey];
  /** Files by their name. */
  readonly files: Map<string, string | Buffer>;
  readonly requests: readonly PlaceRequest[];
  /** Puts a manifest there, with its signature. */
  publish(manifest: UpdateManifest | string, key?: ReleaseKey): void;
  /** Spoils requests by plan, counted from now; null ends it. */
  interfere(plan: FaultPlan | null): void;
  close(): Promise<void>;
}

/** Starts a place that has nothing yet. */
export async function startUpdatePeer(): Promise<UpdatePeer> {
  const keys = [releaseKey(), releaseKey()] as const;
  const files = new Map<string, string | Buffer>();
  const requests: PlaceRequest[] = [];
  let plan: FaultPlan | null = null;
  let planned = 0;

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, path: url, headers });
    const fault = plan?.(planned++) ?? null;
    if (fault !== null) {
      fault(request, response);
      return;
    }
    const name = url.startsWith(folder) ? decodeURIComponent(url.slice(folder.length)) : '';
    const content = method === 'GET' ? files.get(name) : undefined;
    response.writeHead(content === undefined ? 404 : 200, {
      'content-length': String(Buffer.byteLength(content ?? '')),
    });
    response.end(content);
  };

  const { origin, close } = await listenOnLoopback(answer);
  return {
    ...{ address: `${origin}${folder.slice(0, -1)}`, keys, files, requests, close },
    publish: (manifest, key = keys[0]) => {
      const release = signed(manifest, key);
      files.set('update.json', release.manifest);
      files.set('update.json.sig', release.signature);
    },
    interfere: (next) => {
      plan = next;
      planned = 0;
    },
  };
}

const folder = '/transbordo/';
