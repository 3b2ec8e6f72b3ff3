import type { BlipBot } from './blip-bot.ts';

/** A command's envelope as it came. */
export interface Envelope {
  readonly id: string;
  readonly method: string;
  readonly uri: string;
  /** Node as asked; null when absent. */
  readonly to: string | null;
  readonly hasResource: boolean;
}

/** A read, taken apart. */
export interface BlipCommand {
  readonly bot: BlipBot;
  /** Node without its instance. */
  readonly node: string;
  /** What stands between `lime://` and the path; null in a relative uri. */
  readonly owner: string | null;
  /** Parts of the path, decoded. */
  readonly path: readonly string[];
  /** Parameters without their `$`, decoded. */
  readonly query: ReadonlyMap<string, string>;
}

/** Reads an envelope from a request's body; a text says what is wrong with it. */
export function readEnvelope(body: Buffer): Envelope | string {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    return 'The envelope is not valid JSON';
  }
  if (typeof value !== 'object' || value === null) return 'The envelope is not an object';
  const { id, method, uri, to, resource } = value as Record<string, unknown>;
  if (typeof method !== 'string' || typeof uri !== 'string') return 'Invalid method or uri';
  if (typeof id !== 'string' && method !== 'observe') return 'The envelope has no id';
  return {
    id: typeof id === 'string' ? id : '',
    method,
    uri,
    to: typeof to === 'string' ? to : null,
    hasResource: resource !== undefined,
  };
}

const main = 'postmaster@msging.net';

/** Takes a command apart: relative and `lime://` uris, `:` and `%3A`, `$skip` and `skip` (BLIP_API 8.5). */
export function readCommand(bot: BlipBot, { to, uri }: Envelope): BlipCommand | null {
  const parts = /^(?:lime:\/\/([^/?]+))?\/([^?]*)(?:\?(.*))?$/s.exec(uri);
  if (parts === null) return null;
  const [, owner, path = '', query = ''] = parts;
  return {
    bot,
    node: (to ?? main).split('/')[0]!.toLowerCase(),
    owner: owner ?? null,
    path: path.split('/').map(decoded),
    query: new Map(
      query
        .split('&')
        .filter((pair) => pair !== '')
        .map((pair) => {
          const equals = pair.indexOf('=');
          const name = equals < 0 ? pair : pair.slice(0, equals);
          const value = equals < 0 ? '' : pair.slice(equals + 1);
          return [decoded(name).replace(/^\$/, ''), decoded(value)];
        }),
    ),
  };
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
