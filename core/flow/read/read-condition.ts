import type { BlockId, Comparison, Condition, ConditionSource } from '#core/model/flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { dotnetRegex } from '../match/dotnet-regex.ts';
import { isRunaway } from '../match/runaway-regex.ts';
import { get, objects, text } from './fields.ts';
import type { ProblemList } from './problem-list.ts';

const comparisons: ReadonlyMap<string, Comparison> = new Map(
  (
    [
      'equals',
      'notEquals',
      'contains',
      'startsWith',
      'endsWith',
      'matches',
      'approximateTo',
      'greaterThan',
      'lessThan',
      'greaterThanOrEquals',
      'lessThanOrEquals',
      'exists',
      'notExists',
    ] as const
  ).map((name) => [name.toLowerCase(), name]),
);

const sources: ReadonlyMap<string, ConditionSource> = new Map([
  ['input', 'input'],
  ['context', 'context'],
  ['intent', 'intent'],
  ['entity', 'entity'],
]);

/** All conditions of an output, action or input, in order (FLOW.md 5.2). */
export function readConditions(
  owner: JsonObject,
  block: BlockId,
  problems: ProblemList,
): readonly Condition[] {
  return objects(owner, 'conditions').map((raw) => readCondition(raw, block, problems));
}

function readCondition(raw: JsonObject, block: BlockId, problems: ProblemList): Condition {
  const source = sources.get((text(raw, 'source') ?? 'input').toLowerCase()) ?? 'input';
  const comparison = readComparison(raw, block, problems);
  const condition: Condition = {
    source,
    name:
      source === 'context'
        ? text(raw, 'variable')
        : source === 'entity'
          ? text(raw, 'entity')
          : null,
    comparison,
    operator: (text(raw, 'operator') ?? 'or').toLowerCase() === 'and' ? 'and' : 'or',
    values: readValues(raw),
  };
  checkCondition(condition, block, problems);
  return condition;
}

function readComparison(raw: JsonObject, block: BlockId, problems: ProblemList): Comparison {
  const written = text(raw, 'comparison');
  if (written === null) return 'equals';
  const known = comparisons.get(written.toLowerCase());
  if (known !== undefined) return known;
  problems.add('unknown-comparison', block, written);
  return 'unknown';
}

function readValues(raw: JsonObject): readonly string[] {
  const values = get(raw, 'values');
  if (!Array.isArray(values)) return [];
  return values.flatMap((value) =>
    typeof value === 'string'
      ? [value]
      : value === null || typeof value === 'object'
        ? []
        : [String(value)],
  );
}

/** The engine refuses the whole flow for these, on its first message (FLOW.md 5.4). */
function checkCondition(condition: Condition, block: BlockId, problems: ProblemList): void {
  const unary = condition.comparison === 'exists' || condition.comparison === 'notExists';
  if (condition.comparison === 'unknown') return;
  if (unary && condition.values.length > 0) {
    problems.add(
      'invalid-condition',
      block,
      `${condition.comparison} ${condition.values.join(', ')}`,
    );
  }
  if (!unary && condition.values.length === 0) {
    problems.add('invalid-condition', block, condition.comparison);
  }
  if (condition.source === 'context' && condition.name === null) {
    problems.add('invalid-condition', block, 'context');
  }
  for (const value of condition.values) {
    if (/\{\{[^{}]+\}\}/.test(value)) problems.add('variable-in-condition-value', block, value);
    if (condition.comparison !== 'matches') continue;
    if (dotnetRegex(value).undecided === 'invalid pattern') {
      problems.add('invalid-regex', block, value);
    } else if (problems.mayTry(value) && isRunaway(value)) {
      problems.add('runaway-regex', block, value);
    }
  }
}
