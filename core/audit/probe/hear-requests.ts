import type { Assumption } from '#core/model/finding.ts';
import { outsideResult } from '../detect/ways.ts';
import type { Requests } from './requests.ts';
import { isOpenWay, type Probe, type ProbeRow, type ProbeWay } from './run-probe.ts';

/**
 * What a request comes to at a block: `heard` handed over or told how, at once or when it is typed a second time;
 * `open` when that depends on what nobody can know from the file; `lost` otherwise.
 */
type Fate = 'heard' | 'open' | 'lost';

/** What a waiting block makes of the requests of one language. */
export interface HearingRow {
  readonly row: ProbeRow;
  /**
   * `all`: at least half of the plainest requests are heard; `open`: they might be; `some`: other requests are;
   * `none`: none at all, not even when it is typed again.
   */
  readonly hears: 'all' | 'some' | 'open' | 'none';
  /** A request that shows it: the first one that is not heard, or the first one. */
  readonly shown: string;
  /** Clear requests that are heard. */
  readonly heard: number;
  /** True when a plain request is only heard when it is typed a second time. */
  readonly isSecond: boolean;
  /** What an open row depends on. */
  readonly opens: Assumption | null;
}

/** What every waiting block makes of some requests. */
export function hearRequests(probe: Probe, requests: Requests): readonly HearingRow[] {
  const rows = new Map(probe.rows.map((row) => [row.at, row]));
  return probe.rows.map((row) => hearingRow(row, requests, rows));
}

function hearingRow(
  row: ProbeRow,
  { plain, clear }: Requests,
  rows: ReadonlyMap<number, ProbeRow>,
): HearingRow {
  // Phrases that the bot cannot tell apart now may be told apart when they come again: fates are by phrase.
  const fates = new Map(clear.map((text) => [text, fateOf(row, text, rows)]));
  const count = (wanted: Fate, among: readonly string[]): number =>
    among.filter((text) => fates.get(text) === wanted).length;
  const heard = count('heard', clear);
  const open = count('open', clear);
  const missing = [...plain, ...clear].find((text) => fates.get(text) !== 'heard');
  const shown = missing ?? plain[0]!;
  const plainly = count('heard', plain);
  const hears = ((): HearingRow['hears'] => {
    if (plainly * 2 >= plain.length) return 'all';
    if ((plainly + count('open', plain)) * 2 >= plain.length) return 'open';
    if (heard > 0) return 'some';
    return open > 0 ? 'open' : 'none';
  })();
  return {
    row,
    hears,
    shown,
    heard,
    isSecond: plain.some((text) => fates.get(text) === 'heard' && !isSure(row.way(text))),
    opens: hears === 'open' ? whatDecides(row, clear, fates) : null,
  };
}

function fateOf(row: ProbeRow, text: string, rows: ReadonlyMap<number, ProbeRow>): Fate {
  const way = row.way(text);
  if (isSure(way)) return 'heard';
  if (way.result === 'possible') return 'open';
  const seconds = [...way.ends].map((at): Fate => {
    const next = rows.get(at)?.way(text);
    return next === undefined ? 'open' : isSure(next) ? 'heard' : isOpenWay(next) ? 'open' : 'lost';
  });
  if (seconds.every((fate) => fate === 'heard')) return 'heard';
  return seconds.every((fate) => fate === 'lost') && !isOpenWay(way) ? 'lost' : 'open';
}

function isSure({ result }: ProbeWay): boolean {
  return result === 'person' || result === 'offer';
}

/** The first thing nobody can know that an open request of the row depends on. */
function whatDecides(
  row: ProbeRow,
  clear: readonly string[],
  fates: ReadonlyMap<string, Fate>,
): Assumption | null {
  for (const text of clear) {
    if (fates.get(text) !== 'open') continue;
    const { hinge, shown, replies } = row.way(text);
    if (hinge !== null) return hinge;
    for (const reply of [shown, ...replies]) {
      const found = outsideResult(reply.assumptions);
      if (found !== null) return found;
    }
  }
  return null;
}
