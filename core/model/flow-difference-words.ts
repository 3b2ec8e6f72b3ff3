import { conditionsSentence } from './condition-words.ts';
import { fillText } from './fill-text.ts';
import type { ActionPlace, FlowChange, InputAspect, NamedTarget } from './flow-difference.ts';
import { changeSentences, type DifferenceWords } from './flow-difference-sentences.ts';
import type { Locale } from './locale.ts';

/** Longest piece of a flow's own words inside a sentence, in UTF-16 units; the change itself holds all of it. */
const longestQuote = 120;

/** A change as one sentence. */
export function flowChangeSentence(change: FlowChange, locale: Locale): string {
  const words = changeSentences[locale];
  return fillText(words.sentences[sentenceOf(change)], valuesOf(change, locale));
}

/** How many blocks only stand elsewhere, as a sentence; empty when none does. */
export function movedSentence(moved: number, locale: Locale): string {
  return moved === 0 ? '' : fillText(changeSentences[locale].moved, { count: moved });
}

/** Some kinds are told in more ways than one. */
function sentenceOf(change: FlowChange): keyof DifferenceWords['sentences'] {
  if (change.kind === 'input-changed' && change.aspect === 'waits')
    return change.after === 'true' ? 'input-waits' : 'input-bypasses';
  return change.kind;
}

function placeOf(
  block: { readonly title: string } | null,
  words: DifferenceWords,
): Record<'block' | 'where', string> {
  if (block === null) return { block: '', where: words.everywhere };
  return { block: block.title, where: fillText(words.inBlock, { block: block.title }) };
}

function valuesOf(change: FlowChange, locale: Locale): Record<string, string | number> {
  const words = changeSentences[locale];
  const common = 'block' in change ? placeOf(change.block, words) : {};
  const text = (value: string | null): string => (value === null ? words.none : cut(value));
  const target = (value: NamedTarget | null): string => targetWords(value, words);
  const place = (value: ActionPlace): string => words.places[value];
  switch (change.kind) {
    case 'start-changed':
      return {
        before: text(change.before?.title ?? null),
        after: text(change.after?.title ?? null),
      };
    case 'default-service-changed':
    case 'call-changed':
      return { ...common, before: text(change.before), after: text(change.after) };
    case 'subflow-removed':
    case 'subflow-added':
    case 'joined-service-removed':
    case 'joined-service-added':
      return { name: cut(change.name), count: change.blocks };
    case 'service-removed':
    case 'service-added':
    case 'configuration-removed':
    case 'configuration-added':
    case 'configuration-changed':
      return { name: cut(change.name) };
    case 'exit-removed':
    case 'exit-added':
      return { ...common, to: target(change.to), conditions: when(change.conditions, locale) };
    case 'exit-retargeted':
      return {
        ...common,
        conditions: when(change.conditions, locale),
        before: target(change.before),
        after: target(change.after),
      };
    case 'exit-conditions-changed':
      return {
        ...common,
        to: target(change.to),
        before: when(change.before, locale),
        after: when(change.after, locale),
      };
    case 'default-exit-changed':
      return { ...common, before: target(change.before), after: target(change.after) };
    case 'input-changed':
      return {
        ...common,
        aspect: words.aspects[change.aspect as Exclude<InputAspect, 'waits'>],
        before: text(change.before),
        after: text(change.after),
      };
    case 'option-removed':
    case 'option-added':
      return { ...common, label: cut(change.label) };
    case 'option-reply-changed':
      return {
        ...common,
        label: cut(change.label),
        before: text(change.before),
        after: text(change.after),
      };
    case 'text-changed':
      return { ...common, before: text(change.before), after: text(change.after) };
    case 'text-removed':
    case 'text-added':
      return { ...common, text: cut(change.text) };
    case 'link-removed':
    case 'link-added':
      return { ...common, uri: cut(change.uri) };
    case 'action-removed':
    case 'action-added':
      return { ...common, action: actionName(change.action), place: place(change.place) };
    case 'action-changed':
      return {
        ...common,
        action: actionName(change.action),
        place: place(change.place),
        settings: change.settings.join(', '),
      };
    case 'action-moved':
      return {
        ...common,
        action: actionName(change.action),
        before: place(change.before),
        after: place(change.after),
      };
    case 'actions-reordered':
      return { ...common, place: place(change.place) };
    case 'block-renamed':
    case 'block-id-changed':
      return { ...common, before: cut(change.before) };
    case 'block-removed':
    case 'block-added':
    case 'exits-reordered':
    case 'options-reordered':
      return common;
  }
}

function when(
  conditions: Extract<FlowChange, { kind: 'exit-added' }>['conditions'],
  locale: Locale,
): string {
  return cut(conditionsSentence(conditions, locale));
}

function targetWords(target: NamedTarget | null, words: DifferenceWords): string {
  if (target === null || target.kind === 'none') return words.nowhere;
  return target.kind === 'block' ? target.block.title : target.expression;
}

function actionName({ type, title }: { type: string; title: string | null }): string {
  return title === null || title.trim() === '' ? type : cut(title);
}

/** On one line, and not longer than a sentence bears. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`;
}
