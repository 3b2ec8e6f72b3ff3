import type { Flow } from '#core/model/flow.ts';
import type { HumanPath, RulesetId } from '#core/model/run.ts';
import { noSurroundings, type Surroundings } from '#core/model/surroundings.ts';
import { flowFacts, type FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { explore, type Exploration } from '#core/flow/simulate/explore.ts';
import { generativeBlocks, type GenerativeBlock } from './ai/generative-blocks.ts';
import type { AnswersOfAudit } from './answers/answers-of-audit.ts';
import { BeforePerson } from './detect/before-person.ts';
import type { Contact } from './detect/contact.ts';
import { findContacts } from './detect/contacts.ts';
import { dataRequests, type DataRequest } from './detect/data-requests.ts';
import { findForms, type OfferedForm } from './detect/forms.ts';
import { spokenLanguages, type SpokenLanguages } from './detect/languages.ts';
import { findMentions, type Mention } from './detect/mentions.ts';
import { numberingPlan } from './detect/numbering-plan.ts';
import { findReferrals, type Referral } from './detect/referrals.ts';
import { saidByBlock, type Said } from './detect/said.ts';
import type { ServiceCheck } from './hours/service-check.ts';
import { findServiceChecks } from './hours/service-checks.ts';
import { findHumanPaths } from './human-paths.ts';
import { phrasesOf } from './probe/battery.ts';
import { probeLanguages } from './probe/phrase.ts';
import { runProbe, type Probe } from './probe/run-probe.ts';
import { currentRuleset } from './rulesets/rulesets.ts';

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
  /** Phone numbers and e-mail addresses that blocks tell, good or not. */
  readonly mentions: readonly Mention[];
  /** Sites, networks and pages that blocks send the user to. */
  readonly referrals: readonly Referral[];
  /** Forms behind links, and questions in the chat that end in a promise to get back. */
  readonly forms: readonly OfferedForm[];
  /** Blocks whose words a language model writes, reachable or not. */
  readonly generative: readonly GenerativeBlock[];
  /** Languages that the bot speaks. */
  readonly languages: SpokenLanguages;
  /** Every way of asking for a person, typed at every block that waits. */
  readonly probe: Probe;
  /** What blocks ask their users for, or to do. */
  readonly dataRequests: readonly DataRequest[];
  /** Whether such requests stand before a person, and what becomes of who does not meet them. */
  readonly beforePerson: BeforePerson;
  /** Blocks that check opening hours, agents or the queue, and what they lead to. */
  readonly serviceChecks: readonly ServiceCheck[];
  /** Every way to a person, nearest first. */
  readonly humanPaths: readonly HumanPath[];
  /** What is known besides the flow, answers of people taken in. */
  readonly surroundings: Surroundings;
  /** Moment of the run: UTC instant, ISO 8601. */
  readonly asOf: string;
  /** The ruleset of the run: only for audits whose clocks differ by it. */
  readonly ruleset: RulesetId;
  /** What the audit's own questions were answered with. Only audits that ask about several subjects need it. */
  readonly answers: AnswersOfAudit;
  /** What another audit's questions were answered with. Only audits that weigh its finding anew need it. */
  readonly answersTo: (auditId: string) => AnswersOfAudit;
}

/** Name of a fact. */
export type FactName = keyof AuditFacts;

/** What facts are made of besides the flow. */
export interface FactSources {
  /** Router services that people answer. */
  readonly humanServices?: readonly string[] | undefined;
  readonly surroundings?: Surroundings | undefined;
  /** UTC instant, ISO 8601. */
  readonly asOf?: string | undefined;
  /** The newest unless said. */
  readonly ruleset?: RulesetId | undefined;
  /** Ways to ask for a person that are typed along with the battery. */
  readonly phrases?: readonly string[] | undefined;
}

/** Facts of a flow that are computed when first read. */
export function auditFacts(flow: Flow, sources: FactSources = {}): AuditFacts {
  const cache = new Map<FactName, unknown>();
  const once = <N extends FactName>(name: N, compute: () => AuditFacts[N]): AuditFacts[N] => {
    if (!cache.has(name)) cache.set(name, compute());
    return cache.get(name) as AuditFacts[N];
  };
  return {
    flow,
    surroundings: sources.surroundings ?? noSurroundings,
    asOf: sources.asOf ?? '1970-01-01T00:00:00Z',
    ruleset: sources.ruleset ?? currentRuleset,
    answers: () => null,
    answersTo: () => () => null,
    get graphFacts() {
      return once('graphFacts', () => flowFacts(flow, sources.humanServices));
    },
    get exploration() {
      return once('exploration', () => explore(this.graphFacts));
    },
    get said() {
      return once('said', () => saidByBlock(flow));
    },
    get contacts() {
      return once('contacts', () =>
        findContacts(this.graphFacts, this.said, {
          mentions: this.mentions,
          forms: this.forms,
          plan: numberingPlan(this.surroundings),
        }),
      );
    },
    get mentions() {
      return once('mentions', () =>
        findMentions(this.graphFacts, this.said, numberingPlan(this.surroundings)),
      );
    },
    get dataRequests() {
      return once('dataRequests', () => dataRequests(this.graphFacts));
    },
    get beforePerson() {
      return once(
        'beforePerson',
        () => new BeforePerson(this.graphFacts, this.exploration, this.contacts, this.dataRequests),
      );
    },
    get referrals() {
      return once('referrals', () => findReferrals(this.graphFacts, this.said));
    },
    get forms() {
      return once('forms', () =>
        findForms(this.graphFacts, this.said, this.referrals, this.dataRequests),
      );
    },
    get generative() {
      return once('generative', () => generativeBlocks(flow));
    },
    get languages() {
      return once('languages', () => spokenLanguages(this.said));
    },
    get probe() {
      return once('probe', () =>
        runProbe(
          this.graphFacts,
          this.exploration,
          this.contacts,
          phrasesOf(probeLanguages, sources.phrases),
        ),
      );
    },
    get serviceChecks() {
      return once('serviceChecks', () => findServiceChecks(this.graphFacts, this.exploration));
    },
    get humanPaths() {
      return once('humanPaths', () =>
        findHumanPaths(this.graphFacts, this.exploration, this.contacts),
      );
    },
  };
}
