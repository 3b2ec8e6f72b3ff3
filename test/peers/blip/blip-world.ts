import type { JsonObject } from '#core/model/json.ts';
import type { PeerClock } from '../peer-clock.ts';
import type { BlipBot, BuilderDocuments, DeskHours } from './blip-bot.ts';
import type { BucketState } from './bucket-reads.ts';
import { flowDocument, type FlowDocument } from './flow-document.ts';
import { readAuthorization } from './http-key.ts';
import type { Oddities } from './oddities.ts';

const noDocuments = { globalActions: null, configuration: {} } as const;

/** All bots of a peer, and what people do to them in the portal while it runs. */
export class BlipWorld {
  private readonly bots = new Map<string, BlipBot>();
  /** Headers that were found good, so that a thousand bots cost one look-up each. */
  private readonly known = new Map<string, BlipBot>();
  private readonly older = new Map<string, { state: BucketState; reads: number }>();
  private readonly blocked = new Map<string, number>();
  private readonly clock: PeerClock;

  constructor(bots: readonly BlipBot[], clock: PeerClock) {
    this.clock = clock;
    for (const bot of bots) this.bots.set(bot.shortName, bot);
  }

  add(bot: BlipBot): void {
    this.bots.set(bot.shortName, bot);
  }

  /** Throws RangeError for a bot that is not there: the test is wrong. */
  bot(shortName: string): BlipBot {
    const bot = this.bots.get(shortName);
    if (bot === undefined) throw new RangeError(`no bot ${shortName}`);
    return bot;
  }

  shortNames(): string[] {
    return [...this.bots.keys()];
  }

  /** Whose key a header holds; null for a key that is not good. */
  botOf(authorization: string | undefined): BlipBot | null {
    const before = this.known.get(authorization ?? '');
    if (before !== undefined) return before;
    const given = readAuthorization(authorization);
    const bot = given === null ? undefined : this.bots.get(given.shortName);
    if (bot === undefined || bot.accessKey === null || bot.accessKey !== given?.accessKey)
      return null;
    this.known.set(authorization ?? '', bot);
    return bot;
  }

  /** Publishes a flow: the published buckets, the deployed application and the list of publications. */
  publish(
    shortName: string,
    flow: JsonObject | FlowDocument,
    given: { readonly author?: string; readonly configuration?: Record<string, string> } = {},
  ): void {
    const bot = this.bot(shortName);
    const documents = this.documents(bot.published, flow, given.configuration);
    this.keepOlder(bot);
    bot.published = documents;
    bot.working = documents;
    const index = (bot.publications[0]?.index ?? -1) + 1;
    const publishedAt = this.clock.now();
    const author = given.author ?? 'ana.souza@example.com';
    bot.publications = [{ index, author, publishedAt, documents }, ...bot.publications].slice(0, 5);
  }

  /** Changes the draft only. */
  editDraft(shortName: string, flow: JsonObject | FlowDocument): void {
    const bot = this.bot(shortName);
    this.keepOlder(bot);
    bot.working = this.documents(bot.working, flow, undefined);
  }

  /** The key is good no more. */
  revokeKey(shortName: string): void {
    this.setKey(shortName, null);
  }

  /** Gives a bot another key; the old one is good no more. */
  setKey(shortName: string, accessKey: string | null): void {
    this.bot(shortName).accessKey = accessKey;
    this.known.clear();
  }

  setHours(shortName: string, hours: readonly DeskHours[]): void {
    this.bot(shortName).deskHours = [...hours];
  }

  makeOdd(shortName: string, oddities: Partial<Oddities>): void {
    Object.assign(this.bot(shortName).oddities, oddities);
  }

  /** Every command of the bot is answered with 429 until so much time has passed; two minutes at Blip (BLIP_API 4). */
  throttle(shortName: string, milliseconds = 120_000): void {
    this.blocked.set(shortName, this.clock.now() + milliseconds);
  }

  isThrottled(shortName: string): boolean {
    return (this.blocked.get(shortName) ?? -Infinity) > this.clock.now();
  }

  /** What the buckets hold for this read: now and then still what they held before the last change. */
  buckets(bot: BlipBot): BucketState {
    const older = this.older.get(bot.shortName);
    if (older === undefined || older.reads === 0) return bot;
    older.reads -= 1;
    return older.state;
  }

  private keepOlder(bot: BlipBot): void {
    const { published, working, publications, oddities } = bot;
    if (oddities.staleReads > 0)
      this.older.set(bot.shortName, {
        state: { published, working, publications },
        reads: oddities.staleReads,
      });
  }

  private documents(
    before: BuilderDocuments | null,
    flow: JsonObject | FlowDocument,
    configuration: Record<string, string> | undefined,
  ): BuilderDocuments {
    return {
      ...(before ?? noDocuments),
      ...(configuration === undefined ? {} : { configuration }),
      flow: isDocument(flow) ? flow : flowDocument(flow),
    };
  }
}

function isDocument(flow: JsonObject | FlowDocument): flow is FlowDocument {
  return Array.isArray(flow['json']) && Buffer.isBuffer(flow['json'][0]);
}
