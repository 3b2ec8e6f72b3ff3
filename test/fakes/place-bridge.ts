import type { Bridge } from '#app/contract/bridge.ts';
import { placesPerPage } from '#app/contract/limits.ts';
import type { Place, Visit } from '#app/contract/place-views.ts';
import type { MenuOffer } from '#app/contract/system-channels.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows of places, menu and printer. */
export interface FakePlaces {
  /** Those visited last, newest first. */
  visits: Visit[];
  /** Places besides the fake host's clients and their bots. */
  others: Place[];
  /** What the native menu was told last. */
  offer: MenuOffer | null;
}

/** Nobody went anywhere. */
export function noPlaces(): FakePlaces {
  return { visits: [], others: [], offer: null };
}

/** The part of the fake bridge about places, menu and printer. `known` are the places of the host's clients. */
export function placeAnswers(
  places: () => FakePlaces,
  known: () => readonly Place[],
  answer: Answer,
): Pick<Bridge, 'place' | 'system'> {
  const all = () => [...known(), ...places().others];
  const recent = (): Place[] =>
    places().visits.flatMap(
      (visit) => all().find(({ kind, id }) => kind === visit.kind && id === visit.id) ?? [],
    );
  return {
    place: {
      list: (request) =>
        answer('place.list', request, () => {
          const end = request.from + placesPerPage;
          return {
            places: all().slice(request.from, end),
            next: end < all().length ? end : null,
          };
        }),
      readRecent: (request) => answer('place.readRecent', request, recent),
      visit: (request) =>
        answer('place.visit', request, () => {
          const others = places().visits.filter(({ id }) => id !== request.id);
          places().visits = [{ ...request }, ...others];
          return recent();
        }),
    },
    system: {
      offer: (request) =>
        answer('system.offer', request, () => {
          places().offer = request;
          return null;
        }),
      print: (request) => answer('system.print', request, () => ({ isPrinted: true })),
      showLog: (request) => answer('system.showLog', request, () => null),
      openLink: (request) => answer('system.openLink', request, () => ({ isOpened: true })),
    },
  };
}
