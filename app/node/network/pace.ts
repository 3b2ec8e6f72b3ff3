import PQueue from 'p-queue';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { SubjectLine, type SubjectLimits, type Waiter } from './subject-line.ts';
import { whenAborted } from './when-aborted.ts';

/** How fast one service is asked. */
export interface PaceLimits {
  /** Most requests in flight over all subjects. */
  readonly inFlight: number;
  readonly perSubject: SubjectLimits;
}

/** Blip's: 4 in flight and 10 a second per bot, 10 in flight over all (BLIP_API 4). */
export const blipPace: PaceLimits = { inFlight: 10, perSubject: { inFlight: 4, perSecond: 10 } };

/** The Graph API's quota counts by the hour, so in flight is all that is held down; WHATSAPP 1.7 is kept by rests. */
export const graphPace: PaceLimits = { inFlight: 4, perSubject: { inFlight: 2, perSecond: null } };

/** Lets requests through at a pace, the subjects in turn. */
export interface Pace {
  /**
   * Sends when the subject's turn comes, and gives back what that gives. Throws ExchangeFault `cancelled` when the
   * signal aborts, or the pace is closed, before that; once sent, stopping it is the sender's affair.
   */
  run<T>(subject: string, signal: AbortSignal, send: () => Promise<T>): Promise<T>;
  /** Sends nothing of this subject for so many milliseconds; what is in flight goes on. */
  rest(subject: string, milliseconds: number): void;
  /** Subjects that are remembered: those with requests, and those that rest or sent something within a second. */
  readonly size: number;
  /** Cancels what waits, leaves no timer, and waits for what is in flight. */
  close(): Promise<void>;
}

/** Longest delay that a timer of Node takes. */
const longestTimer = 2_147_483_647;

/**
 * A pace of its own. The line of turns holds each subject once, whatever it has waiting: a subject sends one request,
 * then goes to the end, so a thousand requests of one subject hold up the next one's first by a single request.
 */
export function newPace({ inFlight, perSubject }: PaceLimits): Pace {
  const turns = new PQueue({ concurrency: inFlight });
  const lines = new Map<string, SubjectLine>();
  let closed = false;

  function lineOf(subject: string): SubjectLine {
    const known = lines.get(subject);
    if (known !== undefined) return known;
    const line = new SubjectLine(perSubject);
    lines.set(subject, line);
    return line;
  }

  /** Puts the subject into the line of turns, or sets its timer for when that can be, or forgets it. */
  function settle(subject: string, line: SubjectLine): void {
    if (line.timer !== null) clearTimeout(line.timer);
    line.timer = null;
    if (closed || line.hasTurn) return;
    const now = performance.now();
    const isWanted = line.waiting.size > 0;
    const delay = isWanted ? line.delay(now) : line.forgettableIn(now);
    if (delay === Infinity) return;
    if (delay > 0) {
      line.timer = setTimeout(
        () => settle(subject, line),
        Math.min(Math.ceil(delay), longestTimer),
      );
      // Somebody waits for an answer, or else nobody does and the program may end.
      if (!isWanted) line.timer.unref();
    } else if (isWanted) {
      line.hasTurn = true;
      void turns.add(() => turn(subject, line));
    } else {
      lines.delete(subject);
    }
  }

  async function turn(subject: string, line: SubjectLine): Promise<void> {
    line.hasTurn = false;
    const now = performance.now();
    // It may have been told to rest, or lost its requests, while it stood in line.
    const waiter = line.delay(now) === 0 ? line.take(now) : null;
    settle(subject, line);
    if (waiter === null) return;
    await waiter.send();
    line.finished();
    settle(subject, line);
  }

  return {
    run: <T>(subject: string, signal: AbortSignal, send: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        if (closed || signal.aborted) {
          reject(new ExchangeFault('cancelled'));
          return;
        }
        const line = lineOf(subject);
        const waiter: Waiter = {
          send: () => {
            forget();
            return send().then(resolve, reject);
          },
          cancel: () => {
            forget();
            line.waiting.delete(waiter);
            reject(new ExchangeFault('cancelled'));
            settle(subject, line);
          },
        };
        const forget = whenAborted(signal, waiter.cancel);
        line.waiting.add(waiter);
        settle(subject, line);
      }),
    rest: (subject, milliseconds) => {
      if (closed) return;
      const line = lineOf(subject);
      line.rest(performance.now() + milliseconds);
      settle(subject, line);
    },
    get size() {
      return lines.size;
    },
    close: async () => {
      closed = true;
      for (const [subject, line] of lines) {
        for (const waiter of line.waiting) waiter.cancel();
        settle(subject, line);
      }
      lines.clear();
      await turns.onIdle();
    },
  };
}
