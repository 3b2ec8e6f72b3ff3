import { z } from 'zod';

/** Every form in which a Builder flow reaches us (FLOW.md section 1); names as in the command line's contract. */
export const flowShapes = [
  'bare-map',
  'flow',
  'flow-global-actions',
  'command',
  'bucket-reply',
  'application',
  'sdk-flow',
] as const;

/** Schema of a flow file's form. */
export const flowShapeSchema = z.enum(flowShapes);

/** The form of a flow file. */
export type FlowShape = z.infer<typeof flowShapeSchema>;
