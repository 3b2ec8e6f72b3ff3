import type { Envelope } from './command.ts';

/** One request to the peer. */
export interface Received {
  /** Whose key came; null for none that is good. */
  readonly bot: string | null;
  /** Method and path of the request, without a query. */
  readonly request: string;
  /** Null for what was no envelope. */
  readonly envelope: Envelope | null;
}

/** Reads that act, whatever their method says (BLIP_API 3.6). */
const acting = /\/whatsapp-flows\/publish\/|\/accounts\/(?:\+|%2b)|\/upload-media-uri/i;

/** Why a request is more than a read; null for a read. */
export function faultOf({ request, envelope }: Omit<Received, 'bot'>): string | null {
  if (request !== 'POST /commands') return 'not a command';
  if (envelope === null) return 'not an envelope';
  if (envelope.method !== 'get') return `method ${envelope.method}`;
  if (envelope.hasResource) return 'carries a resource';
  return acting.test(envelope.uri) ? 'a get that acts' : null;
}

/** Everything that reached a peer, so that a test can prove that only reads did (BLIP_API 8.8). */
export class ReceivedLog {
  private readonly keepsReads: boolean;
  private kept: Received[] = [];
  private faults: (Received & { readonly why: string })[] = [];
  private total = 0;

  /** Without the reads a peer can serve for days. */
  constructor(keepsReads: boolean) {
    this.keepsReads = keepsReads;
  }

  add(received: Received): void {
    this.total += 1;
    if (this.keepsReads) this.kept.push(received);
    const why = faultOf(received);
    if (why !== null) this.faults.push({ ...received, why });
  }

  get count(): number {
    return this.total;
  }

  /** In the order in which they came. */
  get entries(): readonly Received[] {
    return this.kept;
  }

  /** Everything that was more than a read: must be empty. */
  get violations(): readonly (Received & { readonly why: string })[] {
    return this.faults;
  }

  /** Uris of the commands, in the order in which they came. */
  uris(shortName?: string): string[] {
    return this.kept
      .filter(({ bot }) => shortName === undefined || bot === shortName)
      .map(({ envelope }) => envelope?.uri ?? '');
  }

  clear(): void {
    this.kept = [];
    this.faults = [];
    this.total = 0;
  }
}
