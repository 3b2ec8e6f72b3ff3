import { plainBrand, reportBrandSchema, type ReportBrand } from '#core/model/report-brand.ts';
import { getClient } from '../clients.ts';
import type { Deps } from '../deps.ts';

const name = 'report-brand';

/** The look of a client's reports: its own where it has one, else the agency's, else a plain one. */
export function reportBrand({ workspace }: Deps, clientId: string): ReportBrand {
  const { settings } = workspace();
  for (const stored of [settings.get(`${name} ${clientId}`), settings.get(name)]) {
    const brand = reportBrandSchema.safeParse(stored);
    if (brand.success) return brand.data;
  }
  return plainBrand;
}

/**
 * Keeps the look of one client's reports, or of all that have none of their own (null). Throws AppFault
 * `client-missing`.
 */
export function writeReportBrand(deps: Deps, clientId: string | null, brand: ReportBrand): null {
  if (clientId !== null) getClient(deps, clientId);
  deps.workspace().settings.put(clientId === null ? name : `${name} ${clientId}`, brand);
  deps.emit('data:changed', { nouns: ['client'] });
  return null;
}
