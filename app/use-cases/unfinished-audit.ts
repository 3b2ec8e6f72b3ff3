import type { Deps } from './deps.ts';
import type { AuditScope } from './due-audits.ts';

const name = 'unfinished-audit';

/**
 * Notes that somebody asked for an audit that is not over, or (null) that it is. A crash or a lock in its middle leaves
 * the note behind.
 */
export function noteUnfinished({ workspace }: Deps, scope: AuditScope | null): void {
  workspace().settings.put(name, scope);
}

/** What was asked for and never came to its end; null where nothing was. */
export function unfinishedAudit({ workspace }: Deps): AuditScope | null {
  const noted = workspace().settings.get(name);
  if (typeof noted !== 'object' || noted === null) return null;
  const { botIds, clientIds } = noted as Record<string, unknown>;
  return { botIds: idsOf(botIds), clientIds: idsOf(clientIds) };
}

function idsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
}
