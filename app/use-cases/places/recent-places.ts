import { mostRecentPlaces } from '#app/contract/limits.ts';
import { visitSchema, type Place, type Visit } from '#app/contract/place-views.ts';
import { clientNames } from '../clients.ts';
import type { Deps } from '../deps.ts';
import { botPlace, incidentPlace, numberPlace } from './places.ts';

const name = 'recent-places';

/** Places visited last, newest first. What was removed, erased or written by a version to come is left out. */
export function readRecentPlaces(deps: Deps): Place[] {
  return visitedPlaces(deps, clientNames(deps));
}

function visitedPlaces(deps: Deps, names: ReadonlyMap<string, string>): Place[] {
  return storedVisits(deps).flatMap((visit) => placeOf(deps, visit, names) ?? []);
}

/** Puts a place first among the visited ones. One that is not there changes nothing. */
export function visitPlace(deps: Deps, { kind, id }: Visit): Place[] {
  const { settings } = deps.workspace();
  const names = clientNames(deps);
  const visited = placeOf(deps, { kind, id }, names);
  const before = visitedPlaces(deps, names);
  if (visited === null || (before[0]?.kind === kind && before[0].id === id)) return before;
  // Built from what is still there: places that are gone leave their room to others.
  const others = before.filter((place) => place.kind !== kind || place.id !== id);
  const recent = [visited, ...others].slice(0, mostRecentPlaces);
  settings.put(
    name,
    recent.map((place): Visit => ({ kind: place.kind, id: place.id })),
  );
  return recent;
}

function storedVisits({ workspace }: Deps): Visit[] {
  const stored = workspace().settings.get(name);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one): Visit[] => {
    const visit = visitSchema.safeParse(one);
    return visit.success ? [visit.data] : [];
  });
}

/** A place as it is now; null where it, or its client, is gone or hidden. */
function placeOf(
  { workspace }: Deps,
  { kind, id }: Visit,
  names: ReadonlyMap<string, string>,
): Place | null {
  const { bots, numbers, incidents } = workspace();
  const named = <Found extends { readonly clientId: string }>(
    found: Found | null | undefined,
    place: (found: Found, clientName: string) => Place,
  ): Place | null => {
    const clientName = found ? names.get(found.clientId) : undefined;
    return found && clientName !== undefined ? place(found, clientName) : null;
  };
  /** Lists leave out what is hidden. */
  const among = <Found extends { readonly id: string; readonly clientId: string }>(
    found: Found | null,
    list: (clientId: string) => readonly Found[],
  ): Found | undefined => (found ? list(found.clientId).find((one) => one.id === id) : undefined);

  switch (kind) {
    case 'client': {
      const name = names.get(id);
      return name === undefined ? null : { kind, id, name };
    }
    case 'bot':
      return named(
        among(bots.get(id), (clientId) => bots.listByClient(clientId)),
        botPlace,
      );
    case 'number':
      return named(
        among(numbers.get(id), (clientId) => numbers.list(clientId)),
        numberPlace,
      );
    case 'incident':
      return named(incidents.get(id), (incident, clientName) =>
        incidentPlace(incident, clientName, (number) => numbers.get(number)?.phone),
      );
  }
}
