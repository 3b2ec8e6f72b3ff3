/**
 * What is kept of a bug. Without its message: nobody knows whom or what that quotes, and a place in our own program
 * says as much to whoever mends it.
 */
export interface BugTrace {
  /** Kind of the error, e.g. `TypeError`. */
  readonly name: string;
  /** Code of the system or the database, e.g. `ENOENT`; empty without one. */
  readonly code: string;
  /** Innermost first: function and file, without folders, with line and column. */
  readonly frames: readonly string[];
}

const mostFrames = 20;

/** Reduces whatever was thrown. Never throws. */
export function bugTrace(thrown: unknown): BugTrace {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: '', frames: [] };
  const { name, message, stack = '' } = thrown;
  return {
    name: word(name) ?? 'Error',
    code: word('code' in thrown ? thrown.code : '') ?? '',
    frames: framesOf(withoutMessage(stack, message)),
  };
}

/** A word that a program gave, not a person: letters, digits and underscores. */
function word(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z]\w{0,60}$/.test(value) ? value : null;
}

/** A message may have lines of its own, which could look like places. */
function withoutMessage(stack: string, message: string): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  return at < 0 ? stack : stack.slice(at + message.length);
}

/** The run of places that a stack ends with. */
function framesOf(stack: string): string[] {
  const frames: string[] = [];
  for (const line of stack.split('\n').reverse()) {
    const frame = frameOf(line);
    if (frame !== null) frames.push(frame);
    else if (frames.length > 0) break;
  }
  return frames.reverse().slice(0, mostFrames);
}

/** `    at name (file:1:2)` as V8 writes it; null for any other line. */
function frameOf(line: string): string | null {
  const found = /^ {4}at (?:([^()]{1,200}) \()?(.{1,2000}):(\d{1,7}):(\d{1,7})\)?$/.exec(line);
  if (found === null) return null;
  const [, called = '', path = '', row, column] = found;
  const file = path.split(/[\\/]/).at(-1) ?? '';
  const place = `${/^[\w.@-]{1,80}$/.test(file) ? file : '?'}:${row}:${column}`;
  return /^[\w$.<>#[\] ]{1,120}$/.test(called) ? `${called} ${place}` : place;
}
