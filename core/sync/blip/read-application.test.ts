import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readApplication, type ApplicationFacts } from './read-application.ts';

const item = (owner: string, value: Json, name = 'Application'): Json => ({
  owner,
  caller: 'padaria@msging.net',
  name,
  value,
});
const list = (...items: Json[]): Json => ({ itemType: 'x', items, total: items.length });
const builder = JSON.stringify({
  identifier: 'padaria',
  accessKey: 'c2VjcmV0',
  settingsType: 'Settings',
  settings: { flow: { id: 'f', states: [] } },
});
const router = JSON.stringify({
  identifier: 'padariaroteador',
  accessKey: 'c2VjcmV0',
  settings: {
    children: [
      {
        identity: 'Padaria@msging.net',
        shortName: 'padaria',
        longName: 'Padaria do Bairro',
        service: 'Principal',
        isDefault: true,
        token: 'do not keep',
      },
      { identity: 'encomendas@msging.net', isDefault: 'False' },
      'not a child',
      {},
    ],
  },
});
const services = [
  { shortName: 'padaria', service: 'Principal', longName: 'Padaria do Bairro', isDefault: true },
  { shortName: 'encomendas', service: 'encomendas', longName: '', isDefault: false },
];
const ofBuilder: ApplicationFacts = { template: 'builder', services: [] };
const ofRouter: ApplicationFacts = { template: 'router', services };

test.each<[string, Json, ApplicationFacts | null]>([
  ['a Builder bot', list(item('builder.hosting@msging.net', builder)), ofBuilder],
  ['in a cluster', list(item('business.builder.hosting@msging.net', builder)), ofBuilder],
  ['a router', list(item('master.hosting@msging.net', router)), ofRouter],
  ['a router in a cluster', list(item('start.master.hosting@msging.net', router)), ofRouter],
  [
    'the list as JSON text',
    JSON.stringify(list(item('master.hosting@msging.net', router))),
    ofRouter,
  ],
  [
    'the application as an object',
    list(item('builder.hosting@msging.net', JSON.parse(builder) as Json)),
    ofBuilder,
  ],
  [
    'what was a router once',
    list(
      item('master.hosting@msging.net', '{"settings":{"children":[]}}'),
      item('builder.hosting@msging.net', builder),
    ),
    ofBuilder,
  ],
  [
    'both, the router in use',
    list(item('builder.hosting@msging.net', builder), item('master.hosting@msging.net', router)),
    ofRouter,
  ],
  [
    'a router without children',
    list(item('master.hosting@msging.net', '{"settings":{}}')),
    { template: 'router', services: [] },
  ],
  [
    'other items only',
    list(
      item('postmaster@wa.gw.msging.net', 'EAAtoken', 'BusinessSystemUserAccessToken'),
      item('postmaster@desk.msging.net', builder),
      item('builder.hosting@msging.net', 'builder', 'Template'),
    ),
    { template: null, services: [] },
  ],
  ['an empty list', list(), { template: null, services: [] }],
  ['an application that is no JSON', list(item('builder.hosting@msging.net', '{')), null],
  ['no list', { owner: 'x' }, null],
])('%s', (_, resource, expected) => {
  expect(readApplication(resource)).toEqual(expected);
});
