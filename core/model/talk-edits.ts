import type { Assumption } from './finding.ts';
import type { TalkChoice, TalkScript, TalkStep } from './talk.ts';
import type { TalkHours } from './talk-words.ts';

/** A conversation in which nothing was said yet. */
export const emptyScript: TalkScript = { hours: 'ask', values: [], steps: [] };

/** What the user says next. */
export function sayNext(script: TalkScript, step: Omit<TalkStep, 'choices'>): TalkScript {
  return { ...script, steps: [...script.steps, { ...step, choices: [] }] };
}

/** The same message in other words; what was told about its way is told anew. Later messages stay. */
export function sayInstead(
  script: TalkScript,
  at: number,
  step: Omit<TalkStep, 'choices'>,
): TalkScript {
  return withStep(script, at, () => ({ ...step, choices: [] }));
}

/** Without a message and all after it. */
export function cutBefore(script: TalkScript, at: number): TalkScript {
  return { ...script, steps: script.steps.slice(0, at) };
}

/**
 * Tells whether a condition holds where a message is worked through; null leaves it open again. `before`: what was
 * taken for the same message before it is asked, since one condition may be asked more than once.
 */
export function choose(
  script: TalkScript,
  at: number,
  question: Omit<Assumption, 'holds'>,
  before: readonly Assumption[],
  holds: boolean | null,
): TalkScript {
  return withStep(script, at, (step) => {
    const told = before.filter((one) => isAbout(one, question)).map((one) => one.holds);
    const alike = holds === null ? told : [...told, holds];
    const { block, kind, name, condition } = question;
    return {
      ...step,
      choices: [
        ...step.choices.filter((choice) => !isAbout(choice, question)),
        ...alike.map((one) => ({ block, kind, name, condition, holds: one })),
      ],
    };
  });
}

/** Takes the opening hours another way. */
export function takeHours(script: TalkScript, hours: TalkHours): TalkScript {
  return { ...script, hours };
}

/** Gives a variable a value; null takes it away. */
export function giveValue(script: TalkScript, name: string, value: string | null): TalkScript {
  const others = script.values.filter((one) => one.name !== name);
  return { ...script, values: value === null ? others : [...others, { name, value }] };
}

/** True when a choice tells about the same look at the same thing. */
export function isAbout(
  choice: Omit<TalkChoice, 'holds'>,
  question: Omit<Assumption, 'holds'>,
): boolean {
  return (
    choice.block === question.block &&
    choice.kind === question.kind &&
    choice.name === question.name &&
    choice.condition === question.condition
  );
}

function withStep(
  script: TalkScript,
  at: number,
  change: (step: TalkStep) => TalkStep,
): TalkScript {
  return {
    ...script,
    steps: script.steps.map((step, index) => (index === at ? change(step) : step)),
  };
}
