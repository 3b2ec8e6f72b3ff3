import type { IndexRequest } from '#app/ports/checker.ts';
import { numberingPlan } from '#core/audit/detect/numbering-plan.ts';
import { searchEntries } from '#core/audit/search/search-entries.ts';
import type { SearchBlock } from '#core/model/search-entry.ts';
import { storedFlow } from './audit-stored.ts';

/** What each block of a stored flow says and uses. Pure and synchronous. */
export function indexStored({ document, country, phone }: IndexRequest): SearchBlock[] {
  return searchEntries(
    storedFlow({ document }),
    numberingPlan({ client: { country }, number: { phone } }),
  );
}
