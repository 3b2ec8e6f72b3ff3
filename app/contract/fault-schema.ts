import { z } from 'zod';
import type { Fault, FaultCode } from './errors.ts';
import { faults } from './faults.ts';

/** Schema of a fault as it crosses processes. Apart from the class, which many need before any message is checked. */
export const faultSchema = z.strictObject({
  code: z.enum(Object.keys(faults) as [FaultCode, ...FaultCode[]]),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
}) satisfies z.ZodType<Fault>;
