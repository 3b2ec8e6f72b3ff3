import { backtrackSteps, takes } from './backtrack.ts';
import type { RegexNode } from './dotnet-syntax.ts';
import { parseRegex } from './parse-regex.ts';

/** WhatsApp carries texts up to this many letters. */
const longestMessage = 4_096;

/** Steps of a backtracking engine in its two minutes, rather too many than too few. */
const affordable = 2e9;

/** Letters of the two texts that are tried, and steps after which a pattern has shown what it is. */
const lengths = [32, 64] as const;
const mostSteps = 100_000;

/** A loop of so many rounds is as good as endless for this purpose. */
const manyRounds = 8;

/** At most so many texts are tried on one pattern, and so many steps gone in all. */
const mostTried = 48;
const mostStepsInAll = 400_000;

/** The same pattern stands in many blocks, and a flow is read again for every audit. */
const known = new Map<string, boolean>();
const mostKnown = 2_000;

/**
 * True when some text within a message's length keeps a backtracking engine, as the bots' is, busy beyond its two
 * minutes (SECURITY H18): shown by counting the steps on texts made of the pattern's own loops, not by its looks. False
 * says that none of these texts does. A pattern that is invalid or too large to be looked at gives false.
 */
export function isRunaway(pattern: string): boolean {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const result = runsAwaySomewhere(pattern);
  known.set(pattern, result);
  return result;
}

function runsAwaySomewhere(pattern: string): boolean {
  let node: RegexNode;
  try {
    node = parseRegex(pattern);
  } catch {
    return false;
  }
  const loops = loopsOf(node);
  // One loop without another choice is at worst tried from every letter to the end.
  if (loops.length === 0 || choicesOf(node) < 2) return false;
  let steps = 0;
  for (const attack of attacks(node, loops)) {
    const taken = stepsTaken(node, attack);
    if (taken === null) return true;
    steps += taken;
    if (steps > mostStepsInAll) return false;
  }
  return false;
}

/** A text that is made long by repeating a part, and ends with what the pattern may not take. */
interface Attack {
  readonly start: string;
  readonly part: string;
  readonly end: string;
}

/** Steps that both lengths of an attack took together, or null where the pattern runs away. */
function stepsTaken(node: RegexNode, { start, part, end }: Attack): number | null {
  const [short, long] = lengths.map((length) =>
    backtrackSteps(node, start + part.repeat(Math.ceil(length / part.length)) + end, mostSteps),
  );
  if (typeof short !== 'number' || typeof long !== 'number') return null;
  // Steps grow with a power of the length; the two lengths tell which.
  const power = Math.log2(long / short);
  const most = long * (longestMessage / lengths[1]) ** power;
  return most > affordable ? null : short + long;
}

/** A loop, and a text that leads up to it. */
interface Loop {
  readonly before: string;
  readonly body: RegexNode;
}

function loopsOf(node: RegexNode): Loop[] {
  const loops: Loop[] = [];
  const look = (one: RegexNode, before: string): void => {
    switch (one.kind) {
      case 'sequence': {
        let led = before;
        for (const part of one.parts) {
          look(part, led);
          led += example(part);
        }
        break;
      }
      case 'either':
        for (const way of one.ways) look(way, before);
        break;
      case 'repeat':
        if (one.most >= manyRounds) loops.push({ before, body: one.body });
        look(one.body, before);
        break;
      case 'beyond':
        if (one.body !== null) look(one.body, before);
        break;
      default:
    }
  };
  look(node, '');
  return loops;
}

/** A short text that a node takes; empty where none was found. */
function example(node: RegexNode): string {
  switch (node.kind) {
    case 'unit':
      return String.fromCharCode(node.unit);
    case 'any':
    case 'set':
      return samples.find((letter) => takes(node, letter.charCodeAt(0))) ?? ownSample(node);
    case 'sequence':
      return node.parts.map(example).join('').slice(0, longestExample);
    case 'either':
      return example(node.ways[0]!);
    case 'repeat':
      return example(node.body).repeat(Math.min(node.least, 4)).slice(0, longestExample);
    default:
      return '';
  }
}

const longestExample = 64;

/** Letters that patterns of bots are made of. */
const samples = ['a', '1', ' ', 'A', '.', '-', 'é', '!', '\n'];

function ownSample(node: RegexNode): string {
  const first = node.kind === 'set' ? node.items.find(({ kind }) => kind === 'range') : undefined;
  return first?.kind === 'range' && !(node as { negated: boolean }).negated
    ? String.fromCharCode(first.from)
    : '';
}

function attacks(node: RegexNode, loops: readonly Loop[]): Attack[] {
  const parts = new Set<string>();
  for (const { body } of loops) {
    const part = example(body);
    if (part !== '') parts.add(part);
  }
  for (const letter of lettersOf(node)) parts.add(letter);
  const starts = new Set(['', ...loops.map(({ before }) => before)]);
  const ends = ['\u0001', '', '\n\n', '!'];
  const found: Attack[] = [];
  for (const part of [...parts].slice(0, 8)) {
    for (const start of [...starts].slice(0, 4)) {
      for (const end of ends) found.push({ start, part, end });
    }
  }
  return found.slice(0, mostTried);
}

/** Places at which an engine may turn back and try another way. */
function choicesOf(node: RegexNode): number {
  return nodesOf(node).filter(({ kind }) => kind === 'repeat' || kind === 'either').length;
}

/** One letter for each place of the pattern that takes one. */
function lettersOf(node: RegexNode): Set<string> {
  const letters = nodesOf(node)
    .filter(({ kind }) => kind === 'unit' || kind === 'any' || kind === 'set')
    .map(example);
  return new Set(letters.filter((letter) => letter !== ''));
}

function nodesOf(node: RegexNode): RegexNode[] {
  const found: RegexNode[] = [];
  const stack: RegexNode[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    found.push(next);
    if (next.kind === 'sequence') stack.push(...next.parts);
    else if (next.kind === 'either') stack.push(...next.ways);
    else if (next.kind === 'repeat') stack.push(next.body);
    else if (next.kind === 'beyond' && next.body !== null) stack.push(next.body);
  }
  return found;
}
