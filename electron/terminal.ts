import type { BugTrace } from '#core/model/bug-trace.ts';

/** Writes a line for whoever started the program in a terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line beside what was asked for. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Places in our program, and nobody's words: what a terminal shows is kept in many places. */
export function tellTrace({ name, code, frames }: BugTrace): void {
  complain([name, code, ...frames].filter((part) => part !== '').join('\n  '));
}
