/**
 * The little of D-Bus that one question needs: calls whose arguments are strings, and answers that are one truth
 * value (D-Bus Specification, “Message Protocol”). A client library would be the largest thing in the host.
 */

/** A call on the bus. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Arguments, all of type string. */
  readonly body: readonly string[];
}

/** A message that came in. */
export interface BusAnswer {
  /** What it is: 2 an answer, 3 a refusal, 4 a signal. */
  readonly kind: number;
  /** The call it answers; 0 for none. */
  readonly replyTo: number;
  readonly body: Buffer;
  readonly isLittle: boolean;
}

const padding = (length: number, to: number): Buffer => Buffer.alloc((to - (length % to)) % to);

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([u32(bytes.length), bytes, Buffer.alloc(1)]);
}

function signature(value: string): Buffer {
  return Buffer.from(`${String.fromCharCode(value.length)}${value}\0`, 'latin1');
}

/** Puts pieces one after the other, each on its own multiple of bytes. */
function aligned(pieces: readonly (readonly [bytes: Buffer, to: number])[]): Buffer {
  let whole = Buffer.alloc(0);
  for (const [bytes, to] of pieces)
    whole = Buffer.concat([whole, padding(whole.length, to), bytes]);
  return whole;
}

/** A call as it goes over the wire, with the number by which its answer names it. */
export function encodeCall(call: BusCall, serial: number): Buffer {
  const body = aligned(call.body.map((value) => [text(value), 4]));
  const field = (code: number, type: string, value: Buffer): [Buffer, number] => [
    aligned([
      [Buffer.from([code]), 1],
      [signature(type), 1],
      [value, type === 'g' ? 1 : 4],
    ]),
    8,
  ];
  const fields = aligned([
    field(1, 'o', text(call.path)),
    field(2, 's', text(call.interface)),
    field(3, 's', text(call.member)),
    field(6, 's', text(call.destination)),
    ...(call.body.length > 0 ? [field(8, 'g', signature('s'.repeat(call.body.length)))] : []),
  ]);
  const head = Buffer.concat([
    // Little-endian, a call, no flags, version 1.
    Buffer.from([0x6c, 1, 0, 1]),
    u32(body.length),
    u32(serial),
    u32(fields.length),
    fields,
  ]);
  return Buffer.concat([head, padding(head.length, 8), body]);
}

/** Longest message that is waited for, in bytes; answers of ours have a few dozen. */
const longest = 1 << 16;

/**
 * Takes the first whole message off what has come in; null while it is not all there.
 * Throws where it is no message of the bus, or far too long a one.
 */
export function takeMessage(
  received: Buffer,
): { readonly message: BusAnswer; readonly rest: Buffer } | null {
  if (received.length < 16) return null;
  const isLittle = received[0] === 0x6c;
  if (!isLittle && received[0] !== 0x42) throw new Error('no message of the bus');
  const number = (at: number): number =>
    isLittle ? received.readUInt32LE(at) : received.readUInt32BE(at);
  const fieldsEnd = 16 + number(12);
  const bodyStart = Math.ceil(fieldsEnd / 8) * 8;
  const end = bodyStart + number(4);
  if (end > longest) throw new Error('too long a message');
  if (received.length < end) return null;
  let replyTo = 0;
  // The answered call is the field of code 5 and type u; fields begin on multiples of 8, and nothing else looks so.
  for (let at = 16; at + 8 <= fieldsEnd; at += 8) {
    const [code, length, type] = [received[at], received[at + 1], received[at + 2]];
    if (code === 5 && length === 1 && type === 0x75) replyTo = number(at + 4);
  }
  const body = Buffer.from(received.subarray(bodyStart, end));
  const message = { kind: received[1] ?? 0, replyTo, body, isLittle };
  return { message, rest: Buffer.from(received.subarray(end)) };
}

/** The truth value that an answer is, plain or inside a variant; false where it is something else. */
export function truthOf({ kind, body, isLittle }: BusAnswer): boolean {
  const at = body.length === 8 && body[0] === 1 && body[1] === 0x62 ? 4 : 0;
  if (kind !== 2 || body.length !== at + 4) return false;
  return (isLittle ? body.readUInt32LE(at) : body.readUInt32BE(at)) === 1;
}
