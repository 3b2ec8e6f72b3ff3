import { z } from 'zod';
import { faults } from './faults.ts';

/** Code of an expected fault. */
export type FaultCode = keyof typeof faults;

/** Schema of a fault as it crosses processes: a code and the values of its sentence, never a stack. */
export const faultSchema = z.strictObject({
  code: z.enum(Object.keys(faults) as [FaultCode, ...FaultCode[]]),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A fault as it crosses processes. */
export type Fault = z.infer<typeof faultSchema>;

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

export { faultText } from './fault-text.ts';
