import type { Flow } from '#core/model/flow.ts';
import type { HumanPath } from '#core/model/run.ts';
import { flowFacts, type FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { explore, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Contact } from './detect/contact.ts';
import { findContacts } from './detect/contacts.ts';
import { saidByBlock, type Said } from './detect/said.ts';
import { findHumanPaths } from './human-paths.ts';

/** Everything audits may ask for; each is computed once per snapshot, on first use. */
export interface AuditFacts {
  readonly flow: Flow;
  /** Graph, reachable blocks, hand-overs, sets without a person. */
  readonly graphFacts: FlowFacts;
  /** Conversations that a machine can repeat. */
  readonly exploration: Exploration;
  /** What each block shows the user, by block index. */
  readonly said: readonly Said[];
  /** Channels outside the chat that blocks name. */
  readonly contacts: readonly Contact[];
  /** Every way to a person, nearest first. */
  readonly humanPaths: readonly HumanPath[];
}

/** Name of a fact. */
export type FactName = keyof AuditFacts;

/** Facts of a flow that are computed when first read. `humanServices`: router services that people answer. */
export function auditFacts(flow: Flow, humanServices: readonly string[] = []): AuditFacts {
  const cache = new Map<FactName, unknown>();
  const once = <N extends FactName>(name: N, compute: () => AuditFacts[N]): AuditFacts[N] => {
    if (!cache.has(name)) cache.set(name, compute());
    return cache.get(name) as AuditFacts[N];
  };
  return {
    flow,
    get graphFacts() {
      return once('graphFacts', () => flowFacts(flow, humanServices));
    },
    get exploration() {
      return once('exploration', () => explore(this.graphFacts));
    },
    get said() {
      return once('said', () => saidByBlock(flow));
    },
    get contacts() {
      return once('contacts', () => findContacts(this.graphFacts, this.said));
    },
    get humanPaths() {
      return once('humanPaths', () =>
        findHumanPaths(this.graphFacts, this.exploration, this.contacts),
      );
    },
  };
}
