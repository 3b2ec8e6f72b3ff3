import type { BlockId, Problem, ProblemCode } from '#core/model/flow.ts';

/** Collects what is wrong with a file while it is read. */
export class ProblemList {
  readonly items: Problem[] = [];

  add(code: ProblemCode, block: BlockId | null, detail = ''): void {
    this.items.push({ code, block, detail });
  }
}
