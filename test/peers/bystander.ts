import { listenOnLoopback, type Loopback } from './loopback.ts';

/** A host that nobody should talk to: it keeps what reaches it. */
export interface Bystander extends Loopback {
  readonly requests: readonly { readonly method: string; readonly url: string }[];
  /** True when a text (a key, a token) came in any address, header or body. */
  saw(text: string): boolean;
}

/** Starts a host to which redirects can lead, to find out whether a key goes with them. */
export async function startBystander(): Promise<Bystander> {
  const requests: { method: string; url: string; everything: string }[] = [];
  const loopback = await listenOnLoopback((request, response, body) => {
    const { method = '', url = '', rawHeaders } = request;
    requests.push({ method, url, everything: [url, ...rawHeaders, body.toString()].join('\n') });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{}');
  });
  return {
    ...loopback,
    requests,
    saw: (text) => requests.some(({ everything }) => everything.includes(text)),
  };
}
