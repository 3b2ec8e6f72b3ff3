import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syncFaultCodes } from '#core/model/sync-fault.ts';
import {
  fakeBlip,
  fakeKey,
  padaria,
  roteador,
  type Said,
  type Script,
} from '#test/fakes/blip-exchange.ts';
import { SyncError } from '../sync-error.ts';
import type { BlipSession } from './blip-session.ts';
import { blipReads, builderBuckets, readEnvelope } from './blip-reads.ts';
import { identifyBot } from './identify.ts';
import { readBot } from './read-bot.ts';
import { readChanges } from './read-changes.ts';

/** The list a second time, written out on purpose: the code may not be its own witness. */
const mayLeave: readonly [to: string | undefined, uri: RegExp][] = [
  [undefined, /^\/account$/],
  [undefined, /^\/configuration\/caller$/],
  [
    undefined,
    /^\/buckets\/blip_portal:builder_(published|working)_(flow|global_actions|configuration)$/,
  ],
  [undefined, /^\/buckets\/blip_portal:builder_latestpublications$/],
  ['postmaster@configurations.msging.net', /^\/configuration\/gateways$/],
  [
    'postmaster@desk.msging.net',
    /^\/(attendance-hour|attendance-queues|rules|attendants)\?\$skip=\d+&\$take=100$/,
  ],
  ['postmaster@desk.msging.net', /^\/attendance-hour-container\/[\w.-]+$/],
  ['postmaster@ai.msging.net', /^\/(intentions|entities)\?\$skip=\d+&\$take=100$/],
];

const everything: Record<string, (session: BlipSession) => Promise<unknown>> = {
  readBot,
  readChanges,
  identifyBot,
};

const secrets = [fakeKey, atob(fakeKey), atob(fakeKey).split(':')[1]!];
const echo = `Invalid header Authorization: Key ${fakeKey} (${fakeKey})`;
const answers: Said[] = [
  ...syncFaultCodes.map((fault): Said => ({ fault })),
  ...[13, 34, 61, 64, 66, 67, undefined].map((code): Said => ({
    reason: code === undefined ? { description: echo } : { code, description: echo },
  })),
  ...[400, 401, 403, 404, 429, 500, 504].map((status): Said => ({
    status,
    body: JSON.stringify({ code: 1, description: echo }),
  })),
  { status: 200, body: '<html>Sign in</html>' },
  { resource: {} },
  { resource: [] },
  { resource: '' },
  { resource: { items: [{ id: '../tickets' }, { id: 'x/../../account/keys' }, null] } },
];

/** Runs everything against a table; what was sent, and what came of it as text. */
async function run(table: Record<string, Script>): Promise<{ bodies: string[]; ends: string }> {
  const bodies: string[] = [];
  let ends = '';
  for (const read of Object.values(everything)) {
    const { session, requests } = fakeBlip(table);
    try {
      ends += JSON.stringify(await read(session));
    } catch (error) {
      expect(error).toBeInstanceOf(SyncError);
      const { code, words, message, stack } = error as SyncError;
      ends += [code, words, message, stack].join('\n');
    }
    for (const { method, url, body, authorization } of requests) {
      expect([method, url, authorization]).toEqual([
        'POST',
        'https://http.msging.net/commands',
        { scheme: 'Key', secret: session.key },
      ]);
      bodies.push(body ?? '');
    }
  }
  return { bodies, ends };
}

