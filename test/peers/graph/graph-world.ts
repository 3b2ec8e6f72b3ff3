import type { PeerClock } from '../peer-clock.ts';

/** What can be sent from an asset, as `health_status` says it (WHATSAPP 1.3.4). */
export interface Health {
  readonly canSend: 'AVAILABLE' | 'LIMITED' | 'BLOCKED';
  readonly info?: readonly string[];
  readonly errors?: readonly {
    readonly error_code: number;
    readonly error_description: string;
    readonly possible_solution: string;
  }[];
}

/** A business portfolio. */
export interface GraphPortfolio {
  readonly id: string;
  name: string;
  /** Lower case in the prose, e.g. `verified`. */
  verificationStatus: string;
  /** Shared by all its numbers (WHATSAPP 2.5). */
  messagingLimit: string;
  readonly ownedWabas: string[];
  readonly clientWabas: string[];
}

/** A WhatsApp Business Account. */
export interface GraphWaba {
  readonly id: string;
  name: string;
  readonly portfolioId: string;
  readonly currency: string;
  readonly country: string;
  readonly timezoneId: string;
  readonly namespace: string;
  /** Unix seconds. */
  readonly creationTime: number;
  reviewStatus: string;
  status: string;
  /** Error that every read of it and of its numbers ends with; null for none. */
  lock: 368 | 131031 | null;
}

/** A phone number. Values are open texts: Meta adds some without notice. */
export interface GraphNumber {
  readonly id: string;
  readonly wabaId: string;
  readonly displayPhoneNumber: string;
  verifiedName: string;
  qualityRating: string;
  status: string;
  nameStatus: string;
  codeVerificationStatus: string;
  platformType: string;
  accountMode: string;
  throughput: string;
  isOfficial: boolean;
  isPinEnabled: boolean;
  /** Offset without a colon, as Graph writes it. */
  lastOnboardedTime: string | null;
  /** The old limit of the single number, before v24. */
  limitTier: string;
  /** Fields that are set; others are left out. */
  profile: Readonly<Record<string, unknown>>;
}

/** A message template. */
export interface GraphTemplate {
  readonly id: string;
  readonly wabaId: string;
  readonly name: string;
  readonly language: string;
  category: string;
  previousCategory: string | null;
  status: string;
  rejectedReason: string;
  quality: string;
  /** Unix seconds. */
  qualityDate: number;
  readonly components: readonly unknown[];
}

/** A token. Whatever is not granted is refused. */
export interface GraphToken {
  readonly value: string;
  readonly portfolioId: string;
  readonly appId: string;
  readonly type: 'SYSTEM_USER' | 'USER';
  scopes: string[];
  /** WABAs that were granted; null for every one of the portfolio. */
  targets: string[] | null;
  /** Unix seconds; 0 for never. */
  expiresAt: number;
  /** Subcode with which it is refused once revoked (458 app removed, 460 password changed, 467 invalid). */
  revoked: 458 | 460 | 467 | null;
}

/** One step of a script: what a number becomes, so long after the script began. */
export interface WalkStep {
  readonly afterMs: number;
  readonly set: Partial<GraphNumber>;
}

/** What a world consists of. */
export interface GraphContent {
  readonly portfolios: readonly GraphPortfolio[];
  readonly wabas: readonly GraphWaba[];
  readonly numbers: readonly GraphNumber[];
  readonly templates: readonly GraphTemplate[];
  readonly tokens: readonly GraphToken[];
}

/** Nothing at all. */
export const emptyContent: GraphContent = {
  portfolios: [],
  wabas: [],
  numbers: [],
  templates: [],
  tokens: [],
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** All assets of a peer, and what happens to them while it runs. */
export class GraphWorld {
  readonly portfolios: Map<string, GraphPortfolio>;
  readonly wabas: Map<string, GraphWaba>;
  readonly numbers: Map<string, GraphNumber>;
  readonly templates: Map<string, GraphTemplate>;
  readonly tokens: Map<string, GraphToken>;
  /** Health of portfolios, WABAs, numbers, templates and apps by id; who is not here is available. */
  readonly health = new Map<string, Health>();
  private readonly numbersOf = new Map<string, GraphNumber[]>();
  private readonly templatesOf = new Map<string, GraphTemplate[]>();
  private readonly clock: PeerClock;
  private due: { at: number; number: GraphNumber; set: Partial<GraphNumber> }[] = [];

  constructor(content: GraphContent, clock: PeerClock) {
    this.clock = clock;
    this.portfolios = byId(content.portfolios);
    this.wabas = byId(content.wabas);
    this.numbers = byId(content.numbers);
    this.templates = byId(content.templates);
    this.tokens = new Map(content.tokens.map((token) => [token.value, token]));
    for (const number of content.numbers) listIn(this.numbersOf, number.wabaId).push(number);
    for (const template of content.templates)
      listIn(this.templatesOf, template.wabaId).push(template);
  }

  numbersIn(wabaId: string): readonly GraphNumber[] {
    return this.numbersOf.get(wabaId) ?? [];
  }

  templatesIn(wabaId: string): readonly GraphTemplate[] {
    return this.templatesOf.get(wabaId) ?? [];
  }

  /** Throws RangeError for a number that is not there: the test is wrong. */
  number(id: string): GraphNumber {
    const number = this.numbers.get(id);
    if (number === undefined) throw new RangeError(`no number ${id}`);
    return number;
  }

  /** Lets a number go through a script by the peer's clock. */
  walk(numberId: string, steps: readonly WalkStep[]): void {
    const number = this.number(numberId);
    const start = this.clock.now();
    for (const { afterMs, set } of steps) this.due.push({ at: start + afterMs, number, set });
    this.due.sort((a, b) => a.at - b.at);
  }

  /** Brings scripts up to the present. */
  settle(): void {
    const now = this.clock.now();
    while (this.due[0] !== undefined && this.due[0].at <= now) {
      const { number, set } = this.due.shift()!;
      Object.assign(number, set);
    }
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
