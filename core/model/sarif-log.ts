import type { Outcome, Severity } from './finding.ts';
import type { Clause } from './worded-finding.ts';

/** What SARIF says of one finding, whoever made it. */
export interface SarifFinding {
  readonly id: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly question: string | null;
  readonly clause: Clause;
  /** Ids of blocks. */
  readonly blocks: readonly string[];
  /** Why a person decided that it counts no more; left out where nobody did. */
  readonly suppression?: string;
}

/** Findings of one flow. */
export interface SarifArtifact {
  /** Address of the flow, already escaped. */
  readonly uri: string;
  readonly findings: readonly SarifFinding[];
}

/** A flow of which nothing could be said. */
export interface SarifNotification {
  readonly uri: string;
  readonly code: string;
  readonly message: string;
}

/** What becomes one run of a SARIF log. */
export interface SarifRun {
  readonly tool: { readonly name: string; readonly version: string };
  readonly properties: Readonly<Record<string, string>>;
  readonly artifacts: readonly SarifArtifact[];
  readonly notifications: readonly SarifNotification[];
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  blocker: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  information: 'note',
};

/** Outcomes that ask something of a reader; the others are no results. */
const reported: readonly Outcome[] = ['fail', 'review', 'error'];

/**
 * A SARIF 2.1.0 log of one run: failed audits and open questions become results, flows that could not be read become
 * notifications of the invocation.
 */
export function sarifLog({ tool, properties, artifacts, notifications }: SarifRun): object {
  const findings = artifacts.flatMap((artifact) => artifact.findings);
  const rules = [...new Map(findings.map((finding) => [finding.id, finding])).values()].sort(
    (a, b) => (a.id < b.id ? -1 : 1),
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            rules: rules.map(({ id, why, clause, severity }) => ({
              id,
              shortDescription: { text: clause.text },
              fullDescription: { text: why },
              help: { text: `${clause.source} (${clause.since})` },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        properties,
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            toolExecutionNotifications: notifications.map(({ uri, code, message }) => ({
              descriptor: { id: code },
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri } } }],
            })),
          },
        ],
        results: artifacts.flatMap(({ uri, findings: own }) =>
          own
            .filter(({ outcome }) => reported.includes(outcome))
            .map((finding) => result(finding, uri)),
        ),
      },
    ],
  };
}

function result(finding: SarifFinding, uri: string): object {
  const { id, outcome, severity, title, question, blocks, suppression } = finding;
  return {
    ruleId: id,
    kind: outcome === 'fail' ? 'fail' : 'review',
    level: outcome === 'fail' ? levels[severity] : 'none',
    message: { text: question === null ? title : `${title}. ${question}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri } },
        // The format has no place twice, and a flow may have a block's id twice.
        logicalLocations: [...new Set(blocks)].map((block) => ({ name: block, kind: 'block' })),
      },
    ],
    ...(suppression === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: suppression }] }),
  };
}
