import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { encodeCall, takeMessage, type BusAnswer, type BusCall } from './bus-message.ts';

/** Longest wait for all answers, in milliseconds: a menu or a closing window waits for them. */
const patience = 2_000;

/** Where the session's bus may be listened to, by the variables that desktops set; best first. */
export function busPaths(environment: Readonly<Record<string, string | undefined>>): string[] {
  const paths = (environment['DBUS_SESSION_BUS_ADDRESS'] ?? '').split(';').flatMap((address) => {
    const pairs = /^unix:(.*)$/.exec(address)?.[1]?.split(',') ?? [];
    return pairs.flatMap((pair) => {
      const [, key, value] = /^(path|abstract)=(.+)$/.exec(pair) ?? [];
      if (value === undefined) return [];
      const plain = unescaped(value);
      return [key === 'abstract' ? `\0${plain}` : plain];
    });
  });
  const runtime = environment['XDG_RUNTIME_DIR'];
  return paths.length > 0 || !runtime ? paths : [join(runtime, 'bus')];
}

function unescaped(value: string): string {
  return value.replace(/%([0-9a-f]{2})/gi, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * Asks the bus at a path one thing after the other and gives the answers in order. Throws where nobody listens there,
 * it does not let us in, or it takes too long.
 */
export async function askBus(path: string, calls: readonly BusCall[]): Promise<BusAnswer[]> {
  const socket = connect({ path });
  const timer = setTimeout(() => socket.destroy(new Error('the bus is silent')), patience);
  try {
    return await conversation(socket, calls);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

function conversation(socket: Socket, calls: readonly BusCall[]): Promise<BusAnswer[]> {
  return new Promise((resolve, reject) => {
    const answers: BusAnswer[] = [];
    let received = Buffer.alloc(0);
    let isIn = false;
    const next = (): void => {
      const call = calls[answers.length];
      if (call === undefined) resolve(answers);
      else socket.write(encodeCall(call, answers.length + 1));
    };
    /** The bus knows who we are by the socket itself; what we say is the same user's number. */
    const letIn = (): void => {
      const end = received.indexOf('\r\n');
      if (end < 0) return;
      if (!received.toString('latin1', 0, end).startsWith('OK ')) throw new Error('not let in');
      received = received.subarray(end + 2);
      isIn = true;
      socket.write('BEGIN\r\n');
      next();
    };
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the bus has gone')));
    socket.on('connect', () => {
      const user = Buffer.from(String(process.getuid?.() ?? 0), 'latin1').toString('hex');
      socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
    });
    socket.on('data', (bytes) => {
      try {
        received = Buffer.concat([received, bytes]);
        if (!isIn) letIn();
        for (let taken = isIn ? takeMessage(received) : null; taken !== null;) {
          received = taken.rest as typeof received;
          if (taken.message.replyTo === answers.length + 1) {
            answers.push(taken.message);
            next();
          }
          taken = takeMessage(received);
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
