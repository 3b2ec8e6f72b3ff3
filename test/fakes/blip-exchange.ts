import type { Json } from '#core/model/json.ts';
import { Secret } from '#core/model/secret.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import type { BlipSession } from '#core/sync/blip/blip-session.ts';
import { hashBytes } from '#core/sync/content-hash.ts';
import { ExchangeFault, type ExchangeRequest, type ExchangeResponse } from '#core/sync/exchange.ts';

/** What the fake says to one request. */
export type Said =
  | { readonly resource: Json; readonly type?: string }
  | { readonly reason: { readonly code?: number; readonly description: string } }
  | { readonly status: number; readonly body: string; readonly retryAfter?: string }
  | { readonly fault: SyncFaultCode };

/** What stands behind a resource: always the same, or an answer for each time it is asked (the last one stays). */
export type Script = Said | readonly Said[] | ((uri: string, body: string) => Said);

/** The documented answer where there is nothing. */
export const notFound: Said = {
  reason: { code: 67, description: 'The requested resource was not found' },
};

/** Key of the fake's bot: base64 of `padaria:` and a secret. */
export const fakeKey = 'cGFkYXJpYTpzM2dyM2RvLWRhLXBhZGFyaWEtMDAwMQ==';

/** A session whose exchange answers from a table, by the uri without its query, and writes down what it was sent. */
export interface FakeBlip {
  readonly session: BlipSession;
  readonly requests: ExchangeRequest[];
  /** Most requests that were on their way at once. */
  readonly highest: () => number;
}

/** Makes one; whatever the table does not name is not there. */
export function fakeBlip(table: Readonly<Record<string, Script>>): FakeBlip {
  const requests: ExchangeRequest[] = [];
  const asked = new Map<string, number>();
  let id = 0;
  let onTheirWay = 0;
  let highest = 0;
  const exchange = async (request: ExchangeRequest): Promise<ExchangeResponse> => {
    requests.push(request);
    onTheirWay += 1;
    highest = Math.max(highest, onTheirWay);
    for (let tick = 0; tick < 3; tick += 1) await Promise.resolve();
    onTheirWay -= 1;
    const body = request.body ?? '';
    const { uri, id: envelope } = JSON.parse(body) as { uri: string; id: string };
    const path = uri.split('?')[0]!;
    const times = asked.get(path) ?? 0;
    asked.set(path, times + 1);
    const said = saidTo(table[path] ?? notFound, times, uri, body);
    if ('fault' in said) throw new ExchangeFault(said.fault);
    return response(said, envelope);
  };
  return {
    session: {
      exchange,
      base: 'https://http.msging.net',
      key: new Secret(fakeKey),
      nextId: () => `id-${String((id += 1))}`,
    },
    requests,
    highest: () => highest,
  };
}

function saidTo(script: Script, times: number, uri: string, body: string): Said {
  if (typeof script === 'function') return script(uri, body);
  if (!isList(script)) return script;
  return script[Math.min(times, script.length - 1)] ?? notFound;
}

function isList(script: Said | readonly Said[]): script is readonly Said[] {
  return Array.isArray(script);
}

function response(said: Exclude<Said, { fault: string }>, id: string): ExchangeResponse {
  const envelope = {
    method: 'get',
    id,
    to: 'padaria@msging.net/!sim',
    from: 'postmaster@msging.net',
  };
  const body =
    'body' in said
      ? said.body
      : 'reason' in said
        ? JSON.stringify({ ...envelope, status: 'failure', reason: said.reason })
        : JSON.stringify({
            ...envelope,
            status: 'success',
            type: said.type ?? 'application/json',
            resource: said.resource,
          });
  const bytes = new TextEncoder().encode(body);
  return {
    status: 'status' in said ? said.status : 200,
    body,
    sha256: hashBytes(bytes),
    bytes: bytes.length,
    headers: {
      retryAfter: 'retryAfter' in said ? (said.retryAfter ?? null) : null,
      appUsage: null,
      businessUsage: null,
    },
  };
}

/** A collection as Blip gives it. */
export function collection(...items: Json[]): Said {
  return { resource: { itemType: 'application/json', items, total: items.length } };
}

const bucket = (name: string): string => `/buckets/blip_portal:builder_${name}`;

