import type { BotFacts } from '#core/model/bot-reading.ts';
import { isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { flag, get, itemsOf, objects, text, unpacked } from './reply-fields.ts';

/** What is kept of a deployed application; tokens and the access key in it stay behind (BLIP_API 3.2). */
export type ApplicationFacts = Pick<BotFacts, 'template' | 'services'>;

/** No application is deployed. */
export const noApplication: ApplicationFacts = { template: null, services: [] };

/** Who hosts an application, whatever cluster it lies in, e.g. `business.builder.hosting@msging.net`. */
const host = /^(?:[a-z0-9-]+\.)*(builder|master)\.hosting@msging\.net$/i;

/**
 * Template and services of the application in a bot's caller configuration. A bot that was a router before may have
 * both: the one with children counts. Null where the list or the application in it does not read as documented.
 */
export function readApplication(resource: Json): ApplicationFacts | null {
  const items = itemsOf(resource);
  if (items === null) return null;
  const hosted = items.flatMap((item) => {
    if (!isObject(item) || text(item, 'name')?.toLowerCase() !== 'application') return [];
    const owner = host.exec(text(item, 'owner') ?? '')?.[1]?.toLowerCase();
    return owner === undefined ? [] : [{ owner, value: unpacked(get(item, 'value')) }];
  });
  if (hosted.length === 0) return noApplication;
  const read = hosted.flatMap(({ owner, value }) => {
    if (!isObject(value)) return [];
    const children = childrenOf(value);
    return [{ isRouter: children !== null || owner === 'master', children: children ?? [] }];
  });
  const router = read.find(({ children }) => children.length > 0);
  const chosen = router ?? read.find(({ isRouter }) => !isRouter) ?? read[0];
  if (chosen === undefined) return null;
  return {
    template: chosen.isRouter ? 'router' : 'builder',
    services: chosen.children.flatMap((child) => serviceOf(child) ?? []),
  };
}

/** A router's children; null for an application that has none. */
function childrenOf(application: JsonObject): JsonObject[] | null {
  const settings = unpacked(get(application, 'settings'));
  if (!isObject(settings) || !Array.isArray(get(settings, 'children'))) return null;
  return objects(settings, 'children');
}

function serviceOf(child: JsonObject): BotFacts['services'][number] | null {
  const identity = /^([^@/]+)/.exec(text(child, 'identity') ?? '')?.[1] ?? null;
  const shortName = (text(child, 'shortName') ?? identity)?.toLowerCase();
  const service = text(child, 'service') ?? shortName;
  if (service === undefined) return null;
  return {
    shortName: shortName ?? '',
    service,
    longName: text(child, 'longName') ?? '',
    isDefault: flag(child, 'isDefault', false),
  };
}
