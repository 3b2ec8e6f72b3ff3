import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { later } from './loopback.ts';

/** Takes a request over and answers it badly. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

const json = { 'content-type': 'application/json' };

/** A whole answer of any status, with an honest length. */
export function answersWith(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Fault {
  return (_, response) => {
    response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
    response.end(body);
  };
}

/** Sends the client to the same path of another host (301, 302, 303, 307, 308). */
export function redirectsTo(status: number, origin: string): Fault {
  return (request, response) => {
    response.writeHead(status, { location: `${origin}${request.url ?? '/'}` });
    response.end();
  };
}

/** Sends the client round in a circle on the same host. */
export const redirectsForever: Fault = (request, response) => {
  response.writeHead(307, { location: request.url ?? '/' });
  response.end();
};

/** A JSON text that never ends, in chunks as fast as they are taken; nothing of it is held. */
export const endlessChunks: Fault = (_, response) => {
  response.writeHead(200, json);
  stream(response, Infinity);
};

/** A JSON text of so many bytes with an honest length; streamed, not held. */
export function hugeBody(bytes: number): Fault {
  return (_, response) => {
    response.writeHead(200, { ...json, 'content-length': String(bytes) });
    stream(response, bytes);
  };
}

const opening = Buffer.from('{"status":"success","resource":"');
const closing = Buffer.from('"}');
const filler = Buffer.alloc(64 * 1024, 'a');

function stream(response: ServerResponse, bytes: number): void {
  response.write(opening);
  let left = bytes - opening.length - closing.length;
  const pump = (): void => {
    while (left > 0) {
      if (response.destroyed) return;
      const chunk = left < filler.length ? filler.subarray(0, left) : filler;
      left -= chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', pump);
        return;
      }
    }
    response.end(closing);
  };
  pump();
}

const megabyte = 1024 * 1024;

/** One gzip stream that unpacks to so many megabytes of spaces and is a thousandth of that on the wire. */
export function gzipBomb(megabytes: number): Fault {
  return (_, response) => {
    const plain = Buffer.alloc(megabyte, ' ');
    // A flushed block stands on byte boundaries and refers to nothing before it, so it can be repeated.
    const block = deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH });
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
    response.write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]));
    let sum = 0;
    let left = megabytes;
    const pump = (): void => {
      while (left > 0) {
        if (response.destroyed) return;
        left -= 1;
        sum = crc32(plain, sum);
        if (!response.write(block)) {
          response.once('drain', pump);
          return;
        }
      }
      const trailer = Buffer.alloc(10);
      trailer.writeUInt8(3, 0);
      trailer.writeUInt32LE(sum, 2);
      trailer.writeUInt32LE((megabytes * megabyte) % 2 ** 32, 6);
      response.end(trailer);
    };
    pump();
  };
}

/** Writes bytes past Node's own care for the protocol, and ends the connection. */
function raw(bytes: string): Fault {
  return (request) => {
    request.socket.end(bytes);
  };
}

/** Says more bytes than it sends, then closes: half an answer. */
export function halfAnswer(body: string): Fault {
  return raw(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body) * 2)}\r\n\r\n${body}`,
  );
}

/** Says fewer bytes than it sends. */
export function shortLength(body: string): Fault {
  return raw(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${String(Math.floor(Buffer.byteLength(body) / 2))}\r\n\r\n${body}`,
  );
}

/** A chunked answer that ends in the middle of a chunk. */
export const halfChunk: Fault = raw(
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{"status":',
);

/** One header of so many bytes. */
export function hugeHeader(bytes: number): Fault {
  return raw(`HTTP/1.1 200 OK\r\nX-Filler: ${'a'.repeat(bytes)}\r\nContent-Length: 2\r\n\r\n{}`);
}

/** Not HTTP at all. */
export const otherProtocol: Fault = raw('SSH-2.0-OpenSSH_9.6\r\n');

/** A JSON text that stops in the middle, with an honest length. */
export const truncatedJson: Fault = answersWith(
  200,
  json,
  '{"status":"success","resource":{"a":[1,',
);

/** Takes the request and says nothing, for as long as the client waits. */
export const silence: Fault = () => undefined;

/** Good JSON, one byte at a time. */
export function slowDrip(everyMs: number, body = '{"status":"success"}'): Fault {
  return (_, response) => {
    response.writeHead(200, { ...json, 'content-length': String(Buffer.byteLength(body)) });
    const drip = (at: number): void => {
      if (at === body.length) response.end();
      else {
        response.write(body[at]!);
        later(response, everyMs, () => {
          drip(at + 1);
        });
      }
    };
    drip(0);
  };
}

/** Ends the connection with a reset, before any answer. */
export const resets: Fault = (request) => {
  request.socket.resetAndDestroy();
};

/** Hangs up politely, before any answer. */
export const hangsUp: Fault = (request) => {
  request.socket.destroy();
};

/** A sign-in page of a captive portal. */
export const htmlPage: Fault = answersWith(
  200,
  { 'content-type': 'text/html' },
  '<!doctype html><title>Sign in</title><p>Please sign in to use this network.',
);

/** 200 without a byte. */
export const emptyAnswer: Fault = answersWith(200, json, '');

/** 204, as some gateways answer in their confusion. */
export const noContent: Fault = (_, response) => {
  response.writeHead(204);
  response.end();
};

/** 502 with a page of HTML, as a load balancer answers. */
export const badGateway: Fault = answersWith(
  502,
  { 'content-type': 'text/html' },
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
);

/** 504: nobody behind the gateway answered within a minute (BLIP_API 2.3). */
export const gatewayTimeout: Fault = answersWith(504, { 'content-type': 'text/plain' }, '');

/** 429 with a `Retry-After` of any kind: seconds, a date, nonsense; null for none. */
export function tooMany(retryAfter: string | null): Fault {
  return answersWith(429, retryAfter === null ? {} : { 'retry-after': retryAfter }, '');
}