/** A list of publications whose newest has this number. */
export function publications(index: number): Said {
  return {
    resource: {
      lastInsertedIndex: index,
      publications: [
        {
          index,
          author: 'Ana Souza',
          authorIdentity: 'ana%40padaria.com.br@blip.ai',
          publishedAt: '2026-11-20T14:03:05.000Z',
        },
      ],
    },
  };
}

/** A bot in full, as the table of {@link fakeBlip}: flow, Desk, language model, a WhatsApp number. */
export function padaria(): Record<string, Script> {
  return {
    '/account': { resource: { identity: 'padaria@msging.net', fullName: 'Padaria do Bairro' } },
    [bucket('latestpublications')]: publications(7),
    [bucket('published_flow')]: { resource: { onboarding: { id: 'onboarding', root: true } } },
    [bucket('published_global_actions')]: { resource: { id: 'global-actions' } },
    [bucket('published_configuration')]: {
      resource: { 'builder:minimumIntentScore': '0.5', apiKey: 'do-not-keep' },
    },
    [bucket('working_flow')]: { resource: '{ "onboarding": { "id": "onboarding" } }' },
    [bucket('working_configuration')]: { resource: '{"builder:stateTrack":"true"}' },
    '/configuration/caller': collection({
      owner: 'builder.hosting@msging.net',
      caller: 'padaria@msging.net',
      name: 'Application',
      value: JSON.stringify({
        identifier: 'padaria',
        accessKey: 'do-not-keep',
        settings: { flow: {} },
      }),
    }),
    '/configuration/gateways': {
      resource: {
        'postmaster@wa.gw.msging.net': {
          CountryCode: '55',
          PhoneNumber: '11987654321',
          PhoneNumberId: '106540352242922',
          IsChannelActive: 'True',
          BusinessSystemUserAccessToken: 'do-not-keep',
        },
      },
    },
    '/attendance-hour': collection({ id: 'h1', title: 'Loja', isMain: true }),
    '/attendance-hour-container/h1': {
      resource: {
        attendanceHour: {
          id: 'h1',
          title: 'Loja',
          isMain: true,
          timeZoneId: 'E. South America Standard Time',
        },
        attendanceHourScheduleItems: [
          { id: 's1', startTime: '08:00:00', endTime: '18:00:00', dayOfWeek: 'Monday' },
        ],
        attendanceHourOffItems: [],
        queues: [],
        attendants: [],
      },
    },
    '/attendance-queues': collection({ id: 'q1', name: 'Vendas', isActive: true, Priority: 0 }),
    '/rules': collection({
      id: 'r1',
      title: 'Comprar',
      team: 'Vendas',
      isActive: true,
      operator: 'Or',
      conditions: [{ property: 'Message', relation: 'Contains', values: ['comprar'] }],
    }),
    '/attendants': collection(
      { identity: 'ana%40padaria.com.br@blip.ai', fullName: 'Ana Souza', status: 'Online' },
      { identity: 'rui%40padaria.com.br@blip.ai', fullName: 'Rui Lima', status: 1 },
    ),
    '/intentions': collection({ id: 'i1', name: 'Encomendar' }),
    '/entities': collection({
      id: 'e1',
      name: 'sabor',
      values: [{ name: 'doce', synonymous: [] }],
    }),
  };
}

/** A router of two services, with its own key: no flow, no Desk (BLIP_API 3.3). */
export function roteador(): Record<string, Script> {
  const children = [
    {
      identity: 'padaria@msging.net',
      shortName: 'padaria',
      longName: 'Padaria',
      service: 'Principal',
      isDefault: true,
    },
    {
      identity: 'entregas@msging.net',
      shortName: 'entregas',
      longName: 'Entregas',
      service: 'Entregas',
      isDefault: false,
    },
  ];
  return {
    '/account': { resource: { identity: 'padaria@msging.net', fullName: 'Roteador' } },
    '/configuration/caller': collection({
      owner: 'business.master.hosting@msging.net',
      caller: 'padaria@msging.net',
      name: 'Application',
      value: JSON.stringify({ accessKey: 'do-not-keep', settings: { children } }),
    }),
    '/configuration/gateways': { resource: {} },
  };
}
