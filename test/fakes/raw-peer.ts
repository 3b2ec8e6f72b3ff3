import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { afterEach } from 'vitest';

/** A server on this machine that answers with whatever bytes a test wants. */
export interface RawPeer {
  /** Base address, without a slash at its end. */
  readonly base: string;
  /** Whole requests as they came, head and body. */
  readonly requests: string[];
  /** Every connection it was ever given. */
  readonly sockets: Socket[];
}

/** What it does once a whole request is there. */
export type RawAnswer = (socket: Socket, request: string) => void;

/** Starts such servers, for one test each; they end after it. Call once at the top of a test file. */
export function rawPeers(): (answer: RawAnswer, tls?: TlsOptions) => Promise<RawPeer> {
  const started: { server: Server; sockets: Socket[] }[] = [];
  afterEach(async () => {
    for (const { server, sockets } of started.splice(0)) {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    }
  });
  return async (answer, tls) => {
    const peer: RawPeer = { base: '', requests: [], sockets: [] };
    const serve = (socket: Socket): void => listen(socket, peer, answer);
    const server = tls === undefined ? createServer(serve) : createTlsServer(tls, serve);
    const sockets: Socket[] = [];
    server.on('connection', (socket: Socket) => sockets.push(socket));
    started.push({ server, sockets });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return Object.assign(peer, {
      base: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    });
  };
}

function listen(socket: Socket, peer: RawPeer, answer: RawAnswer): void {
  let text = '';
  peer.sockets.push(socket);
  // A client that hangs up is what many of these tests are about.
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    const head = text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (text.length < head + 4 + length) return;
    peer.requests.push(text);
    const request = text;
    text = '';
    answer(socket, request);
  });
}

/** A whole answer; a length is added unless the headers speak of one. */
export function http(status: string, headers: string[] = [], body: string | Buffer = ''): Buffer {
  const bytes = Buffer.from(body);
  const isMeasured = headers.some((header) => /^(content-length|transfer-encoding):/i.test(header));
  const all = isMeasured ? headers : [...headers, `Content-Length: ${bytes.length}`];
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${all.map((header) => `${header}\r\n`).join('')}\r\n`),
    bytes,
  ]);
}