describe('nothing but reads on the list leaves, whatever the service says', () => {
  const tables: [string, Record<string, Script>][] = [
    ['a bot', padaria()],
    ['a router', roteador()],
    ...answers.map((said): [string, Record<string, Script>] => [
      `everywhere ${JSON.stringify(said)}`,
      Object.fromEntries(Object.keys(padaria()).map((uri) => [uri, said])),
    ]),
    ...Object.keys(padaria()).flatMap((uri) =>
      answers.map((said): [string, Record<string, Script>] => [
        `${uri} ${JSON.stringify(said)}`,
        { ...padaria(), [uri]: said },
      ]),
    ),
  ];

  test('and the key is in no body, no error and no result', async () => {
    const left = new Set<string>();
    for (const [what, table] of tables) {
      const { bodies, ends } = await run(table);
      for (const secret of secrets) {
        expect(bodies.join(), what).not.toContain(secret);
        expect(ends, what).not.toContain(secret);
      }
      for (const body of bodies) {
        const { id, method, uri, to, ...rest } = JSON.parse(body) as Record<string, string>;
        expect([typeof id, method, rest], what).toEqual(['string', 'get', {}]);
        const isListed = mayLeave.some(([node, pattern]) => node === to && pattern.test(uri!));
        expect(isListed, `${what}: ${to ?? ''} ${uri!}`).toBe(true);
        left.add(uri!.split('?')[0]!);
      }
    }
    // The walk went everywhere: each bucket, and each resource that the tables know.
    for (const uri of Object.keys(padaria())) expect(left).toContain(uri);
    for (const bucket of builderBuckets) expect(left).toContain(`/buckets/${bucket}`);
  });
});

describe('what must never leave cannot be formed', () => {
  const forbidden = [
    ...['/contacts', '/threads', '/tickets', '/ticket', '/contexts', '/account/keys'],
    ...['/delegations', '/whatsapp-flows/publish', '/message-templates', '/analysis'],
    ...['/campaign/full', '/campaigns/summaries', '/content/analysis', '/assistant/analysis'],
    ...['/resources', '/notifications', '/presence', '/event-track', '/tunnels', '/functions'],
    ...['lime://wa.gw.msging.net/accounts/+5511987654321', '/accounts/+5511987654321'],
    ...['/monitoring/tickets', '/agents/v2', '/subflows/x/publish', '/configurations'],
  ];
  const node = fc.option(
    fc.constantFrom(
      ...[
        'desk',
        'ai',
        'configurations',
        'wa.gw',
        'crm',
        'activecampaign',
        'builder',
        'portal',
      ].map((name) => `postmaster@${name}.msging.net`),
    ),
  );
  const reads = [
    blipReads.account(),
    blipReads.gateways(),
    blipReads.callerConfiguration(),
    ...builderBuckets.map((bucket) => blipReads.bucket(bucket)),
    blipReads.attendanceHourContainer('x'),
    blipReads.attendants(0),
    blipReads.intents(0),
  ];

  test('not bare, not behind or before anything, at no node', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '',
        '/',
        '?',
        '&',
        '#',
        '..',
        '%2F',
        '\n',
        ' ',
        ...reads.map(({ uri }) => uri),
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(node, fc.constantFrom(...forbidden), word, word, (to, uri, before, after) => {
        expect(() => readEnvelope('1', { to, uri: `${before}${uri}${after}` })).toThrow(RangeError);
      }),
      { numRuns: 2_000 },
    );
  });

  test('not by one more character on a read that is allowed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reads), fc.string({ minLength: 1 }), (read, more) => {
        fc.pre(!/^[\w.-]+$/.test(more));
        expect(() => readEnvelope('1', { ...read, uri: read.uri + more })).toThrow(RangeError);
      }),
    );
  });

  test('not by an id from a reply', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...forbidden), (id, uri) => {
        expect(() => blipReads.attendanceHourContainer(`${id}${uri}`)).toThrow(RangeError);
      }),
    );
  });
});

test('no other file of core and app builds a command', () => {
  const root = join(import.meta.dirname, '../../..');
  const sources = ['core', 'app'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|vue)$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => join(folder, file)),
  );
  // A comment may speak of the address.
  const code = (file: string): string =>
    readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\*|\/\*\*|\/\/).*$/gm, '');
  const naming = (pattern: RegExp): string[] =>
    sources.filter((file) => pattern.test(code(file))).sort();
  expect(naming(/\/commands\b(?!\.ts)/)).toEqual(['core/sync/blip/blip-session.ts']);
  expect(naming(/\breadEnvelope\b/)).toEqual([
    'core/sync/blip/blip-reads.ts',
    'core/sync/blip/blip-session.ts',
  ]);
  expect(naming(/scheme: 'Key'/)).toEqual([
    'core/sync/blip/blip-session.ts',
    'core/sync/exchange.ts',
  ]);
  expect(naming(/\.reveal\(/).filter((file) => file.startsWith('core/sync/blip/'))).toEqual([]);
});
