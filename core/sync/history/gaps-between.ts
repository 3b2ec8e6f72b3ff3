import { gapReasons, type Gap } from '#core/model/quality-history.ts';
import { joinGaps } from './join-gaps.ts';

type GapReason = Gap['reason'];

/** A span in milliseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where nothing promises a second look, two days without one are a gap. */
const periodWithoutSchedule = 24 * 60;

/** What gaps are found by. */
export interface Observed {
  /** Instants of all observations, in any order. */
  readonly observations: readonly { readonly observedAt: string }[];
  /** Minutes from one planned look to the next; null where none is planned. */
  readonly expectedPeriodMinutes: number | null;
  readonly recordedGaps: readonly Gap[];
  /** First and last moment that is asked about: not before the number was there, not later than now. */
  readonly from: string;
  readonly to: string;
  /** Spans in which nothing was planned, apart: nights of an interval are no gap. */
  readonly unscheduled?: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Spans without an observation that are longer than twice the expected period, counted in time for which looks were
 * planned; from one observation to the next, so that nothing between them is guessed. The reason is the recorded one
 * that covers most of the span; time that nobody recorded was the program's absence, or has no plan where none exists.
 * Oldest first.
 */
export function gapsBetween(observed: Observed): Gap[] {
  const { expectedPeriodMinutes, from, to } = observed;
  const longest = 2 * (expectedPeriodMinutes ?? periodWithoutSchedule) * 60_000;
  const unscheduled = (observed.unscheduled ?? []).map(spanOf);
  const recorded = joinGaps(observed.recordedGaps);
  const unrecorded: GapReason = expectedPeriodMinutes === null ? 'not-scheduled' : 'app-closed';
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const looks = observed.observations
    .map(({ observedAt }) => Date.parse(observedAt))
    .filter((look) => look > start && look < end)
    .sort((a, b) => a - b);
  const edges = [start, ...looks, end];
  return edges.slice(1).flatMap((edge, index) => {
    const span = { from: edges[index]!, to: edge };
    if (planned(span, unscheduled) <= longest) return [];
    return [
      {
        from: new Date(span.from).toISOString(),
        to: new Date(span.to).toISOString(),
        reason: reasonOf(span, recorded, unscheduled, unrecorded),
      },
    ];
  });
}

function reasonOf(
  span: Span,
  recorded: readonly Gap[],
  unscheduled: readonly Span[],
  unrecorded: GapReason,
): GapReason {
  const covered = new Map<GapReason, number>();
  let rest = planned(span, unscheduled);
  for (const gap of recorded) {
    const common = commonOf(span, spanOf(gap));
    if (common === null) continue;
    const time = planned(common, unscheduled);
    covered.set(gap.reason, (covered.get(gap.reason) ?? 0) + time);
    rest -= time;
  }
  covered.set(unrecorded, (covered.get(unrecorded) ?? 0) + rest);
  const most = Math.max(...covered.values());
  return gapReasons.find((reason) => covered.get(reason) === most) ?? unrecorded;
}

/** Milliseconds of a span for which looks were planned. */
function planned(span: Span, unscheduled: readonly Span[]): number {
  return unscheduled.reduce((time, none) => {
    const common = commonOf(span, none);
    return common === null ? time : time - (common.to - common.from);
  }, span.to - span.from);
}

function commonOf(a: Span, b: Span): Span | null {
  const common = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return common.from < common.to ? common : null;
}

function spanOf({ from, to }: { readonly from: string; readonly to: string }): Span {
  return { from: Date.parse(from), to: Date.parse(to) };
}
