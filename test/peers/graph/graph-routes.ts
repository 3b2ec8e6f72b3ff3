import { AssetAccess } from './asset-access.ts';
import { readFields, type WantedField } from './field-list.ts';
import { badParameter, missingObject, unknownField } from './graph-errors.ts';
import type { GraphSettings } from './graph-settings.ts';
import type { GraphToken, GraphWaba, GraphWorld } from './graph-world.ts';
import { filteredNumbers, filteredTemplates, filteredWabas } from './list-filters.ts';
import {
  absent,
  numberKind,
  portfolioKind,
  templateKind,
  wabaKind,
  type FieldContext,
  type NodeKind,
} from './node-fields.ts';
import { pageOf } from './paging.ts';
import { profileReply } from './profile.ts';

/** A call that was let in. */
export interface GraphCall {
  readonly world: GraphWorld;
  readonly settings: GraphSettings;
  readonly token: GraphToken;
  /** Graph version times ten. */
  readonly version: number;
  /** Address with version, without path, for `next`. */
  readonly base: string;
  readonly id: string;
  readonly edge: string | null;
  readonly query: URLSearchParams;
}

/** An answer, and the WABA whose quota the call counts in (null for none). */
export interface GraphAnswer {
  readonly wabaId: string | null;
  readonly body: () => unknown;
}

type Edge = (call: GraphCall, wanted: readonly WantedField[] | null) => unknown;

/** A node of any kind with its edges. */
interface Found<T> {
  readonly kind: NodeKind<T>;
  readonly subject: T;
  readonly waba: GraphWaba | null;
  readonly edges: Readonly<Record<string, Edge>>;
}

/** Finds what was asked for and checks that the token may read it. Throws GraphRefusal. */
export function routeCall(call: GraphCall): GraphAnswer {
  const { world, settings, token, id, edge, query } = call;
  const access = new AssetAccess(world, settings, token);
  const fields = query.get('fields');
  const wanted = (): readonly WantedField[] | null =>
    fields === null || fields === '' ? null : readFields(fields);
  const answer = <T extends object>(found: Found<T>, wabaId: string | null): GraphAnswer => ({
    wabaId,
    body: () => {
      if (edge === null) return nodeReply(call, found, wanted(), false);
      const reader = found.edges[edge];
      if (reader === undefined) throw badParameter(`Tried accessing nonexisting field (${edge})`);
      return reader(call, wanted());
    },
  });

  const portfolio = world.portfolios.get(id);
  if (portfolio !== undefined) {
    access.portfolio(portfolio);
    const list =
      (ids: readonly string[]): Edge =>
      (asked, below) => {
        const wabas = ids
          .filter((one) => access.isGranted(one))
          .flatMap((one) => world.wabas.get(one) ?? []);
        return listReply(asked, wabaKind, filteredWabas(wabas, asked.query), below, (waba) =>
          wabaEdges(waba),
        );
      };
    const edges = {
      owned_whatsapp_business_accounts: list(portfolio.ownedWabas),
      client_whatsapp_business_accounts: list(portfolio.clientWabas),
    };
    return answer({ kind: portfolioKind, subject: portfolio, waba: null, edges }, null);
  }
  const waba = world.wabas.get(id);
  if (waba !== undefined) {
    access.waba(waba, id, 'whatsapp_business_management');
    return answer({ kind: wabaKind, subject: waba, waba, edges: wabaEdges(waba) }, id);
  }
  const number = world.numbers.get(id);
  if (number !== undefined) {
    const owner = world.wabas.get(number.wabaId)!;
    access.waba(owner, id, 'whatsapp_business_management', 'whatsapp_business_messaging');
    const edges = {
      whatsapp_business_profile: (asked: GraphCall, below: readonly WantedField[] | null) =>
        profileReply(number, asked.settings.variant, below),
    };
    // The profile is not counted, the node is (WHATSAPP 1.3).
    return answer(
      { kind: numberKind, subject: number, waba: owner, edges },
      edge === null ? owner.id : null,
    );
  }
  const template = world.templates.get(id);
  if (template !== undefined) {
    const owner = world.wabas.get(template.wabaId)!;
    access.waba(owner, id, 'whatsapp_business_management');
    return answer({ kind: templateKind, subject: template, waba: owner, edges: {} }, null);
  }
  throw missingObject(id, settings.variant);
}

function wabaEdges(waba: GraphWaba): Readonly<Record<string, Edge>> {
  return {
    phone_numbers: (call, wanted) =>
      listReply(
        call,
        numberKind,
        filteredNumbers(call.world.numbersIn(waba.id), call.query),
        wanted,
      ),
    message_templates: (call, wanted) =>
      listReply(
        call,
        templateKind,
        filteredTemplates(call.world.templatesIn(waba.id), call.query),
        wanted,
        undefined,
        1000,
      ),
    subscribed_apps: ({ token }) => ({
      data: [{ whatsapp_business_api_data: { id: token.appId, name: 'Example App' } }],
    }),
    assigned_users: ({ query, token }) => {
      if (query.get('business') === null) throw badParameter('The parameter business is required');
      const user = { id: '104169029247128', name: 'Integração', user_type: 'SYSTEM_USER' };
      return { data: [{ ...user, business: { id: token.portfolioId }, tasks: ['MANAGE'] }] };
    },
  };
}

function listReply<T extends { readonly id: string }>(
  call: GraphCall,
  kind: NodeKind<T>,
  items: readonly T[],
  wanted: readonly WantedField[] | null,
  edgesOf: (item: T) => Readonly<Record<string, Edge>> = () => ({}),
  most = 100,
): unknown {
  const { base, id, edge, query, token } = call;
  const address = `${base}/${id}/${edge ?? ''}`;
  const page = pageOf(items, { query, address, token: token.value }, most);
  return {
    data: page.items.map((subject) =>
      nodeReply(call, { kind, subject, waba: null, edges: edgesOf(subject) }, wanted, true),
    ),
    ...(page.paging === undefined ? {} : { paging: page.paging }),
  };
}

function nodeReply<T extends object>(
  call: GraphCall,
  { kind, subject, edges }: Found<T>,
  wanted: readonly WantedField[] | null,
  isList: boolean,
): Record<string, unknown> {
  const context: FieldContext = { ...call, isList };
  const reply: Record<string, unknown> = {};
  for (const { name, modifiers, inner } of wanted ?? kind.defaults.map(asField)) {
    const edge = Object.hasOwn(edges, name) ? edges[name] : undefined;
    const reader = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
    if (edge !== undefined) {
      // An edge as a field is a list of its own, with its own limit.
      const query = new URLSearchParams([...modifiers]);
      const owner = (subject as { readonly id?: string }).id ?? call.id;
      reply[name] = edge({ ...call, id: owner, edge: name, query }, inner);
      continue;
    }
    const value =
      reader === undefined || call.settings.removedFields.includes(name)
        ? absent
        : reader(subject, context);
    if (value === absent) throw unknownField(name, kind.name);
    if (value !== undefined) reply[name] = value;
  }
  // Every node says which one it is, asked or not.
  return { ...reply, id: kind.fields['id']?.(subject, context) };
}

const asField = (name: string): WantedField => ({ name, modifiers: new Map(), inner: null });
