import { flowIdOf } from './bucket-reads.ts';
import type { BlipBot } from './blip-bot.ts';
import type { BlipCommand } from './command.ts';
import { escaped, type Pieces } from './flow-document.ts';
import { document, notFound, type Reply } from './reply.ts';

/** `/configuration/caller` with or without an owner: the deployed application among others (BLIP_API 3.2). */
export function readCallers({ bot, query }: BlipCommand): Reply {
  const caller = `${bot.shortName}@msging.net`;
  const entry = (owner: string, name: string, value: string): string =>
    `{"owner":${JSON.stringify(owner)},"caller":${JSON.stringify(caller)},"name":${JSON.stringify(name)},"value":${value}}`;
  const wanted = query.get('owner');
  const entries: { owner: string; item: Pieces }[] = [];
  const host = hostOf(bot);
  const [before, after] = entry(host, 'Application', '\0').split('\0');
  const application = applicationText(bot);
  if (application !== null)
    entries.push({
      owner: host,
      item: [Buffer.from(before!), ...application, Buffer.from(after!)],
    });
  for (const [name, value] of Object.entries(bot.channelSecrets)) {
    const owner = 'postmaster@wa.gw.msging.net';
    entries.push({ owner, item: [Buffer.from(entry(owner, name, JSON.stringify(value)))] });
  }
  for (const [name, value] of Object.entries(deskSettings)) {
    const owner = 'postmaster@desk.msging.net';
    entries.push({ owner, item: [Buffer.from(entry(owner, name, JSON.stringify(value)))] });
  }
  const shown = entries.filter(({ owner }) => wanted === undefined || owner === wanted);
  const total = bot.oddities.totalMissing ? '' : `"total":${String(shown.length)},`;
  return {
    type: 'application/vnd.lime.collection+json',
    resource: [
      Buffer.from(`{${total}"itemType":"application/vnd.iris.configuration+json","items":[`),
      ...shown.flatMap(({ item }, at) => (at === 0 ? item : [Buffer.from(','), ...item])),
      Buffer.from(']}'),
    ],
  };
}

const deskSettings = { AgentSlots: '5', DefaultProvider: 'Lime', 'Lime.IsActive': 'True' };

/** `lime://{owner}/configuration`: the settings of one owner as an object. */
export function readOwnConfiguration({ bot, owner }: BlipCommand): Reply {
  const json = 'application/json';
  if (owner === 'admin@msging.net')
    return document(json, bot.cluster === '' ? {} : { Cluster: bot.cluster });
  if (owner === 'postmaster@desk.msging.net') return document(json, deskSettings);
  const application = owner === hostOf(bot) ? applicationText(bot) : null;
  if (application === null) return notFound;
  const template = bot.template === 'router' ? 'master' : 'builder';
  return {
    type: json,
    resource: [
      Buffer.from(`{"Template":"${template}","Application":`),
      ...application,
      Buffer.from('}'),
    ],
  };
}

/** `/configuration/gateways`: connected channels by node. */
export function readGateways({ bot }: BlipCommand): Reply {
  return Object.keys(bot.gateways).length === 0
    ? notFound
    : document('application/json', bot.gateways);
}

function hostOf({ cluster, template }: BlipBot): string {
  return `${cluster}${template === 'router' ? 'master' : 'builder'}.hosting@msging.net`;
}

/** The deployed application: JSON text inside a JSON text; null for a bot that was never published. */
function applicationText(bot: BlipBot): Pieces | null {
  const { shortName, template, children, published } = bot;
  const head = {
    identifier: shortName,
    // The live key: whoever reads this must drop it.
    accessKey: bot.accessKey ?? '',
    messageReceivers: [{ type: 'MessageReceiver', mediaType: 'text/plain' }],
    notificationReceivers: [],
    serviceProviderType: 'ServiceProvider',
    settingsType: 'Settings',
  };
  if (template === 'router') {
    const settings = {
      children: children.map((child) => ({
        identity: `${child.shortName}@msging.net`,
        shortName: child.shortName,
        longName: child.longName,
        service: child.service,
        isDefault: child.isDefault,
        isOnline: true,
      })),
      redirectExpiration: '01:00:00',
    };
    return [Buffer.from(JSON.stringify(JSON.stringify({ ...head, settings })))];
  }
  if (published === null) return null;
  const flow = {
    id: flowIdOf(shortName),
    version: bot.publications[0]?.index ?? 0,
    type: 'flow',
    configuration: published.configuration,
    inputActions: [],
    outputActions: [],
    states: '\0',
  };
  // The states are held escaped already: they come between the two halves of the rest.
  const [before, after] = JSON.stringify({ ...head, settings: { flow } }).split('"\\u0000"');
  return [
    Buffer.from(`"${escaped(before!)}`),
    ...published.flow.states,
    Buffer.from(`${escaped(after!)}"`),
  ];
}
