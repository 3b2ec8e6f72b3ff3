import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { encodeCall, takeMessage, truthOf } from './bus-message.ts';
import { busPaths } from './session-bus.ts';
import { hasTrayHost } from './tray-host.ts';

const newFolder = temporaryFolders();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** An answer as a dbus-daemon lays it out. */
function reply(kind: number, to: number, signature: string, body: Buffer, isLittle = true): Buffer {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    if (isLittle) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const fields = Buffer.concat([
    ...[Buffer.from([5, 1, 0x75, 0]), number(to)],
    ...[
      Buffer.from([8, 1, ...Buffer.from('g'), 0, signature.length]),
      Buffer.from(`${signature}\0`),
    ],
  ]);
  const head = Buffer.concat([
    Buffer.from([isLittle ? 0x6c : 0x42, kind, 1, 1]),
    ...[number(body.length), number(7), number(fields.length), fields],
  ]);
  return Buffer.concat([head, Buffer.alloc((8 - (head.length % 8)) % 8), body]);
}

const plain = (value: number) => Buffer.from([value, 0, 0, 0]);
const variant = (value: number) => Buffer.from([1, 0x62, 0, 0, value, 0, 0, 0]);

/** A bus that lets in, or not, and answers the calls in order. */
async function busThat(answers: readonly Buffer[], welcome = 'OK 1234\r\n'): Promise<string> {
  const path = join(newFolder(), 'bus');
  const server = createServer((socket) => {
    let left = Buffer.alloc(0);
    let isIn = false;
    let said = 0;
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      left = Buffer.concat([left, bytes]);
      if (!isIn && left.includes('\r\n')) {
        expect(left.toString('latin1')).toMatch(/^\0AUTH EXTERNAL [0-9a-f]+\r\n$/);
        left = Buffer.alloc(0);
        isIn = true;
        socket.write(welcome);
        return;
      }
      if (isIn && left.subarray(0, 7).toString() === 'BEGIN\r\n') left = left.subarray(7);
      for (let taken = takeMessage(left); taken !== null; taken = takeMessage(left)) {
        left = taken.rest as typeof left;
        const answer = answers[said];
        said += 1;
        // In two parts, as a socket may bring it.
        if (answer === undefined) socket.destroy();
        else {
          socket.write(answer.subarray(0, 5));
          socket.write(answer.subarray(5));
        }
      }
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(path, done));
  return `unix:path=${path},guid=0`;
}

const hello = reply(2, 1, 's', Buffer.from([4, 0, 0, 0, ...Buffer.from(':1.2'), 0]));
const signal = reply(4, 0, 's', Buffer.from([1, 0, 0, 0, 0x61, 0]));

describe.skipIf(process.platform === 'win32')('a panel that shows signs', () => {
  it.each<[string, Buffer[], boolean]>([
    [
      'watched for and shown',
      [hello, reply(2, 2, 'b', plain(1)), reply(2, 3, 'v', variant(1))],
      true,
    ],
    [
      'told in the other order of bytes, between signals',
      [
        Buffer.concat([hello, signal]),
        Buffer.concat([signal, reply(2, 2, 'b', Buffer.from([0, 0, 0, 1]), false)]),
        reply(2, 3, 'v', variant(1)),
      ],
      true,
    ],
    [
      'watched for by nobody',
      [hello, reply(2, 2, 'b', plain(0)), reply(3, 3, 's', plain(0))],
      false,
    ],
    [
      'watched for, shown by nobody',
      [hello, reply(2, 2, 'b', plain(1)), reply(2, 3, 'v', variant(0))],
      false,
    ],
    ['a bus that breaks off', [hello], false],
    ['a bus that answers nonsense', [Buffer.alloc(32, 0x20)], false],
  ])('%s', async (_name, answers, expected) => {
    expect(await hasTrayHost({ DBUS_SESSION_BUS_ADDRESS: await busThat(answers) })).toBe(expected);
  });

  it('is none where the bus does not let us in, and none without a bus', async () => {
    const address = await busThat([], 'REJECTED EXTERNAL\r\n');
    expect(await hasTrayHost({ DBUS_SESSION_BUS_ADDRESS: address })).toBe(false);
    expect(await hasTrayHost({})).toBe(false);
    expect(await hasTrayHost({ XDG_RUNTIME_DIR: newFolder() })).toBe(false);
  });

  it('is asked for at the next address where nobody listens at the first', async () => {
    const there = await busThat([hello, reply(2, 2, 'b', plain(1)), reply(2, 3, 'v', variant(1))]);
    const address = `unix:path=/nowhere/bus;${there}`;
    expect(await hasTrayHost({ DBUS_SESSION_BUS_ADDRESS: address })).toBe(true);
  });
});

it.each<[string, Record<string, string>, string[]]>([
  [
    'its path',
    { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' },
    ['/run/user/1000/bus'],
  ],
  [
    'its hidden name',
    { DBUS_SESSION_BUS_ADDRESS: 'unix:abstract=/tmp/dbus-x,guid=1' },
    ['\0/tmp/dbus-x'],
  ],
  ['escaped letters', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/a%20b' }, ['/a b']],
  ['no way that we have', { DBUS_SESSION_BUS_ADDRESS: 'tcp:host=example.com,port=1' }, []],
  ['the usual place', { XDG_RUNTIME_DIR: '/run/user/1000' }, ['/run/user/1000/bus']],
])('the bus is found by %s', (_name, environment, expected) => {
  expect(busPaths(environment)).toEqual(expected);
});

it('a call is laid out as the bus reads it', () => {
  const call = { destination: 'a.b', path: '/c', interface: 'd.e', member: 'F', body: ['xy', 'z'] };
  const bytes = encodeCall(call, 9);
  // Each field on a multiple of eight, each string on one of four.
  expect(bytes.toString('latin1')).toBe(
    [
      'l\x01\0\x01\x0e\0\0\0\x09\0\0\0\x48\0\0\0',
      '\x01\x01o\0\x02\0\0\0/c\0\0\0\0\0\0',
      '\x02\x01s\0\x03\0\0\0d.e\0\0\0\0\0',
      '\x03\x01s\0\x01\0\0\0F\0\0\0\0\0\0\0',
      '\x06\x01s\0\x03\0\0\0a.b\0\0\0\0\0',
      '\x08\x01g\0\x02ss\0',
      '\x02\0\0\0xy\0\0\x01\0\0\0z\0',
    ].join(''),
  );
  expect(truthOf({ kind: 2, replyTo: 1, body: Buffer.alloc(12), isLittle: true })).toBe(false);
});
