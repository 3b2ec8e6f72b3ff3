import type { Turn } from '#core/model/finding.ts';
import type { PlayedStep, TalkScript, TalkStep } from '#core/model/talk.ts';

/**
 * A script and what it led to as the lines of a chat. The message that waits for something to be told stands last;
 * those after it were not said yet. `mediaWords` stand for what is no text.
 */
export function talkTurns(
  script: TalkScript,
  steps: readonly PlayedStep[],
  isAsked: boolean,
  mediaWords: string,
): Turn[] {
  const played = steps.flatMap(({ turns }, at): Turn[] => [
    userTurn(script.steps[at], mediaWords),
    ...turns,
  ]);
  const asked = isAsked ? script.steps[steps.length] : undefined;
  return asked === undefined ? played : [...played, userTurn(asked, mediaWords)];
}

function userTurn(step: TalkStep | undefined, mediaWords: string): Turn {
  return { from: 'user', text: step === undefined ? '' : saidWords(step, mediaWords) };
}

/** A message as its writer saw it; empty for silence. */
export function saidWords({ kind, text, label }: TalkStep, mediaWords: string): string {
  return kind === 'media' ? mediaWords : (label ?? text);
}
