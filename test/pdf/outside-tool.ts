import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program that we did not write and gives what it prints. Throws with its complaint where it ends badly. */
export async function outsideTool(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, [...args], { maxBuffer: 256 * 2 ** 20 });
  return stdout;
}
