/** How a Graph peer behaves; a test may change it while the peer runs. */
export interface GraphSettings {
  /** `prose`: as the documents say; `oas23`: as the published specification of v23 says (WHATSAPP 9.2). */
  variant: 'prose' | 'oas23';
  /** Ids come as bare JSON numbers, also those past 2^53. */
  idsAsNumbers: boolean;
  /** `quality_score` is null. */
  nullQualityScore: boolean;
  /** Every call ends with 503 and code 2. */
  isDown: boolean;
  /** Status of refusals for too many calls; the specification has 429. */
  throttleStatus: 400 | 429;
  /** Calls an hour for each app and WABA; null for 200, or 5,000 once it has a registered number (WHATSAPP 1.7). */
  hourlyQuota: number | null;
  /** Percent of the quota from which usage headers come. */
  usageFrom: number;
  /** Fields that Meta has taken away: asking for one gives error 100. */
  removedFields: readonly string[];
  /** Milliseconds before every answer. */
  latencyMs: number;
}

/** As documented. */
export const documentedSettings: GraphSettings = {
  variant: 'prose',
  idsAsNumbers: false,
  nullQualityScore: false,
  isDown: false,
  throttleStatus: 400,
  hourlyQuota: null,
  usageFrom: 1,
  removedFields: [],
  latencyMs: 0,
};
