/** Cryptographic randomness, from outside. */
export interface RandomBytes {
  /** `count` random bytes. */
  next(count: number): Uint8Array;
}
