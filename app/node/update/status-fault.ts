import { ExchangeFault } from '#core/sync/exchange.ts';

/** What an answer of the place for updates means that is not 200. */
export function statusFault(status: number): ExchangeFault {
  return new ExchangeFault(status >= 500 || status === 429 ? 'unavailable' : 'missing');
}
