import type { Deps } from '../deps.ts';

const name = 'audit-due';

/**
 * Notes that facts or flows changed and are yet to be audited, or that this was done. It is stored with what changed,
 * so that audits that were stopped, or never begun before a crash, are made with the next sync.
 */
export function auditIsDue({ workspace }: Deps, isDue: boolean): void {
  const { settings } = workspace();
  if ((settings.get(name) === true) !== isDue) settings.put(name, isDue);
}

/** True when something changed since the last audits. */
export function isAuditDue({ workspace }: Deps): boolean {
  return workspace().settings.get(name) === true;
}
