import type { FlowGraph } from '#core/flow/graph/flow-graph.ts';
import type { Mention } from '#core/audit/detect/mentions.ts';
import {
  companyWide,
  namesOneOfSeveral,
  purposeOf,
  type Purpose,
} from '#core/audit/lexicon/purpose-words.ts';

/** A number or address with what it is for. */
export interface LabelledMention extends Mention {
  readonly purpose: Purpose;
  /** Words near it name one shop, town or brand among several. */
  readonly isOfUnit: boolean;
}

/** Two different numbers or addresses that are told for one purpose in different places. */
export interface Disagreement {
  readonly one: LabelledMention;
  readonly other: LabelledMention;
  /** False where two shops may well have two phones. */
  readonly isCertain: boolean;
}

/** Letters before a number that may hold its label. */
const labelWindow = 60;

/** Numbers and addresses whose words say what they are for. */
export function labelled(
  graph: FlowGraph,
  mentions: readonly Mention[],
): readonly LabelledMention[] {
  return mentions.flatMap((mention): LabelledMention[] => {
    const { text, start, at, before } = mention;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).slice(-labelWindow);
    const own = purposeOf(line);
    // A number alone on its line is labelled by what stands above it.
    const above = `${before}\n${text.slice(0, start)}`.slice(-labelWindow * 2);
    const purpose = own ?? (/\p{L}{3}/u.test(line) ? null : purposeOf(above));
    if (purpose === null) return [];
    const isOfUnit = namesOneOfSeveral(`${graph.blocks[at]!.title} ${before} ${text}`);
    return [{ ...mention, purpose, isOfUnit }];
  });
}

/**
 * Purposes for which two blocks tell different numbers or addresses and none in common. Two that stand side by side
 * are a list, and one block may tell fewer of it than another.
 */
export function disagreements(found: readonly LabelledMention[]): readonly Disagreement[] {
  const groups = new Map<string, LabelledMention[]>();
  for (const one of found) {
    const key = `${one.channel} ${one.purpose}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group): Disagreement[] => {
    const first = group[0]!;
    const inBlock = (at: number): Set<string> =>
      new Set(group.filter((one) => one.at === at).map(({ key }) => key));
    const known = inBlock(first.at);
    const other = group.find((one) => ![...inBlock(one.at)].some((key) => known.has(key)));
    if (other === undefined) return [];
    const isCertain =
      companyWide.has(first.purpose) &&
      !first.isOfUnit &&
      !other.isOfUnit &&
      isSameKindOfPhone(first, other);
    return [{ one: first, other, isCertain }];
  });
}

/** Two free-phone numbers, or two of one area: a free-phone beside a local number may serve other callers. */
function isSameKindOfPhone(one: LabelledMention, other: LabelledMention): boolean {
  const prefix = /^\+(?:55800|55\d{2}|\d{5})/;
  const [first, second] = [prefix.exec(one.key)?.[0], prefix.exec(other.key)?.[0]];
  return one.channel === 'phone' && first !== undefined && first === second;
}
