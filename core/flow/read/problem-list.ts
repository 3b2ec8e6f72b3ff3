import type { BlockId, Problem, ProblemCode } from '#core/model/flow.ts';

/** At most so many patterns of one file are tried on texts that may make them run away: it takes a while. */
const mostPatterns = 200;

/** Collects what is wrong with a file while it is read. */
export class ProblemList {
  readonly items: Problem[] = [];
  readonly #tried = new Set<string>();

  /** True for the first patterns of a file, and for those among them that come again. */
  mayTry(pattern: string): boolean {
    if (this.#tried.size < mostPatterns) this.#tried.add(pattern);
    return this.#tried.has(pattern);
  }

  add(code: ProblemCode, block: BlockId | null, detail = ''): void {
    this.items.push({ code, block, detail });
  }
}
