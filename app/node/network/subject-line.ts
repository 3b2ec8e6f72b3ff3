/** One request that waits for its turn. */
export interface Waiter {
  /** Sends it; settles when it is over and never throws. */
  readonly send: () => Promise<void>;
  /** Ends its wait without sending. */
  readonly cancel: () => void;
}

/** What one subject may do at a time. */
export interface SubjectLimits {
  /** Most requests in flight. */
  readonly inFlight: number;
  /** Most requests sent within any second; null: as many as there are. */
  readonly perSecond: number | null;
}

/** The requests of one subject that wait, and what it has sent lately. Times are milliseconds of a clock that only grows. */
export class SubjectLine {
  readonly waiting = new Set<Waiter>();
  /** True while it stands in the line of subjects for its next request. */
  hasTurn = false;
  timer: NodeJS.Timeout | null = null;
  readonly #limits: SubjectLimits;
  #inFlight = 0;
  #restsUntil = 0;
  /** When the last requests were sent, the oldest first; no more than may be sent in a second. */
  #sent: number[] = [];

  constructor(limits: SubjectLimits) {
    this.#limits = limits;
  }

  /** Milliseconds until its next request may be sent: 0 is now, Infinity is not before one in flight is over. */
  delay(now: number): number {
    if (this.#inFlight >= this.#limits.inFlight) return Infinity;
    const { perSecond } = this.#limits;
    const oldest = this.#sent[0];
    const isFull = perSecond !== null && this.#sent.length >= perSecond;
    const room = isFull && oldest !== undefined ? oldest + 1000 : 0;
    return Math.max(0, this.#restsUntil - now, room - now);
  }

  /** Milliseconds until nothing of it needs to be remembered any more; Infinity while it has requests. */
  forgettableIn(now: number): number {
    if (this.hasTurn || this.waiting.size > 0 || this.#inFlight > 0) return Infinity;
    const last = this.#sent.at(-1);
    return Math.max(0, this.#restsUntil - now, last === undefined ? 0 : last + 1000 - now);
  }

  /** Takes the request that has waited longest; the caller sends it now. */
  take(now: number): Waiter | null {
    const [waiter] = this.waiting;
    if (waiter === undefined) return null;
    this.waiting.delete(waiter);
    this.#inFlight += 1;
    if (this.#limits.perSecond !== null) {
      this.#sent.push(now);
      if (this.#sent.length > this.#limits.perSecond) this.#sent.shift();
    }
    return waiter;
  }

  finished(): void {
    this.#inFlight -= 1;
  }

  /** Sends nothing before `until`; never shortens a rest. */
  rest(until: number): void {
    this.#restsUntil = Math.max(this.#restsUntil, until);
  }
}
