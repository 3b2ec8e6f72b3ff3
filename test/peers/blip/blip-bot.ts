import type { FlowDocument } from './flow-document.ts';
import { noOddities, type Oddities } from './oddities.ts';

/** What a version of a flow consists of (BLIP_API 3.1). */
export interface BuilderDocuments {
  readonly flow: FlowDocument;
  readonly globalActions: Readonly<Record<string, unknown>> | null;
  readonly configuration: Readonly<Record<string, string>>;
}

/** One entry of the list of publications. */
export interface Publication {
  readonly index: number;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly documents: BuilderDocuments;
}

/** A bot that a router calls. */
export interface RouterChild {
  readonly shortName: string;
  readonly longName: string;
  readonly service: string;
  readonly isDefault: boolean;
}

/** A container of opening hours (BLIP_API 3.5). Times of day are `HH:mm:ss` in the container's zone. */
export interface DeskHours {
  readonly id: string;
  readonly title: string;
  readonly isMain: boolean;
  /** Windows name, e.g. `E. South America Standard Time`. */
  readonly timeZoneId: string;
  /** Days by their English name. */
  readonly week: readonly { readonly day: string; readonly from: string; readonly to: string }[];
  /** Spans in ISO 8601: wall-clock time marked Z. */
  readonly off: readonly { readonly reason: string; readonly from: string; readonly to: string }[];
  readonly queues: readonly string[];
  readonly attendants: readonly string[];
}

/** A queue. */
export interface DeskQueue {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly priority: number;
}

/** A rule that chooses a queue. */
export interface DeskRule {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly isActive: boolean;
  readonly operator: 'Or' | 'And';
  readonly conditions: readonly {
    readonly property: string;
    readonly relation: string;
    readonly values: readonly string[];
  }[];
}

/** A person at the desk. */
export interface Attendant {
  readonly email: string;
  readonly fullName: string;
  readonly teams: readonly string[];
  readonly status: 'Online' | 'Offline' | 'Pause' | 'Invisible';
}

/** A bot at Blip with all that its key can read. A test may change it while the peer runs. */
export interface BlipBot {
  /** Lower case; what stands before the colon of the key. */
  readonly shortName: string;
  /** Base64 of the secret; null once it is revoked. */
  accessKey: string | null;
  fullName: string;
  /** Empty, or with its dot, e.g. `business.` (BLIP_API 3.2). */
  cluster: string;
  template: 'builder' | 'router';
  children: RouterChild[];
  published: BuilderDocuments | null;
  working: BuilderDocuments | null;
  /** Newest first. */
  publications: Publication[];
  /** Connected channels by their node, e.g. `postmaster@wa.gw.msging.net`. */
  gateways: Record<string, Readonly<Record<string, string>>>;
  deskHours: DeskHours[];
  queues: DeskQueue[];
  rules: DeskRule[];
  attendants: Attendant[];
  tickets: { readonly id: string; readonly status: string; readonly team: string }[];
  intents: { readonly id: string; readonly name: string }[];
  entities: { readonly id: string; readonly name: string; readonly values: readonly string[] }[];
  /** WhatsApp templates, which only the key of the number's owner reads. */
  messageTemplates: readonly Readonly<Record<string, unknown>>[];
  /** Live secrets of channels, as the caller list shows them (BLIP_API 3.2). */
  channelSecrets: Readonly<Record<string, string>>;
  oddities: Oddities;
}

/** A bot with one bare account and no flow; `given` says what it has. */
export function newBot(
  shortName: string,
  given: Partial<Omit<BlipBot, 'shortName'>> = {},
): BlipBot {
  return {
    shortName,
    accessKey: Buffer.from(`secret-of-${shortName}`).toString('base64'),
    fullName: shortName,
    cluster: '',
    template: 'builder',
    children: [],
    published: null,
    working: null,
    publications: [],
    gateways: {},
    deskHours: [],
    queues: [],
    rules: [],
    attendants: [],
    tickets: [],
    intents: [],
    entities: [],
    messageTemplates: [],
    channelSecrets: {},
    ...given,
    oddities: { ...noOddities, ...given.oddities },
  };
}
