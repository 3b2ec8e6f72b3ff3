import type { z } from 'zod';
import type { ChannelName } from '#app/contract/channel-names.ts';
import type { channels } from '#app/contract/channels.ts';
import { startChannels } from '#app/contract/start-channels.ts';
import type { Answerer } from './ipc-gate.ts';
import { wholeContract } from './whole-contract.ts';

/** One function per channel; requests have been parsed, responses will be. */
export type ChannelHandlers = {
  [C in ChannelName]: (
    request: z.output<(typeof channels)[C]['request']>,
  ) => Promise<z.input<(typeof channels)[C]['response']>>;
};

interface Schemas {
  readonly request: z.ZodType;
  readonly response: z.ZodType;
}

/**
 * Answers by the contract: requests are parsed on arrival, responses before they leave. The first message that is none
 * of the first screen's has the whole contract read, and those that come meanwhile wait behind it.
 */
export function channelAnswers(handlers: ChannelHandlers, contract = wholeContract): Answerer {
  let isWholeWanted = false;

  async function schemasOf(name: ChannelName): Promise<Schemas> {
    const first = firstSchemas(name);
    isWholeWanted ||= first === null;
    if (first !== null && !isWholeWanted) return first;
    return (contract.known() ?? (await contract.read())).channels[name];
  }

  return async (name, request) => {
    const schemas = await schemasOf(name);
    const parsed = parseRequest(schemas.request, request);
    if (parsed === null) return null;
    const handler = handlers[name] as (request: unknown) => Promise<unknown>;
    return { value: schemas.response.parse(await handler(parsed.request)) };
  };
}

function firstSchemas(name: ChannelName): Schemas | null {
  return Object.hasOwn(startChannels, name)
    ? startChannels[name as keyof typeof startChannels]
    : null;
}

/** Null for what does not fit; a schema that freezes throws for a typed array, which does not fit either. */
function parseRequest(schema: z.ZodType, request: unknown): { request: unknown } | null {
  try {
    const parsed = schema.safeParse(request);
    return parsed.success ? { request: parsed.data } : null;
  } catch {
    return null;
  }
}
