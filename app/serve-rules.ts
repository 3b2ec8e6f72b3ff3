import { answer } from './answer.ts';
import type { ClientChannel, RuleChannel, UseCase } from './use-case.ts';
import { changeClientRecord, readClientRecord, tagClients } from './use-cases/client-record.ts';
import { setClientsRemoved } from './use-cases/clients.ts';
import type { Deps } from './use-cases/deps.ts';
import { pendingAudits } from './use-cases/due-audits.ts';
import { listRules } from './use-cases/rules/list-rules.ts';
import { listRulesets } from './use-cases/rules/list-rulesets.ts';
import { readRule } from './use-cases/rules/read-rule.ts';

/** The use cases of the catalogue and of what is kept of clients, by the channel that asks for them. */
export type RuleUseCases = { readonly [C in RuleChannel | ClientChannel]: UseCase<C> };

/** Binds them to what they need from outside. */
export function createRuleUseCases(deps: Deps): RuleUseCases {
  return {
    'rule:list': answer(({ locale }) => listRules(deps, locale)),
    'rule:read': answer((request) => readRule(deps, request)),
    'rule:rulesets': answer(({ locale }) => listRulesets(deps, locale)),
    'client:read-record': answer(({ clientId }) => readClientRecord(deps, clientId)),
    'client:write-record': answer((request) => changeClientRecord(deps, request)),
    'client:pending-audits': answer(({ clientId }) => pendingAudits(deps, clientId)),
    'client:tag-many': answer((request) => ({ changed: tagClients(deps, request) })),
    'client:set-removed-many': answer(({ ids, removed }) => ({
      changed: setClientsRemoved(deps, ids, removed),
    })),
  };
}
