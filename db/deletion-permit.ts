import type { Connection } from './driver.ts';

/**
 * Does work that may delete evidence: of one client, or what a retention retires. The permit names the row of the access
 * log that tells of it, so the work has to write that row before it ends; else nothing was done. Call in a transaction.
 */
export function withDeletionPermit<T>(
  connection: Connection,
  permit: { readonly kind: 'client'; readonly clientId: string } | { readonly kind: 'retention' },
  work: () => T,
): T {
  connection.run(
    `INSERT INTO deletion_permit (only, kind, client_id, log_sequence)
     VALUES (1, :kind, :clientId, coalesce((SELECT max(sequence) + 1 FROM access_log), 1))`,
    { kind: permit.kind, clientId: permit.kind === 'client' ? permit.clientId : null },
  );
  const result = work();
  connection.run('DELETE FROM deletion_permit');
  return result;
}
