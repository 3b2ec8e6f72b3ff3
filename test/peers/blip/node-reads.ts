import { readBuckets, type BucketState } from './bucket-reads.ts';
import type { BlipCommand } from './command.ts';
import { readCallers, readGateways, readOwnConfiguration } from './configuration-reads.ts';
import { readDesk } from './desk-reads.ts';
import {
  collection,
  document,
  noDestination,
  notAllowed,
  notFound,
  notSupported,
  type Reply,
} from './reply.ts';

/** Extensions that exist but of which nothing is read (BLIP_API 3.11). */
const otherNodes = new Set(
  ['scheduler', 'broadcast', 'media', 'threads', 'tunnel', 'crm', 'analytics', 'builder']
    .concat(['activecampaign', 'copilot', 'clicktracker'])
    .map((name) => `postmaster@${name}.msging.net`),
);

/** Sends a read to its node. `buckets` says what the buckets hold for this read. */
export function readNode(command: BlipCommand, buckets: () => BucketState): Reply {
  const path = `/${command.path.join('/')}`;
  if (command.bot.oddities.forbidden.some((begin) => path.startsWith(begin))) return notAllowed;
  switch (command.node) {
    case 'postmaster@msging.net':
      return readMain(command, buckets);
    case 'postmaster@configurations.msging.net':
      return readConfigurations(command) ?? notSupported;
    case 'postmaster@desk.msging.net':
      return readDesk(command);
    case 'postmaster@ai.msging.net':
      return readIntelligence(command);
    case 'postmaster@wa.gw.msging.net':
      return readWhatsApp(command);
    default:
      return otherNodes.has(command.node) ? notSupported : noDestination;
  }
}

function readMain(command: BlipCommand, buckets: () => BucketState): Reply {
  const { bot, path } = command;
  const configurations = readConfigurations(command);
  if (configurations !== null) return configurations;
  switch (path[0]) {
    case 'ping':
      return document('application/vnd.lime.ping+json', {});
    case 'account':
      if (path.length > 1) return notSupported;
      return document('application/vnd.lime.account+json', {
        identity: `${bot.shortName}@msging.net`,
        fullName: bot.fullName,
        photoUri: `https://blob.invalid/${bot.shortName}.png`,
        extras: {},
      });
    case 'buckets':
      return readBuckets(command, buckets());
    default:
      return notSupported;
  }
}

function readConfigurations(command: BlipCommand): Reply | null {
  const { bot, owner, path } = command;
  if (path[0] !== 'configuration') return null;
  const own = owner === null || owner === `${bot.shortName}@msging.net`;
  if (path[1] === 'caller') return own ? readCallers(command) : notAllowed;
  if (path[1] === 'gateways') return own ? readGateways(command) : notAllowed;
  return path.length === 1 && owner !== null ? readOwnConfiguration(command) : notSupported;
}

/** Intents and entities (BLIP_API 3.10). */
function readIntelligence(command: BlipCommand): Reply {
  const { bot, path } = command;
  const [resource, id] = path;
  const storageDate = '2026-02-10T09:00:00.000Z';
  const intents = bot.intents.map((intent) => ({
    ...intent,
    countQuestions: 12,
    healthScore: 0.8,
    storageDate,
  }));
  const entities = bot.entities.map(({ id: entityId, name, values }) => ({
    id: entityId,
    name,
    storageDate,
    values: values.map((value) => ({ name: value, synonymous: [] })),
  }));
  if (resource === 'intentions')
    return listOrOne(command, 'application/vnd.iris.ai.intention+json', intents, id);
  if (resource === 'entities')
    return listOrOne(command, 'application/vnd.iris.ai.entity+json', entities, id);
  return notSupported;
}

function listOrOne(
  command: BlipCommand,
  type: string,
  items: readonly { readonly id: string }[],
  id: string | undefined,
): Reply {
  if (id === undefined) return collection(command, type, items);
  const found = items.find((item) => item.id === id);
  return found === undefined ? notFound : document(type, found);
}

/** What the key of the number's owner reads; `data`, not `items` (BLIP_API 3.6). */
function readWhatsApp({ bot, path, query }: BlipCommand): Reply {
  if (path[0] !== 'message-templates') return notSupported;
  // The words are known, their code is not.
  if (bot.gateways['postmaster@wa.gw.msging.net'] === undefined)
    return {
      code: 1,
      description:
        'Could not determine the WhatsApp WhatsAppBusinessAccountId for the specified sender.',
    };
  const name = query.get('templateName');
  return document('application/json', {
    data: bot.messageTemplates.filter(
      (template) => name === undefined || template['name'] === name,
    ),
  });
}
