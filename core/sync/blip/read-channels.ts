import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { BotFacts } from '#core/model/bot-reading.ts';
import { isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { flag, text, unpacked } from './reply-fields.ts';

/** A connected channel. */
type Channel = BotFacts['channels'][number];

/**
 * The connected channels of `/configuration/gateways`: an object by gateway node, e.g. `postmaster@wa.gw.msging.net`
 * (BLIP_API 3.2). Number, its id and whether it is on; tokens among the rest stay behind. Null where the resource is no
 * object.
 */
export function readChannels(resource: Json): Channel[] | null {
  const nodes = unpacked(resource);
  if (!isObject(nodes)) return null;
  return Object.entries(nodes).flatMap(([node, value]): Channel[] => {
    const gateway = /^(?:[^@/]+@)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:\/.*)?$/i.exec(node.trim())?.[1];
    const settings = unpacked(value);
    if (gateway === undefined || !isObject(settings)) return [];
    const id = text(settings, 'phoneNumberId');
    return [
      {
        gateway: gateway.toLowerCase(),
        phone: phoneOf(settings),
        phoneNumberId: id !== null && /^\d{1,32}$/.test(id) ? id : null,
        isActive: flag(settings, 'isChannelActive', true),
      },
    ];
  });
}

/** E.164. Whether the number repeats its country code is nowhere said, so the form that is a number counts. */
function phoneOf(settings: JsonObject): string | null {
  const written = text(settings, 'phoneNumber');
  if (written === null) return null;
  const digits = written.replace(/\D/g, '');
  const country = text(settings, 'countryCode')?.replace(/^\+/, '').toUpperCase() ?? '';
  if (isSupportedCountry(country)) {
    const local = parsePhoneNumberFromString(written, country);
    if (local?.isValid() === true) return local.number;
  }
  const forms = /^\d{1,3}$/.test(country)
    ? [...(digits.startsWith(country) ? [digits] : []), `${country}${digits}`, digits]
    : [digits];
  for (const form of forms) {
    const number = parsePhoneNumberFromString(`+${form}`);
    if (number?.isValid() === true) return number.number;
  }
  return null;
}
