import type { BotFacts } from '#core/model/bot-reading.ts';
import { deskHours, OpeningHoursError } from '#core/model/desk-hours.ts';
import { isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { flag, get, itemsOf, objects, text, unpacked } from './reply-fields.ts';

/** Opening hours of one container. */
export type ContainerHours = NonNullable<BotFacts['desk']>['hours'][number];

/** Entry of `/attendance-hour`: which containers there are. */
export interface HoursHeader {
  readonly id: string;
  readonly title: string;
  readonly isMain: boolean;
}

/** A header of opening hours; null for an item without an id. */
export function readHoursHeader(item: Json): HoursHeader | null {
  if (!isObject(item)) return null;
  const id = text(item, 'id');
  return id === null
    ? null
    : { id, title: text(item, 'title') ?? '', isMain: flag(item, 'isMain', false) };
}

/**
 * A container of `/attendance-hour-container/{id}`, bare or the only item of a list. Its hours are null where zone, a
 * time or a day off does not read as documented. Null where the resource is no container.
 */
export function readHoursContainer(resource: Json, header: HoursHeader): ContainerHours | null {
  const whole = unpacked(resource);
  const container = isObject(whole) ? whole : null;
  const inner = unpacked(itemsOf(resource)?.[0]) ?? container;
  if (!isObject(inner) || !isObject(get(inner, 'attendanceHour'))) return null;
  const about = get(inner, 'attendanceHour') as JsonObject;
  return {
    title: text(about, 'title') ?? header.title,
    isMain: flag(about, 'isMain', header.isMain),
    queues: objects(inner, 'queues').flatMap(
      (queue) => text(queue, 'description') ?? text(queue, 'name') ?? text(queue, 'id') ?? [],
    ),
    hours: hoursOf(inner),
  };
}

function hoursOf(container: JsonObject): ContainerHours['hours'] {
  try {
    return deskHours(container, 'resource');
  } catch (error) {
    if (error instanceof OpeningHoursError) return null;
    throw error;
  }
}
