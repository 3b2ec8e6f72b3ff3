/** One entry of the technical log: an event's code, with the fields that are allowed for it. */
export interface LogEntry {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly event: string;
  readonly fields: Readonly<Record<string, string | number | readonly string[]>>;
}

/**
 * The fields of each event, the whole list of what the log may ever say beside a time and a code (SECURITY 2.8). What
 * is not in it is not written, and not read from a log that an older version wrote.
 */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  started: ['electron', 'version'],
  'worker-died': [],
  'page-gone': ['reason'],
  'file-damaged': ['file'],
  /** A message of the window that was not taken. */
  refused: ['channel', 'why'],
  /** A bug; see BugTrace. */
  problem: ['reference', 'where', 'name', 'code', 'frames'],
};

const mostItems = 20;

/** An entry reduced to what is allowed; null where there is no time or no event. */
export function allowedEntry(raw: unknown): LogEntry | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const given: Readonly<Record<string, unknown>> = { ...raw };
  const { at, event } = given;
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at)) return null;
  if (typeof event !== 'string' || !/^[a-z][a-z-]{0,40}$/.test(event)) return null;
  const names = Object.hasOwn(fieldsOf, event) ? (fieldsOf[event] ?? []) : [];
  const fields = names.flatMap((name): [string, string | number | string[]][] => {
    const value = allowedValue(given[name]);
    return value === null ? [] : [[name, value]];
  });
  return { at, event, fields: Object.fromEntries(fields) };
}

/** Numbers, short words of a program, and lists of places in one. */
function allowedValue(value: unknown): string | number | string[] | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.slice(0, mostItems).filter(isPlace);
  return typeof value === 'string' && /^[\w.@:+-]{1,80}$/.test(value) ? value : null;
}

/** As BugTrace writes one: a function, a file, line and column. */
function isPlace(value: unknown): value is string {
  return (
    typeof value === 'string' && /^(?:[\w$.<>#[\] ]{1,120} )?[\w.@?-]{1,80}:\d+:\d+$/.test(value)
  );
}

/** An entry of a line of the log; null for what is none. */
export function entryOfLine(line: string): LogEntry | null {
  try {
    return allowedEntry(JSON.parse(line));
  } catch {
    return null;
  }
}

/** An entry as a line of the log, without its line feed. */
export function lineOfEntry({ at, event, fields }: LogEntry): string {
  return JSON.stringify({ at, event, ...fields });
}
