import type { PlayedStep, PlayedTalk } from '#core/model/talk.ts';
import type { ReplayState } from '#core/model/talk-words.ts';

/** How a conversation goes now, against how it went. */
export interface ReplayResult {
  readonly state: ReplayState;
  /** The first message after which they part; null while they do not. */
  readonly partsAt: number | null;
}

/**
 * Compares what the user read, message by message, and where it ended. Blocks may have been renamed, moved or split:
 * what counts is what was said and whether a person took over.
 */
export function compareTalks(
  before: Pick<PlayedTalk, 'steps' | 'end'>,
  now: Pick<PlayedTalk, 'steps' | 'end'>,
): ReplayResult {
  const count = Math.max(before.steps.length, now.steps.length);
  for (let at = 0; at < count; at += 1) {
    const [then, today] = [before.steps[at], now.steps[at]];
    if (then !== undefined && today !== undefined && said(then) === said(today)) continue;
    const isOpen = today === undefined && now.end === 'asks';
    return { state: isOpen ? 'open' : 'different', partsAt: at };
  }
  if (before.end === now.end) return { state: 'same', partsAt: null };
  return { state: now.end === 'asks' ? 'open' : 'different', partsAt: Math.max(0, count - 1) };
}

function said({ turns }: PlayedStep): string {
  return JSON.stringify(
    turns.map((turn) =>
      turn.from === 'user' ? [turn.text] : [turn.text, turn.options, turn.handover],
    ),
  );
}
