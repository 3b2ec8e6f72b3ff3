import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { hostPolicy } from '#app/node/network/host-policy.ts';
import { sendLimits } from '#app/node/network/send-limits.ts';
import type { Json } from '#core/model/json.ts';
import { blipReads } from '#core/sync/blip/blip-reads.ts';
import { partAsker } from '#core/sync/blip/part-reading.ts';
import { readIntent } from '#core/sync/blip/read-intent.ts';
import { readList } from '#core/sync/blip/read-list.ts';
import { readReply } from '#core/sync/blip/read-reply.ts';
import { turns } from '#core/sync/blip/take-turns.ts';
import { readGraphReply } from '#core/sync/whatsapp/read-graph-reply.ts';
import { fakeBlip } from '#test/fakes/blip-exchange.ts';
import { hungUp, type NetworkAsker } from '#test/fakes/network-asker.ts';
import { http, type RawAnswer, type RawPeer } from '#test/fakes/raw-peer.ts';
import type { HostileCase } from './hostile-case.ts';

const ok = (body: string): { status: number; body: string; retryAfter: null } => ({
  status: 200,
  body,
  retryAfter: null,
});

/** Answers of services that are hostile or broken (H26 to H36). */
export function answerCases(
  peer: (answer: RawAnswer) => Promise<RawPeer>,
  { ask }: NetworkAsker,
): readonly HostileCase[] {
  return [
    {
      id: 'H26',
      says: 'hosts that look like Blip’s are refused, and a contract is one label',
      check: () => {
        const { admit, blipBase } = hostPolicy({ blip: null, graph: null });
        for (const host of [
          'a.http.msging.net.evil.com',
          'x@evil.com',
          '0x7f.1',
          '[::1]',
          'ｈttp.msging.net',
          'http.msging.net.',
          'http.msging.net:8443',
          'evil.com#.http.msging.net',
          'evil.com\\.http.msging.net',
        ]) {
          expect(() => admit('blip', `https://${host}/commands`)).toThrow('host-refused');
        }
        expect(() => admit('blip', 'http://http.msging.net/commands')).toThrow('host-refused');
        for (const contract of ['a.b', 'x@evil', '', 'a/b', 'xn--a', 'Ａ']) {
          expect(() => blipBase(contract)).toThrow('host-refused');
        }
      },
    },
    {
      id: 'H27',
      says: 'a redirect, in a circle too, is an answer and not followed',
      check: async () => {
        const { base, requests } = await peer((socket) =>
          socket.write(http('302 Found', ['Location: /commands'])),
        );
        expect(await ask(base)).toBe('redirected');
        expect(requests).toHaveLength(1);
      },
    },
    {
      id: 'H28',
      says: 'an answer beyond its limit is cut off there',
      check: async () => {
        const chunk = 'x'.repeat(1_000_000);
        const { base, sockets } = await peer((socket) => {
          socket.write(http('200 OK', ['Transfer-Encoding: chunked']));
          const more = (): void => {
            while (!socket.destroyed && socket.write(`f4240\r\n${chunk}\r\n`));
          };
          socket.on('drain', more);
          more();
        });
        expect(await ask(base)).toBe('too-large');
        await hungUp(sockets[0]);
      },
    },
    {
      id: 'H29',
      says: 'a packed answer is counted unpacked',
      check: async () => {
        const bomb = gzipSync(Buffer.alloc(20_000_000, 0x20));
        expect(bomb.length).toBeLessThan(100_000);
        const { base } = await peer((socket) =>
          socket.write(http('200 OK', ['Content-Encoding: gzip'], bomb)),
        );
        expect(await ask(base)).toBe('too-large');
      },
    },
    {
      id: 'H30',
      says: 'an answer that drips ends by the limit of the whole',
      check: async () => {
        const { base } = await peer((socket) => {
          socket.write(http('200 OK', ['Content-Length: 1000']));
          const drip = setInterval(() => socket.write(' '), 20);
          socket.on('close', () => clearInterval(drip));
        });
        const limits = { ...sendLimits, totalMs: 200 };
        expect(await ask(base, {}, {}, { limits })).toBe('timeout');
      },
    },
    {
      id: 'H31',
      says: 'a page of a captive portal is neither an answer nor a wrong key',
      check: () => {
        const page = '<html><body>Entre no Wi-Fi</body></html>';
        expect(readReply(ok(page))).toMatchObject({ kind: 'failure', failure: 'not-blip' });
        expect(readGraphReply(ok(page))).toMatchObject({ error: { reaction: 'not-graph' } });
      },
    },
    {
      id: 'H32',
      says: 'answers of other shapes are read or refused, never thrown',
      check: () => {
        const bodies = [
          '{"status":"success","resource":"{\\"items\\":[]}","type":"application/json"}',
          '{"status":"success","resource":7}',
          '{"status":"success"}',
          '{"status":"partly","resource":{}}',
          '[]',
          'null',
          '{"__proto__":{"status":"success"}}',
          '{"status":"success","resource":{"__proto__":{"polluted":1}}}',
        ];
        const kinds = bodies.map((body) => readReply(ok(body)).kind);
        expect(kinds).toEqual([
          ...['resource', 'resource', 'nothing', 'failure', 'failure', 'failure', 'failure'],
          'resource',
        ]);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      },
    },
    {
      id: 'H33',
      says: 'a list that ends before its total is marked as partial',
      check: async () => {
        const items = (count: number): Json[] =>
          Array.from({ length: count }, (_, at) => ({ id: `i${String(at)}`, name: 'x' }));
        const { session } = fakeBlip({
          '/intentions': (uri) =>
            /\$skip=0/.test(uri)
              ? { resource: { items: items(40), total: 60 } }
              : { resource: { items: [], total: 60 } },
        });
        const reading = await readList(partAsker(session, turns(4), new Set()), {
          part: 'intents',
          page: blipReads.intents,
          decode: readIntent,
        });
        expect([reading.value?.length, reading.gap?.code]).toEqual([40, 'wrong-answer']);
      },
    },
    {
      id: 'H34',
      says: 'a server’s words are kept short and without keys',
      check: () => {
        const words = `<script>alert(1)</script> Authorization: Key QWxhZGRpbjpvcGVuIHNlc2FtZTEyMzQ1Njc4 ${'x'.repeat(5_000)}`;
        const blip = readReply(
          ok(JSON.stringify({ status: 'failure', reason: { code: 99, description: words } })),
        );
        if (blip.kind !== 'failure') throw new Error('no failure');
        expect(blip.description.length).toBeLessThanOrEqual(300);
        expect(blip.description).not.toContain('QWxhZGRpbjpv');
        const graph = readGraphReply(ok(JSON.stringify({ error: { code: 10, message: words } })));
        if (graph.ok) throw new Error('no failure');
        expect(graph.error.message.length).toBeLessThanOrEqual(500);
      },
    },
    {
      id: 'H35',
      says: 'giant, doubled and forged headers bring nothing but the named ones',
      check: async () => {
        const { base } = await peer((socket) =>
          socket.write(
            http('200 OK', ['X-A: 1', 'Retry-After: 1', 'Retry-After: 2', 'Set-Cookie: a=b'], '{}'),
          ),
        );
        const answer = await ask(base);
        if (typeof answer === 'string') throw new Error(answer);
        expect(Object.keys(answer.headers).length).toBeLessThanOrEqual(6);
        expect(JSON.stringify(answer.headers)).not.toMatch(/cookie|a=b|x-a/i);
        const giant = await peer((socket) =>
          socket.write(`HTTP/1.1 200 OK\r\nA: ${'x'.repeat(100_000)}\r\n\r\n`),
        );
        expect(await ask(giant.base)).toMatch(/^[a-z-]+$/);
      },
    },
    {
      id: 'H36',
      says: 'the server’s own clock is heard with every answer',
      check: async () => {
        const date = 'Tue, 22 Nov 2016 12:00:00 GMT';
        const { base } = await peer((socket) =>
          socket.write(http('200 OK', [`Date: ${date}`], '{}')),
        );
        const heard: (string | null)[] = [];
        await ask(base, {}, { counted: (_bytes, serverDate) => void heard.push(serverDate) });
        expect(heard).toEqual([date]);
      },
    },
  ];
}
