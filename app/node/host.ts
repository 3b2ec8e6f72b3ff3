import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Ids } from '#app/ports/host.ts';
import type { RandomBytes } from '#app/ports/random.ts';

/** This machine's clock. */
export const nodeClock: Clock = { now: () => new Date().toISOString() };

/** Random UUIDs. */
export const nodeIds: Ids = { next: () => randomUUID() };

/** The operating system's randomness. */
export const nodeRandomBytes: RandomBytes = { next: (count) => new Uint8Array(randomBytes(count)) };
