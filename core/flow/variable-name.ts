/**
 * The name under which the engine keeps a variable: without `context.` and without the `@path` into its JSON, in lower
 * case (FLOW.md 7.2).
 */
export function bareName(name: string): string {
  const base = (name.split('@')[0] ?? name).toLowerCase();
  return base.startsWith('context.') ? base.slice('context.'.length) : base;
}
