import type { RouteLocationRaw } from 'vue-router';
import type { Outcome } from '#core/model/finding.ts';
import { everyFinding, toAddress } from '#renderer/findings/query-address.ts';

/** Where the findings stand that ended in one way under one audit, whatever was decided about them. */
export function findingsPlace(auditId: string, outcome: Outcome): RouteLocationRaw {
  const query = {
    ...everyFinding,
    outcome: { only: [outcome], not: [] },
    audit: { only: [auditId], not: [] },
  };
  return { name: 'findings', query: toAddress(query) };
}
