import { deskHours, OpeningHoursError } from '#core/model/desk-hours.ts';
import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { openingHoursSchema, type OpeningHours } from '#core/model/opening-hours.ts';
import { ianaZone } from '#core/model/time-zone.ts';

/**
 * Opening hours from JSON: our own form (`{ timeZone, week, holidays }`), or the hours that Blip's Desk gives
 * (`attendance-hour-container`), bare or inside a command's answer; of several, the main one.
 * Throws {@link OpeningHoursError}.
 */
export function readOpeningHours(document: unknown): OpeningHours {
  const root = document as Json;
  if (!isObject(root)) throw new OpeningHoursError('document', 'an object { … }');
  const container = containerIn(root, 'document');
  return container === null ? ownForm(root) : deskHours(container.object, container.place);
}

function ownForm(root: JsonObject): OpeningHours {
  const parsed = openingHoursSchema.safeParse(root);
  if (parsed.success) {
    const zone = ianaZone(parsed.data.timeZone);
    if (zone === null)
      throw new OpeningHoursError('timeZone', 'an IANA name such as America/Sao_Paulo');
    return { ...parsed.data, timeZone: zone };
  }
  const issue = parsed.error.issues[0];
  const place = (issue?.path ?? []).reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : `${path}${path && '.'}${String(part)}`,
    '',
  );
  throw new OpeningHoursError(place || 'document', issue?.message ?? 'opening hours');
}

/** The Desk's container: the document itself, a command's `resource`, or the main one of a list. */
function containerIn(
  object: JsonObject,
  place: string,
): { object: JsonObject; place: string } | null {
  if (Array.isArray(field(object, 'attendanceHourScheduleItems'))) return { object, place };
  const resource = field(object, 'resource');
  if (isObject(resource)) return containerIn(resource, `${place}.resource`);
  const items = field(object, 'items');
  if (!Array.isArray(items)) return null;
  const found = items.flatMap((item, at) => {
    const inner = isObject(item) ? containerIn(item, `${place}.items[${at}]`) : null;
    return inner === null ? [] : [inner];
  });
  const isMain = ({ object: one }: { object: JsonObject }): boolean => {
    const hour = field(one, 'attendanceHour');
    return isObject(hour) && field(hour, 'isMain') === true;
  };
  const chosen = found.find((one) => isMain(one)) ?? found[0];
  if (chosen === undefined)
    throw new OpeningHoursError(
      `${place}.items`,
      'containers with attendanceHourScheduleItems, not only their headers',
    );
  return chosen;
}
