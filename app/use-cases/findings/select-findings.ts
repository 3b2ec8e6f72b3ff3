import { facetNames, type FacetName, type FindingQuery } from '#app/contract/finding-query.ts';
import { holdsWords, searchableText, searchWords } from '#core/model/searchable-text.ts';
import type { TriageState } from '#core/model/triage-states.ts';
import { countingAt } from './decided-findings.ts';
import type {
  FindingSpeaker,
  HeldBot,
  HeldFindings,
  IndexedFinding,
  SelectedFindings,
} from './held-findings.ts';

/** Chooses findings at a moment (milliseconds): decisions run out. */
export function selectFindings(
  { findings, ownerOf }: HeldFindings,
  query: FindingQuery,
  now: number,
  speaker: FindingSpeaker,
): SelectedFindings {
  const facets = facetNames.map((name) => ({
    passes: passer(query[name]),
    counts: new Map<string, number>(),
  }));
  const words = searchWords(query.text);
  const isSearched = words.wanted.length + words.unwanted.length > 0;
  const names = new Map<HeldBot, string>();
  const found: IndexedFinding[] = [];

  function holds(finding: IndexedFinding): boolean {
    const { bot } = finding;
    const { clientName, botName } = bot.audited;
    const name = names.get(bot) ?? searchableText(`${clientName}\n${botName}`);
    names.set(bot, name);
    const owner = ownerOf(finding);
    const texts = [speaker.say(finding).searched, name];
    return holdsWords(words, owner === null ? texts : [...texts, searchableText(owner)]);
  }

  for (const finding of findings) {
    const values = valuesOf(finding, now);
    // One filter that keeps it out leaves it in that filter's own counts.
    let failed = -1;
    let isOut = false;
    for (let at = 0; at < facets.length && !isOut; at += 1) {
      if (facets[at]!.passes(values[at]!)) continue;
      isOut = failed !== -1;
      failed = at;
    }
    if (isOut || (isSearched && !holds(finding))) continue;
    if (failed === -1) found.push(finding);
    for (let at = 0; at < facets.length; at += 1) {
      const value = values[at]!;
      if (value === '' || (failed !== -1 && failed !== at)) continue;
      const { counts } = facets[at]!;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const [outcome, severity, state, client, audit] = facets.map(
    ({ counts }): ReadonlyMap<string, number> => counts,
  );
  return {
    findings: found,
    facets: {
      outcome: outcome!,
      severity: severity!,
      state: state!,
      client: client!,
      audit: audit!,
    },
  };
}

/** What a person made of a finding; null where there is nothing to decide. */
export function stateAt(
  { line, decided }: IndexedFinding,
  now: number,
): { readonly state: TriageState; readonly until: string | null } | null {
  if (line.outcome !== 'fail' && line.outcome !== 'review') return null;
  const counting = decided === null ? null : countingAt(decided, now);
  return counting === null ? open : { state: counting.state, until: counting.until };
}

const open = { state: 'open', until: null } as const;

/** In the order of the facets; empty where a finding has none. */
function valuesOf(finding: IndexedFinding, now: number): readonly string[] {
  const { outcome, severity, auditId } = finding.line;
  return [
    outcome,
    severity,
    stateAt(finding, now)?.state ?? '',
    finding.bot.audited.clientId,
    auditId,
  ];
}

function passer({ only, not }: FindingQuery[FacetName]): (value: string) => boolean {
  const [wanted, unwanted] = [new Set<string>(only), new Set<string>(not)];
  return (value) => (wanted.size === 0 || wanted.has(value)) && !unwanted.has(value);
}
