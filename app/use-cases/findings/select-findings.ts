import { facetNames, type FacetName, type FindingQuery } from '#app/contract/finding-query.ts';
import { holdsWords, searchableText, searchWords } from '#core/model/searchable-text.ts';
import { triageStates, type TriageState } from '#core/model/triage-states.ts';
import { countingAt } from './decided-findings.ts';
import type {
  CodedValues,
  FindingSpeaker,
  HeldBot,
  HeldFindings,
  IndexedFinding,
  SelectedFindings,
} from './held-findings.ts';

/** Chooses findings at a moment (milliseconds): decisions run out. */
export function selectFindings(
  held: HeldFindings,
  query: FindingQuery,
  now: number,
  speaker: FindingSpeaker,
): SelectedFindings {
  const { findings } = held;
  const coded = { ...held.coded, state: codedStates(held, now) };
  const facets = facetNames.map((name) => tally(coded[name], query[name]));
  const isMeant = wordFilter(held, query, speaker);
  const found: IndexedFinding[] = [];
  for (let place = 0; place < findings.length; place += 1) {
    // One filter that keeps it out leaves it in that filter's own counts.
    let failed = -1;
    let isOut = false;
    for (let at = 0; at < facets.length && !isOut; at += 1) {
      const { passes, codes } = facets[at]!;
      if (passes[codes[place]!] === 1) continue;
      isOut = failed !== -1;
      failed = at;
    }
    if (isOut || !isMeant(findings[place]!)) continue;
    if (failed === -1) found.push(findings[place]!);
    for (let at = 0; at < facets.length; at += 1) {
      if (failed !== -1 && failed !== at) continue;
      const { counts, codes } = facets[at]!;
      counts[codes[place]!]! += 1;
    }
  }
  const counted = facetNames.map((name, at) => [name, countsOf(facets[at]!)] as const);
  return {
    findings: found,
    facets: Object.fromEntries(counted) as SelectedFindings['facets'],
  };
}

/** A filter at work, value by value: whether it lets one through, and how often it was met. */
interface Tally extends CodedValues {
  readonly passes: Uint8Array;
  readonly counts: Uint32Array;
}

function tally({ values, codes }: CodedValues, { only, not }: FindingQuery[FacetName]): Tally {
  const [wanted, unwanted] = [new Set<string>(only), new Set<string>(not)];
  const passes = Uint8Array.from(values, (value) =>
    (wanted.size === 0 || wanted.has(value)) && !unwanted.has(value) ? 1 : 0,
  );
  return { values, codes, passes, counts: new Uint32Array(values.length) };
}

/** What was met at all; findings without a value are not counted. */
function countsOf({ values, counts }: Tally): ReadonlyMap<string, number> {
  const met = values.map((value, code) => [value, counts[code]!] as const);
  return new Map(met.filter(([value, count]) => value !== '' && count > 0));
}

/** Empty where a person decides nothing. */
const states = ['', ...triageStates] as const;

const codeOf = new Map<string, number>(states.map((state, code) => [state, code]));

function codedStates({ findings, coded }: HeldFindings, now: number): CodedValues {
  const asks = coded.outcome.values.map((outcome) => isAsked(outcome));
  const codes = new Uint32Array(findings.length);
  for (let place = 0; place < findings.length; place += 1) {
    if (asks[coded.outcome.codes[place]!] !== true) continue;
    const finding = findings[place]!;
    // Most findings are open: only a decision needs a closer look.
    const state = finding.decided === null ? 'open' : (stateAt(finding, now)?.state ?? '');
    codes[place] = codeOf.get(state) ?? 0;
  }
  return { values: states, codes };
}

/** Whether there is something to decide. */
function isAsked(outcome: string): boolean {
  return outcome === 'fail' || outcome === 'review';
}

function wordFilter(
  { ownerOf }: HeldFindings,
  { text }: FindingQuery,
  speaker: FindingSpeaker,
): (finding: IndexedFinding) => boolean {
  const words = searchWords(text);
  if (words.wanted.length + words.unwanted.length === 0) return () => true;
  const names = new Map<HeldBot, string>();
  return (finding) => {
    const { bot } = finding;
    const { clientName, botName } = bot.audited;
    const name = names.get(bot) ?? searchableText(`${clientName}\n${botName}`);
    names.set(bot, name);
    const owner = ownerOf(finding);
    const texts = [speaker.say(finding).searched, name];
    return holdsWords(words, owner === null ? texts : [...texts, searchableText(owner)]);
  };
}

/** What a person made of a finding; null where there is nothing to decide. */
export function stateAt(
  { line, decided }: IndexedFinding,
  now: number,
): { readonly state: TriageState; readonly until: string | null } | null {
  if (!isAsked(line.outcome)) return null;
  const counting = decided === null ? null : countingAt(decided, now);
  return counting === null ? open : { state: counting.state, until: counting.until };
}

const open = { state: 'open', until: null } as const;
