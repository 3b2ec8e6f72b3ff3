/** Why a timestamp does not hold. */
export const timestampFaults = [
  'unreachable',
  'unreadable',
  'refused',
  'other-content',
  'other-nonce',
  'signature',
  'purpose',
  'validity',
  'untrusted',
] as const;

/** Why a timestamp does not hold. */
export type TimestampFault = (typeof timestampFaults)[number];

/** A timestamp that does not hold, or an authority that gave none. */
export class TimestampError extends Error {
  readonly fault: TimestampFault;
  /** What the authority or the library said; may be empty. */
  readonly detail: string;

  constructor(fault: TimestampFault, detail = '') {
    super(detail === '' ? fault : `${fault}: ${detail}`);
    this.name = 'TimestampError';
    this.fault = fault;
    this.detail = detail.slice(0, 300);
  }
}
