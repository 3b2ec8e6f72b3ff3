import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultPlan } from '../fault-plan.ts';
import {
  answersWith,
  badGateway,
  gatewayTimeout,
  hangsUp,
  tooMany,
  type Fault,
} from '../faults.ts';
import { later, listenOnLoopback } from '../loopback.ts';
import { virtualClock, type PeerClock } from '../peer-clock.ts';
import type { BlipBot } from './blip-bot.ts';
import { BlipWorld } from './blip-world.ts';
import { readCommand, readEnvelope, type Envelope } from './command.ts';
import { readNode } from './node-reads.ts';
import { faultOf, ReceivedLog } from './received.ts';
import { replyEnvelope, type Reply } from './reply.ts';
import { perSecondLimit } from './throughput.ts';

/** How a peer is started. */
export interface BlipPeerOptions {
  readonly bots?: readonly BlipBot[];
  /** Virtual unless given. */
  readonly clock?: PeerClock;
  /** Milliseconds before every answer. */
  readonly latencyMs?: number;
  /** Commands a bot may send in a second before it is shut out for two minutes; none unless given (BLIP_API 4). */
  readonly commandsPerSecond?: number;
  /** False keeps no log of reads. */
  readonly keepsReads?: boolean;
}

/** Blip's command interface on this machine, written from its documents. It refuses whatever is not a read. */
export interface BlipPeer {
  /** Base address, e.g. `http://127.0.0.1:40123`; commands go to `/commands` below it. */
  readonly origin: string;
  readonly world: BlipWorld;
  readonly received: ReceivedLog;
  /** Spoils requests by plan, counted from now; null ends it. */
  interfere(plan: FaultPlan | null): void;
  /** Told before each command is answered: here a test changes the world in the middle of a sync. */
  beforeAnswer: ((bot: BlipBot, envelope: Envelope) => void) | null;
  close(): Promise<void>;
}

/** The answer to a key that is not good: no envelope (BLIP_API 1.4). */
export const badKey: Fault = failure(401, 13, 'Invalid authorization header');

/** Starts a peer on a free port of this machine. */
export async function startBlipPeer(options: BlipPeerOptions = {}): Promise<BlipPeer> {
  const clock = options.clock ?? virtualClock();
  const world = new BlipWorld(options.bots ?? [], clock);
  const received = new ReceivedLog(options.keepsReads ?? true);
  const isTooFast = perSecondLimit(options.commandsPerSecond ?? Infinity, clock);
  let plan: FaultPlan | null = null;
  let planned = 0;
  let ordinal = 0;

  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const line = `${request.method ?? ''} ${request.url?.split('?')[0] ?? ''}`;
    const bot = world.botOf(request.headers.authorization);
    const envelope = line === 'POST /commands' ? readEnvelope(body) : 'not a command';
    const isEnvelope = typeof envelope !== 'string';
    received.add({
      bot: bot?.shortName ?? null,
      request: line,
      envelope: isEnvelope ? envelope : null,
    });
    const fault = plan?.(planned++) ?? null;
    if (fault !== null) fault(request, response);
    else if (line !== 'POST /commands')
      failure(
        line.endsWith(' /commands') ? 405 : 404,
        63,
        'Only POST /commands is here',
      )(request, response);
    else if (bot === null) badKey(request, response);
    // The shape of this answer is not documented; code and words as other answers of this kind have them.
    else if (!isEnvelope) failure(400, 21, envelope)(request, response);
    else answerBot(bot, envelope, request, response);
  };

  const answerBot = (
    bot: BlipBot,
    envelope: Envelope,
    request: IncomingMessage,
    response: ServerResponse,
  ): void => {
    peer.beforeAnswer?.(bot, envelope);
    if (isTooFast(bot.shortName)) world.throttle(bot.shortName);
    const fault = faultFor(bot, world);
    const wait = (options.latencyMs ?? 0) + bot.oddities.slowMs;
    later(response, wait, () => {
      if (fault !== null) fault(request, response);
      else send(response, replyEnvelope({ bot }, envelope, replyTo(bot, envelope), (ordinal += 1)));
    });
  };

  const replyTo = (bot: BlipBot, envelope: Envelope): Reply => {
    const why = faultOf({ request: 'POST /commands', envelope });
    if (why !== null) return { code: 66, description: `This peer is for reading: ${why}` };
    const command = readCommand(bot, envelope);
    return command === null
      ? { code: 27, description: 'The uri is not valid' }
      : readNode(command, () => world.buckets(bot));
  };

  const loopback = await listenOnLoopback(answer);
  const peer: BlipPeer = {
    ...loopback,
    world,
    received,
    interfere: (next) => {
      plan = next;
      planned = 0;
    },
    beforeAnswer: null,
  };
  return peer;
}

function failure(status: number, code: number, description: string): Fault {
  const type = { 'content-type': 'application/json' };
  return answersWith(status, type, JSON.stringify({ code, description }));
}

function faultFor({ shortName, oddities }: BlipBot, world: BlipWorld): Fault | null {
  if (oddities.dropsConnection) return hangsUp;
  if (world.isThrottled(shortName)) return tooMany(null);
  if (oddities.httpFault === 502) return badGateway;
  return oddities.httpFault === 504 ? gatewayTimeout : null;
}

function send(response: ServerResponse, pieces: readonly Buffer[]): void {
  const body = Buffer.concat(pieces);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
  });
  response.end(body);
}
