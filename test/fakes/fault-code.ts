import { AppFault } from '#app/contract/errors.ts';

/** The code of the fault that a piece of work ends in, or `none`; throws anything else. */
export function faultCode(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return codeOf(error);
  }
}

/** The same for work that takes its time. */
export async function laterFaultCode(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === 'function' ? work() : work);
    return 'none';
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AppFault) return error.code;
  throw error;
}
