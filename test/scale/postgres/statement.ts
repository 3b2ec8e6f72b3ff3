import { rewritten } from './rewritten.ts';

/** A statement for PostgreSQL: numbered values, and the names that go into them in their order. */
export interface Statement {
  readonly sql: string;
  readonly names: readonly string[];
}

/** Texts, quoted names, named values, words, and whatever stands between them. */
const token = /'(?:[^']|'')*'|"[^"]*"|(?<!:):[A-Za-z]\w*|[A-Za-z_]\w*|--[^\n]*|[\s\S]/g;

/** Says a statement of the stores in PostgreSQL's words: what differs everywhere, by rule. */
export function toStatement(source: string): Statement {
  const names: string[] = [];
  const sql = inOurWords(rewritten(source)).replace(token, (part) => {
    if (!part.startsWith(':') || part.length === 1) return part;
    const name = part.slice(1);
    if (!names.includes(name)) names.push(name);
    return `$${String(names.indexOf(name) + 1)}`;
  });
  return { sql, names };
}

/** The rules that hold in statements and in bodies of triggers. */
export function inOurWords(source: string): string {
  return source
    .replace(token, (part) => (needsQuotes.test(part) ? `"${part}"` : part))
    .replace(/\bIS NOT (?!NULL\b|DISTINCT\b)/g, 'IS DISTINCT FROM ')
    .replace(/\bIS (?!NOT\b|NULL\b|DISTINCT\b)/g, 'IS NOT DISTINCT FROM ')
    .replace(/\bINDEXED BY \w+/g, '')
    .replace(/\bx'([0-9a-f]*)'/g, "'\\x$1'::bytea")
    .replace(
      /(INSERT INTO (\w+) \(sequence,[\s\S]*?VALUES \():sequence,/,
      "$1coalesce(:sequence, nextval(pg_get_serial_sequence('$2', 'sequence'))),",
    );
}

/** Names without quotes lose their capitals; `only` and `full` are words of the language. */
const needsQuotes = /^(?:[a-z]+[A-Z]\w*|only|full)$/;
