import type { Connection } from './driver.ts';

/**
 * Takes out of the workspace's settings what is about one of some ids: a setting named by one, items of lists that hold
 * one, and a setting that holds one outside of any list. Returns how many settings changed or went.
 */
export function pruneSettings(connection: Connection, ids: ReadonlySet<string>): number {
  let changed = 0;
  for (const { name, body } of connection.all<{ name: string; body: string }>(
    'SELECT name, body FROM setting',
  )) {
    const isNamed = [...ids].some((id) => name.includes(id));
    const value = isNamed ? gone : pruned(JSON.parse(body), ids);
    if (value === gone) {
      changed += connection.run('DELETE FROM setting WHERE name = :name', { name });
    } else if (JSON.stringify(value) !== body) {
      const written = JSON.stringify(value);
      changed += connection.run('UPDATE setting SET body = :written WHERE name = :name', {
        name,
        written,
      });
    }
  }
  return changed;
}

const gone = Symbol('gone');

/** The outermost list loses the items that hold an id; a view of one client without its client would be one of all. */
function pruned(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((item) => !holds(item, ids));
  if (typeof value === 'string') return ids.has(value) ? gone : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, pruned(inner, ids)] as const);
  if (entries.some(([key, inner]) => ids.has(key) || inner === gone)) return gone;
  return Object.fromEntries(entries);
}

function holds(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => ids.has(key) || holds(inner, ids));
}
