import type { Severity } from '#core/model/finding.ts';
import type { CheckDocument, CheckedAudit } from './check-document.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  blocker: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  information: 'note',
};

/**
 * A check as SARIF 2.1.0: failed audits and open questions become results, files that could not be read become
 * notifications of the invocation.
 */
export function toSarif(check: CheckDocument): object {
  const audits = check.flows.flatMap((flow) => flow.audits);
  const rules = [...new Map(audits.map((audit) => [audit.id, audit])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: check.tool.name,
            version: check.tool.version,
            rules: rules.map(({ id, why, clause, severity }) => ({
              id,
              shortDescription: { text: clause.text },
              fullDescription: { text: why },
              help: { text: `${clause.source} (${clause.since})` },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        properties: { ruleset: check.ruleset, asOf: check.asOf },
        invocations: [
          {
            executionSuccessful: check.errors.length === 0,
            toolExecutionNotifications: check.errors.map(({ file, code, message }) => ({
              descriptor: { id: code },
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) } } }],
            })),
          },
        ],
        results: check.flows.flatMap(({ file, audits: own }) =>
          own
            .filter(
              ({ outcome }) => outcome === 'fail' || outcome === 'review' || outcome === 'error',
            )
            .map((audit) => result(audit, file)),
        ),
      },
    ],
  };
}

function result(audit: CheckedAudit, file: string): object {
  return {
    ruleId: audit.id,
    kind: audit.outcome === 'fail' ? 'fail' : 'review',
    level: audit.outcome === 'fail' ? levels[audit.severity] : 'none',
    message: { text: audit.question === null ? audit.title : `${audit.title}. ${audit.question}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(file) } },
        logicalLocations: audit.blocks.map((block) => ({ name: block, kind: 'block' })),
      },
    ],
  };
}
