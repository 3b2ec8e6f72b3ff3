import { badParameter } from './graph-errors.ts';
import type { GraphNumber, GraphTemplate, GraphWaba } from './graph-world.ts';

interface Filter {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

/** `find`, `filtering` and `sort` of the lists of WABAs (WHATSAPP 1.3.1). */
export function filteredWabas(wabas: readonly GraphWaba[], query: URLSearchParams): GraphWaba[] {
  const find = query.get('find');
  const filters = filtersOf(query);
  const found = wabas.filter(
    (waba) =>
      (find === null || waba.id === find) &&
      filters.every(({ field, operator, value }) => {
        if (field !== 'creation_time') throw badParameter(`Filtering field ${field} is invalid`);
        const edge = Number(value);
        return operator === 'LESS_THAN' ? waba.creationTime < edge : waba.creationTime > edge;
      }),
  );
  const sort = query.get('sort');
  if (sort === null) return found;
  const ascending = found.toSorted((a, b) => a.creationTime - b.creationTime);
  return sort === 'creation_time_descending' ? ascending.reverse() : ascending;
}

/** `filtering` and `sort` of the list of numbers (WHATSAPP 1.3.3). */
export function filteredNumbers(
  numbers: readonly GraphNumber[],
  query: URLSearchParams,
): GraphNumber[] {
  const filters = filtersOf(query);
  const found = numbers.filter((number) =>
    filters.every(({ field, value }) => {
      if (field === 'account_mode') return number.accountMode === value;
      if (field === 'messaging_limit_tier') return number.limitTier === value;
      if (field === 'is_official_business_account') return String(number.isOfficial) === value;
      throw badParameter(`Filtering field ${field} is invalid`);
    }),
  );
  const sort = /^(?:creation_time|last_onboarded_time)\.(asc|desc)$/.exec(query.get('sort') ?? '');
  if (sort === null) return found;
  const time = ({ lastOnboardedTime }: GraphNumber): string => lastOnboardedTime ?? '';
  const ascending = found.toSorted((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
  return sort[1] === 'desc' ? ascending.reverse() : ascending;
}

/** Filters of the list of templates (WHATSAPP 1.3.6); a list comes as JSON or alone. */
export function filteredTemplates(
  templates: readonly GraphTemplate[],
  query: URLSearchParams,
): GraphTemplate[] {
  const wanted: readonly (readonly [string, (template: GraphTemplate) => string])[] = [
    ['name', ({ name }) => name],
    ['status', ({ status }) => status],
    ['category', ({ category }) => category],
    ['language', ({ language }) => language],
    ['quality_score', ({ quality }) => quality],
  ];
  return templates.filter((template) =>
    wanted.every(([name, read]) => {
      const given = query.get(name);
      return given === null || listOf(given).includes(read(template));
    }),
  );
}

function listOf(text: string): readonly string[] {
  return text.startsWith('[') ? (parsed(text) as string[]) : [text];
}

function filtersOf(query: URLSearchParams): readonly Filter[] {
  const text = query.get('filtering');
  return text === null ? [] : (parsed(text) as Filter[]);
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw badParameter('A list in JSON is expected');
}
