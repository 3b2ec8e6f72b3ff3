import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dotnetRegex } from '#core/flow/match/dotnet-regex.ts';
import { checkedFile, fileWith, problemsOf } from './hostile-case.ts';
import { tellFigure } from '../figure.ts';

interface KnownAnswers {
  readonly pattern: string;
  readonly inputs: readonly string[];
  /** One digit for each input: 1 where `Regex.IsMatch` said yes. */
  readonly answers: string;
}

/**
 * What .NET's own engine answered: `System.Text.RegularExpressions` as Mono 6.8 ships it (Microsoft's source), asked
 * with `Regex.IsMatch` and no options, as the bots' engine asks it.
 */
const known = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'dotnet-answers.json'), 'utf8'),
) as readonly KnownAnswers[];

/** What blocks a backtracking engine, and texts that do it. */
const catastrophic: readonly [pattern: string, part: string][] = [
  ['(a+)+$', 'a'],
  ['^(a+)+$', 'a'],
  ['(a|aa)+$', 'a'],
  ['(a*)*b', 'a'],
  ['(.*a){20}$', 'a'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
  ['(x+x+)+y', 'x'],
  ['(.*)*=', 'a'],
  ['^(\\d+)*$', '1'],
  ['^(\\w+\\s?)*$', 'a '],
  ['(\\w+\\s?)+$', 'a '],
  ['^((ab)*)*$', 'ab'],
  ['(?i)^(sim|s|si|im)+$', 'sim'],
  ['^(.+)+@x$', 'a'],
  ['(\\s*\\w*\\s*)*;', ' a '],
  ['([a-z]+)*[0-9]', 'a'],
  ['.*.*.*.*=x', '='],
  ['(\\p{L}+)+!', 'é'],
  ['^([a-zA-Z0-9]+[._-]?)+@loja$', 'a'],
  ['^(?=x|a)(a+)+$', 'a'],
];

describe('A45 patterns with known answers of .NET', () => {
  test('are answered the same or not at all', (context) => {
    const wrong: string[] = [];
    let [same, open] = [0, 0];
    for (const { pattern, inputs, answers } of known) {
      const regex = dotnetRegex(pattern);
      for (const [at, input] of inputs.entries()) {
        const answer = regex.test(input);
        if (answer === null) open += 1;
        else if (answer === (answers[at] === '1')) same += 1;
        else wrong.push(`${pattern} on ${JSON.stringify(input)}`);
      }
    }
    tellFigure(
      context,
      `${String(known.length)} patterns, ${String(same)} answers equal, ${String(open)} not evaluated, ${String(wrong.length)} wrong`,
    );
    expect(wrong).toEqual([]);
    expect(known).toHaveLength(60);
    // An engine that evaluates nothing is never wrong.
    expect(open).toBeLessThan(same / 20);
  });
});

describe('A46 patterns that block a backtracking engine', () => {
  test('end on 16 KB, and are told', (context) => {
    expect(catastrophic).toHaveLength(20);
    let slowest = 0;
    const silent: string[] = [];
    for (const [pattern, part] of catastrophic) {
      const regex = dotnetRegex(pattern);
      const input = `${part.repeat(Math.floor(16_000 / part.length))}\u0001`;
      const began = performance.now();
      regex.test(input);
      slowest = Math.max(slowest, performance.now() - began);
      const file = fileWith({ outputs: [{ when: [['input', 'matches', pattern]], to: 'error' }] });
      if (!problemsOf(checkedFile(file)).includes(`runaway-regex ${pattern}`)) silent.push(pattern);
    }
    tellFigure(context, `20 patterns on 16 KB, slowest ${slowest.toFixed(0)} ms, 20 told`);
    expect(silent).toEqual([]);
  });
});
