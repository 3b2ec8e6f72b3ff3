import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The window's colours hold what WCAG 2.2 asks for, in light and dark, as usual and with more contrast. */

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
type Tokens = ReadonlyMap<string, readonly [light: Colour, dark: Colour]>;

const at = (path: string) => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
const css = at('renderer/styles/tokens.css').replace(/\/\*[\s\S]*?\*\//g, '');

/** What stands between the braces of the first rule that a pattern finds. */
function ruleOf(pattern: RegExp): string {
  const found = pattern.exec(css);
  if (found === null) throw new Error(`no rule like ${String(pattern)}`);
  const from = found.index + found[0].length;
  return css.slice(from, css.indexOf('}', from));
}

function colourOf(text: string): Colour {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  if (hex !== null) {
    const [red, green, blue] = hex.slice(1).map((part) => Number.parseInt(part, 16));
    return [red!, green!, blue!, 1];
  }
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text);
  if (rgb === null) throw new Error(`${text} is no colour that this test knows`);
  const [red, green, blue, alpha] = rgb.slice(1).map(Number);
  return [red!, green!, blue!, alpha! / 100];
}

function tokensOf(rule: string): Tokens {
  const pair = /--([\w-]+):\s*light-dark\(\s*(#\w+|rgb\([^)]*\)),\s*(#\w+|rgb\([^)]*\))\s*\)/g;
  return new Map(
    [...rule.matchAll(pair)].map(([, name, light, dark]) => [
      name!,
      [colourOf(light!), colourOf(dark!)],
    ]),
  );
}

/** A colour that lets its ground through, on that ground. */
function over(colour: Colour, ground: Colour): Colour {
  const part = colour[3];
  const mixed = [0, 1, 2].map((channel) => colour[channel]! * part + ground[channel]! * (1 - part));
  return [mixed[0]!, mixed[1]!, mixed[2]!, 1];
}

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(colour: Colour, ground: Colour): number {
  const [one, other] = [luminance(over(colour, ground)), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const usual = tokensOf(ruleOf(/:root \{/));
const strongRule = ruleOf(/:root\[data-contrast='more'\] \{/);
const strong: Tokens = new Map([...usual, ...tokensOf(strongRule)]);

const inks = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-hover'],
  ...['blocker', 'high', 'medium', 'low', 'information', 'passed', 'question'],
];
const grounds = ['paper', 'raised', 'rail', 'chat', 'bubble-bot', 'bubble-user'];
const tints = ['hover', 'pressed', 'accent-tint', 'question-tint', 'fault-tint'];
const looks = [
  { look: 'light', tokens: usual, side: 0, text: 4.5 },
  { look: 'dark', tokens: usual, side: 1, text: 4.5 },
  { look: 'light, more contrast', tokens: strong, side: 0, text: 7 },
  { look: 'dark, more contrast', tokens: strong, side: 1, text: 7 },
] as const;

describe.each(looks)('the colours in $look', ({ tokens, side, text }) => {
  const colour = (name: string): Colour => {
    const found = tokens.get(name)?.[side];
    if (found === undefined) throw new Error(`no token --${name}`);
    return found;
  };
  /** Pairs that fall short, each in a line. */
  const short = (pairs: readonly (readonly [string, string, Colour])[], least: number): string[] =>
    pairs.flatMap(([ink, ground, on]) => {
      const ratio = contrast(colour(ink), on);
      return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : [];
    });

  it(`text stands out by ${text}:1 on every ground, plain, pointed at, pressed or tinted`, () => {
    const plain = grounds.map((ground) => [ground, colour(ground)] as const);
    const tinted = ['paper', 'raised', 'rail'].flatMap((ground) =>
      tints.map((tint) => [`${tint} on ${ground}`, over(colour(tint), colour(ground))] as const),
    );
    const pairs = [...plain, ...tinted].flatMap(([name, on]) =>
      inks.map((ink) => [ink, name, on] as const),
    );
    expect(pairs).toHaveLength(inks.length * (grounds.length + 15));
    expect(short(pairs, text)).toEqual([]);
  });

  it(`text on colour stands out by ${text}:1 as well`, () => {
    const pairs = [
      ['on-accent', 'accent'],
      ['on-accent', 'accent-hover'],
      ['ink', 'marked'],
      ['paper', 'ink'],
    ] as const;
    expect(
      short(
        pairs.map(([ink, ground]) => [ink, ground, colour(ground)]),
        text,
      ),
    ).toEqual([]);
  });

  it('edges of what can be operated stand out by 3:1, with more contrast every line', () => {
    const lines = text === 7 ? ['edge', 'line', 'line-strong'] : ['edge'];
    const pairs = ['paper', 'raised', 'rail', 'chat'].flatMap((ground) =>
      lines.map((line) => [line, ground, colour(ground)] as const),
    );
    expect(short(pairs, 3)).toEqual([]);
  });
});

describe('more contrast', () => {
  it('is the same by preference and by system', () => {
    const bySystem = /@media \(prefers-contrast: more\) and \(forced-colors: none\) \{\s*:root \{/;
    const plain = (rule: string) => rule.split('\n').map((line) => line.trim());
    expect(plain(ruleOf(bySystem)).filter(Boolean)).toEqual(plain(strongRule).filter(Boolean));
  });

  it('changes known tokens alone', () => {
    const unknown = [...tokensOf(strongRule).keys()].filter((name) => !usual.has(name));
    expect(unknown).toEqual([]);
    expect(tokensOf(strongRule).size).toBeGreaterThan(20);
  });
});

describe('less motion', () => {
  it('is the same by preference and by system', () => {
    const sheet = at('renderer/styles/base.css').replace(/\s+/g, ' ');
    const [, byPreference] = /:root\[data-motion='less'\] \*::after \{([^}]*)\}/.exec(sheet)!;
    const [, bySystem] = /prefers-reduced-motion: reduce\) \{[^{]*\{([^}]*)\}/.exec(sheet)!;
    expect(byPreference).toContain('animation-duration: 1ms !important');
    expect(byPreference).toContain('transition-property: none !important');
    expect(byPreference).toBe(bySystem);
  });

  it('is asked for by one function', () => {
    expect(at('renderer/settings/is-calm.ts')).toContain('prefers-reduced-motion');
    expect(at('renderer/flow/flow-canvas.vue')).not.toContain('prefers-reduced-motion');
  });
});
