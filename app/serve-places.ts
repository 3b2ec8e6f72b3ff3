import { answer } from './answer.ts';
import type { PlaceChannel, UseCase } from './use-case.ts';
import type { Deps } from './use-cases/deps.ts';
import { listPlaces } from './use-cases/places/places.ts';
import { readRecentPlaces, visitPlace } from './use-cases/places/recent-places.ts';

/** The use cases of places one can go to by name, by the channel that asks for them. */
export type PlaceUseCases = { readonly [C in PlaceChannel]: UseCase<C> };

/** Binds them to what they need from outside. */
export function createPlaceUseCases(deps: Deps): PlaceUseCases {
  return {
    'place:list': answer(({ from }) => listPlaces(deps, from)),
    'place:read-recent': answer(() => readRecentPlaces(deps)),
    'place:visit': answer((visit) => visitPlace(deps, visit)),
  };
}
