import { randomUUID } from 'node:crypto';
import { ipcMain, type IpcMainInvokeEvent, type WebContents, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import type { Result } from '#app/contract/bridge.ts';
import { channelNames, type ChannelName, type EventName } from '#app/contract/channel-names.ts';
import { channels } from '#app/contract/channels.ts';
import { AppFault, type Fault } from '#app/contract/errors.ts';
import { events, type EventPayload } from '#app/contract/events.ts';
import { bugTrace, type BugTrace } from '#core/model/bug-trace.ts';
import { isLargerThan } from './message-size.ts';

/** One function per channel; requests have been parsed, responses will be. */
export type ChannelHandlers = {
  [C in ChannelName]: (
    request: z.output<(typeof channels)[C]['request']>,
  ) => Promise<z.input<(typeof channels)[C]['response']>>;
};

/** What the gate needs to know. */
export interface Gate {
  readonly handlers: ChannelHandlers;
  /** The window that may ask, or null while there is none. */
  readonly window: () => WebContents | null;
  /** True for an address of our own page. */
  readonly isOurPage: (address: string) => boolean;
  /** Takes what must be looked into: bugs and refused messages. */
  readonly report: (reference: string, channel: ChannelName, what: string | BugTrace) => void;
}

/** Most messages of a window in one second; a page in need of more is broken or not ours. */
const perSecond = 200;
/** Largest message from a window, in bytes. */
const largestMessage = 1_048_576;

/** Opens the channels. Names outside of the contract have no handler: Electron refuses them by itself. */
export function openGate(gate: Gate): void {
  const isTooMany = rateLimit(perSecond);
  for (const name of channelNames) {
    ipcMain.handle(name, async (event, request: unknown): Promise<Result<unknown>> => {
      // Synchronously on arrival: a frame that has gone by the time of a later look says nothing any more.
      if (!isTrusted(event, gate)) return refused(gate, name, 'sender');
      if (isTooMany(performance.now())) return refused(gate, name, 'rate');
      return answer(gate, name, request);
    });
  }
}

/** Sends an event to the window; what does not fit the contract is a bug and is not sent. */
export function sendEvent<E extends EventName>(
  contents: WebContents,
  event: E,
  payload: EventPayload<E>,
): void {
  if (!contents.isDestroyed()) contents.send(event, events[event].parse(payload));
}

function isTrusted(event: IpcMainInvokeEvent, gate: Gate): boolean {
  const frame: WebFrameMain | null = event.senderFrame;
  const window = gate.window();
  return (
    frame !== null &&
    window !== null &&
    event.sender === window &&
    frame === window.mainFrame &&
    gate.isOurPage(frame.url)
  );
}

async function answer(gate: Gate, name: ChannelName, request: unknown): Promise<Result<unknown>> {
  if (isLargerThan(largestMessage, request)) return refused(gate, name, 'size');
  const channel = channels[name];
  const parsed = parseRequest(channel.request, request);
  if (parsed === null) return refused(gate, name, 'request');
  try {
    const handler = gate.handlers[name] as (request: unknown) => Promise<unknown>;
    return { ok: true, value: channel.response.parse(await handler(parsed.request)) };
  } catch (error) {
    return { ok: false, fault: toFault(gate, name, error) };
  }
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

function refused(gate: Gate, name: ChannelName, why: string): Result<never> {
  gate.report('refused', name, why);
  return { ok: false, fault: new AppFault('bad-message', { channel: name }).toFault() };
}

function toFault(gate: Gate, name: ChannelName, error: unknown): Fault {
  if (error instanceof AppFault) return error.toFault();
  const reference = randomUUID().slice(0, 8);
  gate.report(reference, name, bugTrace(error));
  return new AppFault('internal', { reference }).toFault();
}

/** True once more than `limit` calls fell into the last second (times in milliseconds). */
export function rateLimit(limit: number): (now: number) => boolean {
  const times: number[] = [];
  return (now) => {
    while (times.length > 0 && (times[0] ?? now) <= now - 1000) times.shift();
    if (times.length >= limit) return true;
    times.push(now);
    return false;
  };
}
