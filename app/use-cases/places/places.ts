import { placeLettersPerPage, placesPerPage } from '#app/contract/limits.ts';
import type { Place } from '#app/contract/place-views.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Incident } from '#core/model/incident.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { Deps } from '../deps.ts';

/** Visible clients and bots by name, numbers in the order they came, open incidents newest first: one page of them. */
export function listPlaces(
  { workspace }: Deps,
  from: number,
): { readonly places: Place[]; readonly next: number | null } {
  const { clients, bots, numbers, incidents } = workspace();
  const visible = clients.list();
  const names = new Map(visible.map(({ id, name }) => [id, name]));
  const known = numbers.list(null);
  const phones = new Map(known.map(({ id, phone }) => [id, phone]));
  const clientName = (clientId: string): string => names.get(clientId) ?? '';
  const all: Place[] = [
    ...visible.map(({ id, name }): Place => ({ kind: 'client', id, name })),
    ...bots.listAll().map((bot) => botPlace(bot, clientName(bot.clientId))),
    ...known.map((number) => numberPlace(number, clientName(number.clientId))),
    ...incidents
      .list(null, true)
      .map((incident) =>
        incidentPlace(incident, clientName(incident.clientId), (id) => phones.get(id)),
      ),
  ];
  const end = endOfPage(all, from);
  return { places: all.slice(from, end), next: end < all.length ? end : null };
}

/** Where a page ends: names may be long, but most are short, and then one page is nearly everything. */
function endOfPage(places: readonly Place[], from: number): number {
  let letters = 0;
  let at = from;
  for (; at < places.length && at - from < placesPerPage; at += 1) {
    const place = places[at]!;
    const clientName = place.kind === 'client' ? '' : place.clientName;
    const name = place.kind === 'incident' ? '' : (place.name ?? '');
    letters += clientName.length + name.length;
    if (letters > placeLettersPerPage && at > from) break;
  }
  return at;
}

/** A bot as a place. */
export function botPlace({ id, clientId, name }: Bot, clientName: string): Place {
  return { kind: 'bot', id, clientId, clientName, name };
}

/** A number as a place. */
export function numberPlace(
  { id, clientId, phone, verifiedName }: WhatsappNumber,
  clientName: string,
): Place {
  return { kind: 'number', id, clientId, clientName, phone, name: verifiedName };
}

/** An incident as a place. `phoneOf` gives a number's phone (E.164) by its id. */
export function incidentPlace(
  { id, clientId, numberId, kind }: Incident,
  clientName: string,
  phoneOf: (numberId: string) => string | undefined,
): Place {
  const phone = numberId === null ? null : (phoneOf(numberId) ?? null);
  return { kind: 'incident', id, clientId, clientName, phone, about: kind };
}
