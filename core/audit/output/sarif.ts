import { sarifLog } from '#core/model/sarif-log.ts';
import type { CheckDocument } from './check-document.ts';

/**
 * A check as SARIF 2.1.0: failed audits and open questions become results, files that could not be read become
 * notifications of the invocation.
 */
export function toSarif(check: CheckDocument): object {
  return sarifLog({
    tool: check.tool,
    properties: { ruleset: check.ruleset, asOf: check.asOf },
    artifacts: check.flows.map(({ file, audits }) => ({ uri: encodeURI(file), findings: audits })),
    notifications: check.errors.map(({ file, code, message }) => ({
      uri: encodeURI(file),
      code,
      message,
    })),
  });
}
