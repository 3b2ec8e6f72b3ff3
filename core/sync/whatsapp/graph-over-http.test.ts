import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '#core/model/secret.ts';
import { startGraphPeer, type GraphPeer } from '#test/peers/graph/graph-peer.ts';
import { number, portfolio, template, token, waba } from '#test/peers/scenarios/graph-assets.ts';
import type { Exchange } from '../exchange.ts';
import type { GraphSession } from './graph-session.ts';
import type { GraphUsage } from './graph-usage.ts';
import { inspectToken } from './inspect-token.ts';
import { listAccounts } from './list-accounts.ts';
import { readAccount } from './read-account.ts';
import { readProfile } from './read-profile.ts';
import { readTemplates } from './read-templates.ts';

const observedAt = '2026-11-22T12:00:00.000Z';
/** Past 2^53, so that an id that comes as a number loses digits unless it is kept. */
const wabaId = '90071992547409931';
const ids = Array.from({ length: 130 }, (_, at) => String(106540352242900 + at));
const good = 'EAAGgoodtoken0123456789';
let peer: GraphPeer;

beforeEach(async () => {
  peer = await startGraphPeer({
    content: {
      portfolios: [portfolio('506', { ownedWabas: [wabaId] }), portfolio('507')],
      wabas: [waba(wabaId, '506', { name: 'Padaria do Sol' })],
      numbers: ids.map((id) => number(id, wabaId)),
      templates: ['910', '911'].map((id) => template(id, wabaId)),
      tokens: [
        token(good, '506'),
        token('EAAGstrangertoken0123456', '507'),
        token('EAAGbrokentoken012345678', '506', { revoked: 460 }),
      ],
    },
  });
});
afterEach(() => peer.close());

const exchange: Exchange = async ({ method, url, authorization }) => {
  const reply = await fetch(url, {
    method,
    headers: { Authorization: `${authorization.scheme} ${authorization.secret.reveal()}` },
  });
  const body = await reply.text();
  return {
    status: reply.status,
    body,
    sha256: '',
    bytes: body.length,
    headers: {
      retryAfter: reply.headers.get('retry-after'),
      appUsage: reply.headers.get('x-app-usage'),
      businessUsage: reply.headers.get('x-business-use-case-usage'),
    },
  };
};

function session(value = good, told: GraphUsage[] = []): GraphSession {
  return {
    exchange,
    base: peer.origin,
    version: 'v25.0',
    token: new Secret(value),
    usage: (usage) => told.push(usage),
  };
}

describe.each([
  ['as the documents say', { variant: 'prose', idsAsNumbers: false }],
  ['as the specification says', { variant: 'oas23', idsAsNumbers: true, throttleStatus: 429 }],
  [
    'with a field less',
    { removedFields: ['health_status', 'whatsapp_business_manager_messaging_limit'] },
  ],
] as const)('Graph %s', (_, settings) => {
  beforeEach(() => void Object.assign(peer.settings, settings));

  test('is read from the token to the templates', async () => {
    const facts = await inspectToken(session());
    const accounts = await listAccounts(session(), facts, '506');
    expect(accounts).toEqual([{ wabaId, name: 'Padaria do Sol', ownership: 'owned' }]);
    const reading = await readAccount(session(), wabaId, observedAt);
    expect(reading).toMatchObject({ name: 'Padaria do Sol', unreadable: 0, isComplete: true });
    expect(reading.numbers.map(({ phoneNumberId }) => phoneNumberId).toSorted()).toEqual(ids);
    expect(new Set(reading.numbers.map(({ observation }) => observation.quality))).toEqual(
      new Set(['GREEN']),
    );
    const profile = await readProfile(session(), ids[0]!, observedAt);
    expect(profile).toMatchObject({
      email: 'contato@example.com',
      websites: ['https://www.example.com/'],
    });
    expect(await readTemplates(session(), wabaId, observedAt)).toMatchObject([
      { quality: 'GREEN', rejectedReason: null, footer: 'Para não receber mais, responda SAIR.' },
      { body: 'Olá, {{1}}! Seu pedido saiu para entrega.' },
    ]);
    expect(peer.violations).toEqual([]);
  });

  test('says whose token it is not', async () => {
    const stranger = session('EAAGstrangertoken0123456');
    const error: unknown = await readAccount(stranger, wabaId, observedAt).catch(
      (thrown: unknown) => thrown,
    );
    expect(['not-allowed', 'missing']).toContain((error as { code?: string }).code);
    const revoked = session('EAAGbrokentoken012345678');
    for (const reading of [
      inspectToken(revoked),
      readAccount(revoked, wabaId, observedAt),
      inspectToken(session('EAAGnobodystoken0123456')),
    ])
      await expect(reading).rejects.toMatchObject({ code: 'bad-credential' });
  });

  test('says when it has had enough', async () => {
    Object.assign(peer.settings, { hourlyQuota: 2 });
    const told: GraphUsage[] = [];
    const spent = session(good, told);
    await readTemplates(spent, wabaId, observedAt);
    await readTemplates(spent, wabaId, observedAt);
    await expect(readTemplates(spent, wabaId, observedAt)).rejects.toMatchObject({
      code: 'throttled',
      retryAfter: expect.any(Number),
    });
    expect(told.at(-1)?.percent).toBeGreaterThanOrEqual(100);
  });

  test('says that it is down', async () => {
    Object.assign(peer.settings, { isDown: true });
    await expect(readAccount(session(), wabaId, observedAt)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});
