import type { LocationQuery } from 'vue-router';
import type { Choice } from '#app/contract/finding-query.ts';
import type { TableSort } from './table-column.ts';

/** A text of an address; empty where it has none. */
export function textIn(address: LocationQuery, name: string): string {
  const value = address[name];
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

/**
 * A filter as an address has it: `name=a&not-name=b`. What the list does not know is left out: an address may be old,
 * or typed.
 * @param known values that there are; null: anybody's words.
 */
export function choiceIn<Value extends string>(
  address: LocationQuery,
  name: string,
  known: readonly Value[] | null,
): Choice<Value> {
  const values = (key: string): Value[] => {
    const given = address[key];
    const all = (Array.isArray(given) ? given : [given]).filter(
      (value): value is string => typeof value === 'string' && value !== '',
    );
    return (known === null ? all : known.filter((one) => all.includes(one))) as Value[];
  };
  return { only: values(name), not: values(`not-${name}`) };
}

/** The order of an address: `sort=by`, or `sort=-by` for descending; the usual one where it names no known column. */
export function sortIn<By extends string>(
  address: LocationQuery,
  columns: readonly By[],
  usual: TableSort<By>,
): TableSort<By> {
  const said = textIn(address, 'sort');
  const by = columns.find((column) => column === said.replace(/^-/, ''));
  return by === undefined ? usual : { by, descending: said.startsWith('-') };
}

/** An order as a part of an address; nothing for the usual one. */
export function sortAddress<By extends string>(
  { by, descending }: TableSort<By>,
  usual: TableSort<By>,
): { sort?: string } {
  const isUsual = by === usual.by && descending === usual.descending;
  return isUsual ? {} : { sort: `${descending ? '-' : ''}${by}` };
}

/** Filters and text as the part of an address after `?`; what is not on is not in it. */
export function addressOf(
  choices: Readonly<Record<string, Choice<string>>>,
  text: string,
): Record<string, string[] | string> {
  const address: Record<string, string[] | string> = {};
  for (const [name, { only, not }] of Object.entries(choices)) {
    if (only.length > 0) address[name] = [...only];
    if (not.length > 0) address[`not-${name}`] = [...not];
  }
  if (text !== '') address['text'] = text;
  return address;
}
