import type { Finding, Outcome, Severity } from '#core/model/finding.ts';
import type { Run } from '#core/model/run.ts';
import type { OccurrenceKey } from '#core/model/triage.ts';

/** One thing an audit found in one run: in a block, or in the flow as a whole. */
export interface Occurrence extends OccurrenceKey {
  readonly outcome: Outcome;
  readonly severity: Severity;
}

/** What of a run tells what it found and where: without the evidence, which is most of a run. */
export interface FoundRun extends Pick<Run, 'fingerprints' | 'titles'> {
  readonly findings: readonly Pick<Finding, 'auditId' | 'outcome' | 'severity' | 'blocks'>[];
}

/** What asks somebody to do something. */
const toAttend: readonly Outcome[] = ['fail', 'review'];

/** Everything a run's audits found, one entry for each audit and block; in the order of the findings. */
export function occurrencesOf(
  run: FoundRun,
  outcomes: readonly Outcome[] = toAttend,
): readonly Occurrence[] {
  const fingerprints = new Map(Object.entries(run.fingerprints));
  const titles = new Map(Object.entries(run.titles));
  return run.findings.flatMap(({ auditId, outcome, severity, blocks }) => {
    if (!outcomes.includes(outcome)) return [];
    const places = blocks.length === 0 ? [null] : [...new Set(blocks)];
    return places.map((block) => ({
      auditId,
      block,
      fingerprint: block === null ? null : (fingerprints.get(block) ?? null),
      title: block === null ? null : (titles.get(block) ?? null),
      outcome,
      severity,
    }));
  });
}

/** Titles of all blocks of a flow, by id. */
export type BlockTitles = Readonly<Record<string, string>>;

/** What of two lists of occurrences belongs together. */
export interface MatchedOccurrences<A, B> {
  /** In the order of the later list. */
  readonly pairs: readonly { readonly before: A; readonly after: B }[];
  readonly onlyBefore: readonly A[];
  readonly onlyAfter: readonly B[];
}

/**
 * Finds what was found before among what is found now: the same audit at the same block, by its id. A block whose id is
 * gone is looked for among blocks that are new: by what it says and does, then by its title where only one block bears
 * it. What an audit said of the flow as a whole is the same as what it now says of a block, and the other way round.
 * `titles`: of the flow before, null when it is not known, and of the flow now.
 */
export function matchOccurrences<A extends OccurrenceKey, B extends OccurrenceKey>(
  before: readonly A[],
  after: readonly B[],
  titles: { readonly before: BlockTitles | null; readonly after: BlockTitles },
): MatchedOccurrences<A, B> {
  const matcher = new Matcher(before, after);
  matcher.pair(({ block }) => block ?? '');
  const isGone = ({ block }: A): boolean => block !== null && !Object.hasOwn(titles.after, block);
  const seenBefore = new Set(before.map(({ block }) => block));
  const isNew = ({ block }: B): boolean =>
    block !== null &&
    !(titles.before === null ? seenBefore.has(block) : Object.hasOwn(titles.before, block));
  matcher.pairSole(({ fingerprint }) => fingerprint, isGone, isNew);
  const soleBefore = titles.before === null ? null : soleTitles(titles.before);
  const soleAfter = soleTitles(titles.after);
  matcher.pairSole(
    ({ title }) =>
      title !== null && soleAfter.has(title) && soleBefore?.has(title) !== false ? title : null,
    isGone,
    isNew,
  );
  matcher.pairWhole();
  return matcher.result();
}

function soleTitles(titles: BlockTitles): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const title of Object.values(titles)) counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Set([...counts].flatMap(([title, count]) => (count === 1 ? [title] : [])));
}

/** Pairs occurrences in ever weaker ways; what is paired is out of the game. */
class Matcher<A extends OccurrenceKey, B extends OccurrenceKey> {
  readonly #before: readonly A[];
  readonly #after: readonly B[];
  readonly #beforeOf = new Map<B, A>();
  readonly #taken = new Set<A>();

  constructor(before: readonly A[], after: readonly B[]) {
    this.#before = before;
    this.#after = after;
  }

  /** Pairs what has the same key, in order. */
  pair(keyOf: (one: OccurrenceKey) => string): void {
    const waiting = this.#waiting(
      (one) => keyOf(one),
      () => true,
    );
    for (const later of this.#after) {
      if (this.#beforeOf.has(later)) continue;
      const earlier = waiting.get(inAudit(later, keyOf(later)))?.shift();
      if (earlier !== undefined) this.#join(earlier, later);
    }
  }

  /** Pairs what has the same key where one on each side has it. */
  pairSole(
    keyOf: (one: OccurrenceKey) => string | null,
    isGone: (one: A) => boolean,
    isNew: (one: B) => boolean,
  ): void {
    const waiting = this.#waiting(keyOf, isGone);
    const coming = new Map<string, B[]>();
    for (const later of this.#after) {
      const key = keyOf(later);
      if (key === null || this.#beforeOf.has(later) || !isNew(later)) continue;
      const name = inAudit(later, key);
      coming.set(name, [...(coming.get(name) ?? []), later]);
    }
    for (const [name, [later, second]] of coming) {
      const [earlier, another] = waiting.get(name) ?? [];
      if (earlier === undefined || later === undefined) continue;
      if (second === undefined && another === undefined) this.#join(earlier, later);
    }
  }

  /** Pairs what is said of the whole flow with the first that is left of the same audit. */
  pairWhole(): void {
    const left = this.#waiting(
      () => '',
      () => true,
    );
    for (const later of this.#after) {
      if (this.#beforeOf.has(later)) continue;
      const same = left.get(inAudit(later, '')) ?? [];
      const at = later.block === null ? 0 : same.findIndex(({ block }) => block === null);
      const [earlier] = at < 0 ? [] : same.splice(at, 1);
      if (earlier !== undefined) this.#join(earlier, later);
    }
  }

  result(): MatchedOccurrences<A, B> {
    return {
      pairs: this.#after.flatMap((after) => {
        const before = this.#beforeOf.get(after);
        return before === undefined ? [] : [{ before, after }];
      }),
      onlyBefore: this.#before.filter((one) => !this.#taken.has(one)),
      onlyAfter: this.#after.filter((one) => !this.#beforeOf.has(one)),
    };
  }

  #waiting(
    keyOf: (one: OccurrenceKey) => string | null,
    counts: (one: A) => boolean,
  ): Map<string, A[]> {
    const waiting = new Map<string, A[]>();
    for (const earlier of this.#before) {
      const key = keyOf(earlier);
      if (key === null || this.#taken.has(earlier) || !counts(earlier)) continue;
      const name = inAudit(earlier, key);
      waiting.set(name, [...(waiting.get(name) ?? []), earlier]);
    }
    return waiting;
  }

  #join(before: A, after: B): void {
    this.#beforeOf.set(after, before);
    this.#taken.add(before);
  }
}

function inAudit({ auditId }: OccurrenceKey, key: string): string {
  return `${auditId}\n${key}`;
}
