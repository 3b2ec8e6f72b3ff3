/** How a person who tries a bot wants its opening hours taken; `ask` leaves every look at them to the person. */
export const talkHours = ['open', 'closed', 'ask'] as const;

/** How the opening hours are taken. */
export type TalkHours = (typeof talkHours)[number];

/** Where a tried conversation has come to. */
export const talkEnds = [
  /** Nothing was said yet. */
  'start',
  /** A block waits for the user. */
  'waits',
  /** Something that no file can know must be told first. */
  'asks',
  /** A person has the conversation. */
  'person',
  /** Another bot of the router has it, whose flow is not known. */
  'other-bot',
  /** The reply failed the block’s validation; the user stays. */
  'refused',
  /** The bot said the same as before and waits in the same block. */
  'again',
  /** The block that waits lets nobody on. */
  'dead-end',
  /** No exit matched; the next message is judged by the start. */
  'restarted',
  /** A variable names the next block, and its value is unknown or names none. */
  'left',
  /** Blocks led on and on without waiting, until the engine gave up. */
  'loop',
] as const;

/** Where a tried conversation has come to. */
export type TalkEnd = (typeof talkEnds)[number];

/** True where the bot does not answer any more: nothing can be said after it. */
export function isOver(end: TalkEnd): boolean {
  return end === 'person' || end === 'other-bot' || end === 'loop';
}

/** Whether a kept conversation still goes the same way. */
export const replayStates = ['same', 'different', 'open'] as const;

/** `open`: it cannot be replayed, because something must be told now that was not asked then. */
export type ReplayState = (typeof replayStates)[number];

/** Most messages of one tried conversation. */
export const mostTalkSteps = 200;

/** Longest message, in UTF-16 units: what WhatsApp carries. */
export const longestTalkText = 4096;

/** Most values that are given to variables. */
export const mostTalkValues = 50;
