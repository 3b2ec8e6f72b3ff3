import type { RouteLocationNormalizedLoaded, RouteLocationRaw } from 'vue-router';
import type { Place, Visit } from '#app/contract/place-views.ts';
import { phoneText } from '#core/model/phone-text.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Where a place is. */
export function addressOf(place: Place): RouteLocationRaw {
  const { id } = place;
  if (place.kind === 'client') return { name: 'client', params: { clientId: id } };
  const { clientId } = place;
  switch (place.kind) {
    case 'bot':
      return { name: 'bot', params: { clientId, botId: id } };
    case 'number':
      return { name: 'number', params: { clientId, numberId: id } };
    case 'incident':
      return { name: 'incident', params: { clientId, incidentId: id } };
  }
}

/** Which place an address shows, or null. An appeal belongs to its incident. */
export function visitOf({ params }: RouteLocationNormalizedLoaded): Visit | null {
  const { clientId, botId, numberId, incidentId } = params;
  if (typeof incidentId === 'string') return { kind: 'incident', id: incidentId };
  if (typeof numberId === 'string') return { kind: 'number', id: numberId };
  if (typeof botId === 'string') return { kind: 'bot', id: botId };
  if (typeof clientId === 'string') return { kind: 'client', id: clientId };
  return null;
}

/** Words for places in the window's language. */
export function usePlaceWords() {
  const { t } = useTexts();

  /** What it is called. */
  function title(place: Place): string {
    if (place.kind === 'number') return phoneText(place.phone);
    if (place.kind === 'incident') return t(`incident.kind.${place.about}`);
    return place.name;
  }

  /** What it is and whose. */
  function detail(place: Place): string {
    if (place.kind === 'client') return t('palette.client');
    const client = place.clientName;
    if (place.kind === 'bot') return t('palette.bot', { client });
    if (place.kind === 'number') {
      return place.name === null
        ? t('palette.number', { client })
        : t('palette.numberNamed', { client, name: place.name });
    }
    return place.phone === null
      ? t('palette.incident', { client })
      : t('palette.incidentOf', { client, phone: phoneText(place.phone) });
  }

  /** Both in one line, the client always in it. */
  function line(place: Place): string {
    if (place.kind === 'client') return place.name;
    return t('palette.line', { name: title(place), client: place.clientName });
  }

  /** What it can be found by, its own name first; numbers as people write them and as they are stored. */
  function searched(place: Place): string {
    if (place.kind === 'client') return place.name;
    if (place.kind === 'bot') return `${place.name} ${place.clientName}`;
    const { phone, clientName } = place;
    return place.kind === 'number'
      ? [title(place), phone, clientName, place.name].join(' ')
      : [title(place), clientName, phone].join(' ');
  }

  return { title, detail, line, searched };
}
