import type { BlipCommand, Envelope } from './command.ts';
import { piece, type Pieces } from './flow-document.ts';

/** What a node says to a read. */
export type Reply =
  | { readonly type: string; readonly resource: Pieces }
  | { readonly code: number | null; readonly description: string };

/** A document of any type. */
export function document(type: string, value: unknown): Reply {
  return { type, resource: piece(value) };
}

/** No such thing: reads as none. */
export const notFound: Reply = { code: 67, description: 'The requested resource was not found' };

/** The node knows no such resource. */
export const notSupported: Reply = { code: 62, description: 'The resource is not supported' };

/** There is no such node. */
export const noDestination: Reply = { code: 42, description: 'The destination was not found' };

/** The key may not. */
export const notAllowed: Reply = { code: 66, description: 'The operation is not allowed' };

/** One page of items (BLIP_API 2.5): `skip` and `take` with or without `$`, `total` unless the bot is odd. */
export function collection(
  { bot, query }: BlipCommand,
  itemType: string,
  items: readonly unknown[],
  defaultTake = 100,
): Reply {
  const skip = bot.oddities.ignoresSkip ? 0 : numberOf(query.get('skip'), 0);
  const take = numberOf(query.get('take'), defaultTake);
  return document('application/vnd.lime.collection+json', {
    ...(bot.oddities.totalMissing ? {} : { total: items.length }),
    itemType,
    items: items.slice(skip, skip + take),
  });
}

function numberOf(text: string | undefined, otherwise: number): number {
  return text === undefined || !/^\d{1,6}$/.test(text) ? otherwise : Number(text);
}

/** The reply's envelope around a node's answer, as bytes ready to be sent (BLIP_API 2.2). */
export function replyEnvelope(
  { bot }: Pick<BlipCommand, 'bot'>,
  envelope: Envelope,
  reply: Reply,
  ordinal: number,
): Pieces {
  const { oddities, shortName } = bot;
  const identity = `${shortName}@msging.net`;
  const uri = envelope.uri.startsWith('lime://')
    ? envelope.uri
    : `lime://${identity}${envelope.uri}`;
  const trace = ordinal.toString(16).padStart(16, '0');
  const rest = JSON.stringify({
    method: envelope.method,
    id: envelope.id,
    from: `${envelope.to ?? 'postmaster@msging.net'}/#sim-1`,
    to: oddities.instanceInReply ? `${identity}/sim-${String(ordinal % 3)}` : identity,
    metadata: { '#command.uri': uri, 'uber-trace-id': `${trace}%3A${trace}%3A0%3A1` },
  }).slice(1);
  if ('type' in reply) {
    const { type } = reply;
    const asText = oddities.resourceAsText && type === 'application/json';
    const resource = asText ? piece(Buffer.concat(reply.resource).toString()) : reply.resource;
    const head = `{"type":${JSON.stringify(type)},"resource":`;
    return [Buffer.from(head), ...resource, Buffer.from(`,"status":"success",${rest}`)];
  }
  const { code, description } = reply;
  const reason =
    oddities.reasonWithoutCode || code === null ? { description } : { code, description };
  return [Buffer.from(`{"status":"failure","reason":${JSON.stringify(reason)},${rest}`)];
}
