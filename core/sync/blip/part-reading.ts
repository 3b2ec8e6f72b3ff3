import type { BotPart, PartGap, RawPart } from '#core/model/bot-reading.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { SyncError } from '../sync-error.ts';
import { ask, type BlipAnswer, type BlipRefusal, type BlipSession } from './blip-session.ts';
import type { BlipRead } from './blip-reads.ts';
import type { TakeTurn } from './take-turns.ts';

/** Why a part is missing. */
export type Gap = Omit<PartGap, 'part'>;

/** What reading one part of a bot brought. Neither a value nor a gap: there is nothing of this kind. */
export interface PartReading<T> {
  readonly part: BotPart;
  readonly value: T | null;
  readonly gap: PartGap | null;
  readonly raw: readonly RawPart[];
  /** Short name of the bot that the key belongs to, as the answer says it; null where it does not. */
  readonly bot: string | null;
}

/** What one request brought: an answer, or the reason why the part stays open. */
export type Asked =
  | { readonly kind: 'answer'; readonly answer: Exclude<BlipAnswer, BlipRefusal> }
  | { readonly kind: 'gap'; readonly gap: Gap };

/** Asks within the bot's turns. Throws SyncError for what ends the sync. */
export type AskPart = (read: BlipRead, limitBytes: number) => Promise<Asked>;

/** Asks for parts of one bot; faults in `tolerated` leave a gap instead of ending the sync. */
export function partAsker(
  session: BlipSession,
  takeTurn: TakeTurn,
  tolerated: ReadonlySet<SyncFaultCode>,
): AskPart {
  return (read, limitBytes) =>
    takeTurn(async () => {
      try {
        const answer = await ask(session, read, { limitBytes });
        if (answer.kind !== 'failure') return { kind: 'answer', answer };
        const { failure, code, description } = answer;
        return {
          kind: 'gap',
          gap: { code: failure, reasonCode: code, message: description },
        };
      } catch (error) {
        if (!(error instanceof SyncError) || !tolerated.has(error.code)) throw error;
        return { kind: 'gap', gap: gapOf(error.code, error.words) };
      }
    });
}

/** A gap that no reason code explains. */
export function gapOf(code: SyncFaultCode, words = ''): Gap {
  return { code, reasonCode: null, message: words.slice(0, 300) };
}

/** The identity of an answer that something was read from. */
export function rawPart(
  part: BotPart,
  { uri }: BlipRead,
  { sha256, bytes }: Pick<BlipAnswer, 'sha256' | 'bytes'>,
): RawPart {
  return { part, uri, sha256, bytes };
}
