import type { BrandView } from '#app/contract/report-views.ts';
import { plainBrand, reportBrandSchema, type ReportBrand } from '#core/model/report-brand.ts';
import { getClient } from '../clients.ts';
import type { Deps } from '../deps.ts';

const name = 'report-brand';

/** The look of a client's reports: its own where it has one, else the agency's, else a plain one. */
export function reportBrand({ workspace }: Deps, clientId: string): ReportBrand {
  const { settings } = workspace();
  for (const stored of [settings.get(nameOf(clientId)), settings.get(nameOf(null))]) {
    const brand = reportBrandSchema.safeParse(stored);
    if (brand.success) return brand.data;
  }
  return plainBrand;
}

/** The look of a client's reports, or (null) of the agency's. Throws AppFault `client-missing`. */
export function readBrand(deps: Deps, clientId: string | null): BrandView {
  if (clientId !== null) getClient(deps, clientId);
  const stored = deps.workspace().settings.get(nameOf(clientId));
  const own = reportBrandSchema.safeParse(stored);
  if (own.success) return { brand: own.data, isOwn: true };
  return { brand: clientId === null ? plainBrand : reportBrand(deps, clientId), isOwn: false };
}

/**
 * Keeps the look of one client's reports, or of all that have none of their own (null); no brand takes it away. Throws
 * AppFault `client-missing`.
 */
export function writeReportBrand(
  deps: Deps,
  clientId: string | null,
  brand: ReportBrand | null,
): null {
  if (clientId !== null) getClient(deps, clientId);
  deps.workspace().settings.put(nameOf(clientId), brand);
  deps.emit('data:changed', { nouns: ['report'] });
  return null;
}

function nameOf(clientId: string | null): string {
  return clientId === null ? name : `${name} ${clientId}`;
}
