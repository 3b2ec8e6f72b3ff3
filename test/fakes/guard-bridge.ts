import type { Bridge } from '#app/contract/bridge.ts';
import type { Typing } from '#app/contract/guard-channels.ts';
import type { Answer } from './sync-bridge.ts';

/** The part of the fake bridge about secrets that are shown, and about what was typed. `swap` gives what was kept before. */
export function guardAnswers(
  answer: Answer,
  swap: (typing: Typing | null) => Typing | null,
): Pick<Bridge, 'secret' | 'typing'> {
  return {
    secret: {
      copy: (request) => answer('secret.copy', request, () => ({ seconds: 30 })),
      // Nobody waits for it.
      shield: () => Promise.resolve({ ok: true, value: null }),
    },
    typing: {
      keep: (request) =>
        answer('typing.keep', request, () => {
          swap(request);
          return null;
        }),
      take: (request) => answer('typing.take', request, () => swap(null)),
    },
  };
}
