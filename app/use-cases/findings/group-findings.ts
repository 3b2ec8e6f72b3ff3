import type { FindingGroup } from '#app/contract/finding-views.ts';
import { severities } from '#core/model/outcomes.ts';
import type { FoundFindings, IndexedFinding } from './held-findings.ts';

/** Findings of which one sentence is true, over all clients: one row for each defect, most bots first. */
export function groupFindings({ sorted, speaker }: FoundFindings): FindingGroup[] {
  const groups = new Map<string, IndexedFinding[]>();
  for (const finding of sorted) {
    const { auditId, outcome, variant } = finding.line;
    const key = `${auditId} ${outcome} ${variant}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()]
    .map((findings): FindingGroup => {
      const first = findings[0]!;
      const ages = findings.map(({ line }) => line.firstSeen);
      return {
        auditId: first.line.auditId,
        title: speaker.sayOfAll(findings),
        outcome: first.line.outcome,
        severity: severities[Math.min(...findings.map(rankOf))] ?? first.line.severity,
        findings: findings.length,
        bots: new Set(findings.map(({ bot }) => bot)).size,
        clients: new Set(findings.map(({ bot }) => bot.audited.clientId)).size,
        since: ages.reduce((a, b) => (b < a ? b : a)),
        clause: speaker.say(first).clause,
      };
    })
    .sort((a, b) => b.bots - a.bots || b.findings - a.findings);
}

function rankOf({ line }: IndexedFinding): number {
  return severities.indexOf(line.severity);
}
