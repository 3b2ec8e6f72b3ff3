import type { Action } from '#core/model/flow.ts';
import { field } from '#core/model/json.ts';
import { isObject } from '#core/model/json.ts';
import { text } from '../read/fields.ts';
import { filledText } from '../text/filled-text.ts';
import type { Situation } from './evaluate.ts';
import { known, unknown, unset, type Origin, type Value } from './value.ts';

/** Does to the variables what a custom action does (FLOW.md 4.2). Scripts are never run: their results are unknown. */
export function runAction(action: Action, situation: Situation): void {
  const { variables } = situation;
  const write = (key: string, value: Value): void => {
    const name = text(action.settings, key);
    if (name) variables.set(name, value);
  };
  switch (action.type) {
    case 'SetVariable':
      // Without a value the action clears.
      write('variable', replaced(text(action.settings, 'value') ?? '', situation));
      return;
    case 'DeleteVariable':
      write('variable', unset);
      return;
    case 'ProcessHttp':
      write('responseStatusVariable', unknown);
      write('responseBodyVariable', unknown);
      return;
    case 'ProcessCommand':
    case 'CreateTicket':
      write('variable', unknown);
      return;
    case 'ForwardToDesk':
      variables.set('desk_forwardToDeskState_status', unknown);
      return;
    case 'MergeContact':
      mergeContact(action, situation);
      return;
    default:
      write('outputVariable', unknown);
  }
}

function mergeContact(action: Action, situation: Situation): void {
  for (const key of Object.keys(action.settings)) {
    const value = field(action.settings, key);
    if (typeof value === 'string')
      situation.variables.set(`contact.${key}`, replaced(value, situation));
    if (key !== 'extras' || !isObject(value)) continue;
    for (const extra of Object.keys(value)) {
      const of = field(value, extra);
      if (typeof of === 'string')
        situation.variables.set(`contact.extras.${extra}`, replaced(of, situation));
    }
  }
}

const placeholder = /\{\{([a-zA-Z0-9.@_-]+)\}\}/g;

/** A setting with its variables filled in; unknown as soon as one of them is (FLOW.md 7.1), or it grows too long. */
function replaced(written: string, situation: Situation): Value {
  if (!written.includes('{{')) return known(written);
  const values = [...written.matchAll(placeholder)].map(([, name]) =>
    situation.variables.get(name ?? '', situation.message, situation.place),
  );
  if (values.some(({ kind }) => kind === 'unknown')) return unknown;
  const texts = values.map((value) => (value.kind === 'known' ? (value.text ?? '') : ''));
  let at = 0;
  const text = filledText(written, placeholder, () => texts[at++] ?? '');
  if (text === null) return unknown;
  return known(text, originOf(text, values, situation));
}

/** The user's part in a text that was filled in, if any. */
function originOf(
  text: string,
  values: readonly Value[],
  { typed }: Situation,
): Origin | undefined {
  const said = values.flatMap((value) => (value.kind === 'known' ? (value.origin ?? []) : []));
  const own = said.find(({ message }) => message === typed);
  return own && { message: typed, isWhole: own.isWhole && text === typed.text };
}

/** A variable's text for showing it in a message, or null when it is not known. */
export function shownValue(name: string, situation: Situation): string | null {
  const { message, place, variables, watch } = situation;
  const value = variables.get(name, message, place);
  if (value.kind === 'unknown') return null;
  const text = value.text ?? '';
  return value.origin !== undefined && watch !== null ? watch.repeated(text) : text;
}
