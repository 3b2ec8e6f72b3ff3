import type { IncidentClock, IncidentKind } from '#core/model/incident.ts';
import type { RulesetId } from '#core/model/run.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Until 2025-10-06 a fall of the rating was followed by seven days (WHATSAPP 2.4). */
const sevenDays = 7;
/** Partners' pages name 90 days for a review, Meta's own none (WHATSAPP 5.3). */
const appealDays = 90;

/** First day without the seven days: since then limits belong to the portfolio (WHATSAPP 2.4). */
const sevenDaysEnded = Date.parse('2025-10-07T00:00:00Z');

/**
 * The ruleset whose clocks ran at an instant (ISO 8601). The seven days of 2020 ended eleven months before the policy
 * text that the newer ruleset is named for; in between its clocks already ran.
 */
export function rulesetInForce(at: string): RulesetId {
  return Date.parse(at) < sevenDaysEnded ? '2020-10' : '2026-09';
}

/**
 * The clocks that an incident runs against (RULES QR-02; POLICY, Since then). `at`: when it began; `expiresAt`: the end
 * that the service states, null where it states none. Under `2020-10` a fall of the rating has its seven days, always
 * marked as history, since that rule ended; under `2026-09` no clock runs after a fall.
 */
export function clocksFor(
  kind: IncidentKind,
  at: string,
  ruleset: RulesetId,
  expiresAt: string | null,
): IncidentClock[] {
  const startsAt = new Date(Date.parse(at)).toISOString();
  const after = (days: number) => new Date(Date.parse(at) + days * dayMs).toISOString();
  if (kind === 'low-quality')
    return ruleset === '2020-10'
      ? [
          {
            kind: 'seven-days',
            startsAt,
            endsAt: after(sevenDays),
            isHistorical: true,
            isUsual: false,
          },
        ]
      : [];
  if (kind !== 'restriction' && kind !== 'disabled') return [];
  const clocks: IncidentClock[] = [];
  if (kind === 'restriction' && expiresAt !== null)
    clocks.push({
      kind: 'restriction-expiry',
      startsAt,
      endsAt: new Date(Date.parse(expiresAt)).toISOString(),
      isHistorical: false,
      isUsual: false,
    });
  if (ruleset === '2026-09')
    clocks.push({
      kind: 'appeal-window',
      startsAt,
      endsAt: after(appealDays),
      isHistorical: false,
      isUsual: true,
    });
  return clocks;
}
