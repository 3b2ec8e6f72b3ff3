import type { NumberObservation } from '#core/model/quality-history.ts';
import type { Gap } from '#core/model/quality-history.ts';
import type { Period } from '#core/model/report-form.ts';
import type { QualitySpan, ReportIncident, ReportNumber } from '#core/model/report-history.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { maskPhone } from '#core/report/mask-phone.ts';
import { numberHistory } from '../numbers/number-history.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** Whose history, when, and whether numbers are printed whole. */
export interface HistoryRequest {
  readonly clientId: string;
  readonly period: Period;
  readonly maskNumber: boolean;
}

/** The rating of each of a client's numbers over the period. */
export function reportNumbers(deps: SyncDeps, request: HistoryRequest): ReportNumber[] {
  const { numbers, bots } = deps.workspace();
  return numbers.list(request.clientId).map((number) => {
    const history = numberHistory(deps, { numberId: number.id, ...request.period });
    return {
      phone: shownPhone(number, request),
      verifiedName: number.verifiedName,
      bot: number.botId === null ? null : (bots.get(number.botId)?.name ?? null),
      spans: qualitySpans(history.observations, history.gaps),
      gaps: [...history.gaps],
      versions: history.versions.map(({ at, isPublicationTime }) => ({ at, isPublicationTime })),
    };
  });
}

/**
 * Incidents that were open during the period, or of which something was written down in it: an answer may come after a
 * case is closed. Newest first, with their logs.
 */
export function reportIncidents(
  { workspace }: SyncDeps,
  request: HistoryRequest,
): ReportIncident[] {
  const { incidents, numbers } = workspace();
  const { from, to } = request.period;
  return incidents
    .list(request.clientId, false)
    .filter(({ openedAt }) => openedAt < to)
    .map((incident) => ({ incident, log: incidents.log(incident.id) }))
    .filter(
      ({ incident: { closedAt }, log }) =>
        (closedAt ?? to) >= from || log.some(({ at }) => at >= from && at < to),
    )
    .map(({ incident: { numberId, ...incident }, log }) => {
      const number = numberId === null ? null : numbers.get(numberId);
      const { kind, openedAt, source, before, after, reason, clocks } = incident;
      const { recoveredAt, closedAt, closedBy, outcome } = incident;
      return {
        ...{ kind, openedAt, source, before, after, reason, clocks },
        ...{ recoveredAt, closedAt, closedBy, outcome },
        phone: number === null ? null : shownPhone(number, request),
        log,
      };
    });
}

function shownPhone({ phone }: WhatsappNumber, { maskNumber }: HistoryRequest): string {
  return maskNumber ? maskPhone(phone) : phone;
}

/** Looks in a row that saw the same rating and state, joined; a gap between two looks parts them. */
export function qualitySpans(
  observations: readonly NumberObservation[],
  gaps: readonly Gap[],
): QualitySpan[] {
  const starts = gaps.map((gap) => Date.parse(gap.from));
  const spans: QualitySpan[] = [];
  for (const { observedAt, quality, status, source } of observations) {
    if (quality === null) continue;
    const last = spans.at(-1);
    const isSame = last?.quality === quality && last.status === status && last.source === source;
    const [before, now] = [Date.parse(last?.to ?? ''), Date.parse(observedAt)];
    const isParted = starts.some((at) => at >= before && at < now);
    if (last !== undefined && isSame && !isParted)
      spans[spans.length - 1] = { ...last, to: observedAt };
    else spans.push({ from: observedAt, to: observedAt, quality, status, source });
  }
  return spans;
}
