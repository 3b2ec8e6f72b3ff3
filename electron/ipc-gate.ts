import { randomUUID } from 'node:crypto';
import { ipcMain, type IpcMainInvokeEvent, type WebContents, type WebFrameMain } from 'electron';
import type { Result } from '#app/contract/bridge.ts';
import { channelNames, type ChannelName } from '#app/contract/channel-names.ts';
import { AppFault, type Fault } from '#app/contract/errors.ts';
import { bugTrace, type BugTrace } from '#core/model/bug-trace.ts';
import { isLargerThan } from './message-size.ts';

/** Answers a message that was let through; null where the request does not fit its schema. Throws AppFault and bugs. */
export type Answerer = (
  channel: ChannelName,
  request: unknown,
) => Promise<{ readonly value: unknown } | null>;

/** What the gate needs to know. */
export interface Gate {
  /**
   * Who answers. The gate stands before the program behind it is read: the first message asks for it, and what comes
   * meanwhile waits in its order, already looked at for its sender, its size and its number.
   */
  readonly answerer: () => Promise<Answerer>;
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
  try {
    const answered = await (await gate.answerer())(name, request);
    return answered === null ? refused(gate, name, 'request') : { ok: true, value: answered.value };
  } catch (error) {
    return { ok: false, fault: toFault(gate, name, error) };
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
