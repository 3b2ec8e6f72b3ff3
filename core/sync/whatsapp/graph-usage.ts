import { field, isObject, type Json } from '#core/model/json.ts';
import type { ExchangeResponse } from '../exchange.ts';

/** How much of Meta's call limits is used up, the worst of all that were told. */
export interface GraphUsage {
  /** Percent of the quota; over 100 once it is gone. */
  readonly percent: number;
  /** Minutes until calls are taken again; null where nobody says. */
  readonly regainMinutes: number | null;
}

/**
 * What `X-App-Usage` and `X-Business-Use-Case-Usage` tell (WHATSAPP 1.7); null where neither came or reads. The
 * account's own header lists objects by id, each with a list of quotas whose `type` is not to be relied on.
 */
export function readUsage(
  headers: Pick<ExchangeResponse['headers'], 'appUsage' | 'businessUsage'>,
): GraphUsage | null {
  const business = parse(headers.businessUsage);
  const quotas = [
    parse(headers.appUsage),
    ...(isObject(business) ? Object.values(business).flat() : []),
  ];
  let percent: number | null = null;
  let regainMinutes: number | null = null;
  for (const quota of quotas) {
    if (!isObject(quota)) continue;
    for (const name of ['call_count', 'total_time', 'total_cputime'])
      percent = worse(percent, field(quota, name));
    regainMinutes = worse(regainMinutes, field(quota, 'estimated_time_to_regain_access'));
  }
  return percent === null && regainMinutes === null
    ? null
    : { percent: percent ?? 0, regainMinutes };
}

/** Share of a quota from which on calls are spread out (WHATSAPP 1.8). */
const cautious = 75;

const minute = 60_000;

/** Quotas are counted by the hour. */
const hour = 60 * minute;

/**
 * Milliseconds to wait before the next call: none below 75 percent, then one second growing to a minute, and at the
 * end of the quota the minutes that Meta names, an hour where it names none, a day at most.
 */
export function slowDown(usage: GraphUsage): number {
  if (usage.percent < cautious) return 0;
  if (usage.percent < 100)
    return Math.round(1000 + ((usage.percent - cautious) / (100 - cautious)) * (minute - 1000));
  const named = (usage.regainMinutes ?? 0) * minute;
  return named > 0 ? Math.round(Math.min(Math.max(named, minute), 24 * hour)) : hour;
}

function worse(known: number | null, told: Json | undefined): number | null {
  if (typeof told !== 'number' || !Number.isFinite(told) || told < 0) return known;
  return Math.max(known ?? 0, told);
}

function parse(header: string | null): Json {
  if (header === null) return null;
  try {
    return JSON.parse(header) as Json;
  } catch {
    return null;
  }
}
