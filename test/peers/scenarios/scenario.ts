import type { BlipBot } from '../blip/blip-bot.ts';
import type { BlipWorld } from '../blip/blip-world.ts';
import type { GraphContent, GraphWorld } from '../graph/graph-world.ts';

/** What somebody types in to connect a bot. */
export interface BotAccess {
  readonly client: string;
  readonly bot: string;
  readonly shortName: string;
  /** What stands after `Key ` in the header. */
  readonly httpKey: string;
  /** E.164, with the id of the number at Meta. */
  readonly phone: string;
  readonly phoneNumberId: string;
}

/** What somebody types in to connect WhatsApp accounts. */
export interface TokenAccess {
  /** Null for the agency's own token, which sees every account. */
  readonly client: string | null;
  readonly portfolioId: string;
  readonly wabaIds: readonly string[];
  readonly token: string;
}

/** A made-up agency: what the two peers hold, and the secrets to read it with. */
export interface Scenario {
  readonly bots: readonly BlipBot[];
  readonly content: GraphContent;
  readonly keys: readonly BotAccess[];
  readonly tokens: readonly TokenAccess[];
  /** Publishes another edition of a bot's flow. */
  revise(world: BlipWorld, shortName: string): void;
  /** Lets a number fall to RED that did nothing to deserve it; gives its id. */
  penalise(world: GraphWorld): string;
}
