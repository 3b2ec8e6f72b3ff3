import type { Comparison, Condition } from './flow.ts';
import type { Locale, Localized } from './locale.ts';

/** How conditions are told in one language. */
interface ConditionWords {
  readonly sources: Readonly<Record<'input' | 'intent', string>>;
  /** Between the name and the values; a unary comparison ends the sentence. */
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly and: string;
  readonly or: string;
  /** No condition at all. */
  readonly always: string;
  readonly quotes: readonly [open: string, close: string];
}

const words: Localized<ConditionWords> = {
  'pt-BR': {
    sources: { input: 'mensagem', intent: 'intenção' },
    comparisons: {
      equals: 'igual a',
      notEquals: 'diferente de',
      contains: 'contém',
      startsWith: 'começa com',
      endsWith: 'termina com',
      matches: 'casa com',
      approximateTo: 'parecida com',
      greaterThan: 'maior que',
      lessThan: 'menor que',
      greaterThanOrEquals: 'maior ou igual a',
      lessThanOrEquals: 'menor ou igual a',
      exists: 'tem valor',
      notExists: 'não tem valor',
      unknown: 'compara com',
    },
    and: ' e ',
    or: ' ou ',
    always: 'sempre',
    quotes: ['“', '”'],
  },
  en: {
    sources: { input: 'input', intent: 'intent' },
    comparisons: {
      equals: 'equals',
      notEquals: 'is not',
      contains: 'contains',
      startsWith: 'starts with',
      endsWith: 'ends with',
      matches: 'matches',
      approximateTo: 'is like',
      greaterThan: 'is greater than',
      lessThan: 'is less than',
      greaterThanOrEquals: 'is at least',
      lessThanOrEquals: 'is at most',
      exists: 'has a value',
      notExists: 'has no value',
      unknown: 'compares with',
    },
    and: ' and ',
    or: ' or ',
    always: 'always',
    quotes: ['“', '”'],
  },
  es: {
    sources: { input: 'mensaje', intent: 'intención' },
    comparisons: {
      equals: 'igual a',
      notEquals: 'distinto de',
      contains: 'contiene',
      startsWith: 'empieza con',
      endsWith: 'termina con',
      matches: 'coincide con',
      approximateTo: 'parecido a',
      greaterThan: 'mayor que',
      lessThan: 'menor que',
      greaterThanOrEquals: 'mayor o igual a',
      lessThanOrEquals: 'menor o igual a',
      exists: 'tiene valor',
      notExists: 'no tiene valor',
      unknown: 'compara con',
    },
    and: ' y ',
    or: ' o ',
    always: 'siempre',
    quotes: ['«', '»'],
  },
};

/** Conditions that must all hold, as part of a sentence: `input contains “atendente” and isOpen equals “true”`. */
export function conditionsSentence(conditions: readonly Condition[], locale: Locale): string {
  const { always, and } = words[locale];
  if (conditions.length === 0) return always;
  return conditions.map((condition) => conditionSentence(condition, locale)).join(and);
}

function conditionSentence(condition: Condition, locale: Locale): string {
  const { sources, comparisons, quotes, ...joins } = words[locale];
  const { source, name, comparison, values, operator } = condition;
  const subject = source === 'input' || source === 'intent' ? sources[source] : (name ?? '');
  const quoted = values.map((value) => `${quotes[0]}${value}${quotes[1]}`);
  const of = quoted.join(joins[operator]);
  return [subject, comparisons[comparison], of].filter((part) => part !== '').join(' ');
}
