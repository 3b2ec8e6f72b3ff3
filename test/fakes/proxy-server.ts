import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy on this machine. */
export interface FakeProxy {
  /** As a PAC file names it. */
  readonly way: string;
  /** As a person writes it. */
  readonly name: string;
  /** Requests for a tunnel: where to, and the user that came with it; decoded. */
  readonly asked: { readonly end: string; readonly user: string | null }[];
  /** Everything that passed through a tunnel towards the server, as Latin-1 text. */
  readonly passed: () => string;
}

/** How a proxy answers. */
export interface ProxyManner {
  /** `user:password` that it wants; none: anybody may pass. */
  readonly wants?: string;
  /** Port on this machine that every tunnel leads to, whatever its end is called. */
  readonly leadsTo?: number;
  /** Takes the request for a tunnel over and answers itself. */
  readonly answers?: (socket: Duplex) => void;
}

/** Starts a proxy. */
export async function startProxy({ wants, leadsTo, answers }: ProxyManner = {}): Promise<
  FakeProxy & {
    /** Ends it and every tunnel through it. */
    readonly end: () => Promise<void>;
  }
> {
  const asked: FakeProxy['asked'] = [];
  const chunks: Buffer[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer((_, response) => response.writeHead(400).end());
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    const user = userOf(request.headers['proxy-authorization']);
    asked.push({ end: request.url ?? '', user });
    if (answers !== undefined) answers(socket);
    else if (wants !== undefined && user !== wants)
      socket.end('HTTP/1.1 407 Asks\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n');
    else if (leadsTo === undefined) socket.end('HTTP/1.1 502 Nobody there\r\n\r\n');
    else {
      const on = connect(leadsTo, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.on('data', (chunk: Buffer) => chunks.push(chunk));
        socket.pipe(on).pipe(socket);
      });
      sockets.add(on);
      on.on('error', () => socket.destroy());
      socket.on('close', () => on.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const end = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const passed = (): string => Buffer.concat(chunks).toString('latin1');
  return { way: `PROXY ${name}`, name, asked, passed, end };
}

function userOf(header: string | undefined): string | null {
  const pair = /^Basic (.+)$/.exec(header ?? '')?.[1];
  return pair === undefined ? null : Buffer.from(pair, 'base64').toString();
}
