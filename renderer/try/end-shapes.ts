import type { Shape } from '#renderer/controls/shape-word.vue';
import type { TalkEnd } from '#core/model/talk-words.ts';

/** How a conversation’s end is marked: shapes differ in grey too, and its word stands beside it. */
export const endShapes = {
  start: { shape: 'ring', tone: 'faint' },
  waits: { shape: 'ring', tone: 'accent' },
  asks: { shape: 'diamond', tone: 'medium' },
  person: { shape: 'done', tone: 'passed' },
  'other-bot': { shape: 'diamond', tone: 'high' },
  refused: { shape: 'triangle', tone: 'medium' },
  again: { shape: 'turning', tone: 'medium' },
  'dead-end': { shape: 'octagon', tone: 'blocker' },
  restarted: { shape: 'triangle', tone: 'high' },
  left: { shape: 'diamond', tone: 'high' },
  loop: { shape: 'turning', tone: 'blocker' },
} as const satisfies Record<
  TalkEnd,
  { shape: Shape; tone: 'passed' | 'faint' | 'high' | 'blocker' | 'medium' | 'accent' }
>;
