import type { faults } from './faults.ts';

/** Code of an expected fault. */
export type FaultCode = keyof typeof faults;

/** A fault as it crosses processes: a code and the values of its sentence, never a stack. */
export interface Fault {
  code: FaultCode;
  details: Record<string, string | number>;
}

/** An expected fault. Anything else that is thrown is a bug and becomes `internal`. */
export class AppFault extends Error {
  readonly code: FaultCode;
  readonly details: Fault['details'];

  constructor(code: FaultCode, details: Fault['details'] = {}) {
    super(code);
    this.name = 'AppFault';
    this.code = code;
    this.details = details;
  }

  /** The part that may cross a process border. */
  toFault(): Fault {
    return { code: this.code, details: this.details };
  }
}
