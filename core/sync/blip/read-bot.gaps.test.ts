import { describe, expect, test } from 'vitest';
import { botFactsSchema, type BotPart } from '#core/model/bot-reading.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import {
  fakeBlip,
  notFound,
  padaria,
  publications,
  type Said,
  type Script,
} from '#test/fakes/blip-exchange.ts';
import { readBot, type BotReading } from './read-bot.ts';

const bucket = (name: string): string => `/buckets/blip_portal:builder_${name}`;
const denied: Said = { reason: { code: 66, description: 'Not allowed' } };
const down: Said = { status: 504, body: '' };

async function reading(changes: Record<string, Script>): Promise<BotReading> {
  const read = await readBot(fakeBlip({ ...padaria(), ...changes }).session);
  botFactsSchema.parse(read.facts);
  return read;
}

describe('a part that is missing', () => {
  test.each<
    [
      what: string,
      changes: Record<string, Script>,
      gaps: [BotPart, SyncFaultCode][],
      isComplete: boolean,
    ]
  >([
    [
      'channels refused',
      { '/configuration/gateways': denied },
      [['channels', 'not-allowed']],
      true,
    ],
    [
      'channels that are none',
      { '/configuration/gateways': { resource: [] } },
      [['channels', 'wrong-answer']],
      true,
    ],
    [
      'a Desk that is down',
      { '/attendance-hour': down, '/attendance-queues': down, '/rules': down, '/attendants': down },
      [
        ['hours', 'unavailable'],
        ['queues', 'unavailable'],
        ['rules', 'unavailable'],
        ['attendants', 'unavailable'],
      ],
      true,
    ],
    [
      'a language model that does not answer',
      { '/intentions': { fault: 'timeout' }, '/entities': { fault: 'too-large' } },
      [
        ['intents', 'timeout'],
        ['entities', 'too-large'],
      ],
      true,
    ],
    [
      'a container that may not be read',
      { '/attendance-hour-container/h1': denied },
      [['hours', 'not-allowed']],
      true,
    ],
    [
      'a container that is none',
      { '/attendance-hour-container/h1': { resource: {} } },
      [['hours', 'wrong-answer']],
      true,
    ],
    [
      'a container whose id leads elsewhere',
      { '/attendance-hour': { resource: { items: [{ id: '../tickets' }] } } },
      [['hours', 'wrong-answer']],
      true,
    ],
    [
      'an application that does not read',
      { '/configuration/caller': { resource: 'x' } },
      [['application', 'wrong-answer']],
      true,
    ],
    [
      'a draft that is too long',
      { [bucket('working_flow')]: { fault: 'too-large' } },
      [['working-flow', 'too-large']],
      true,
    ],
    [
      'a draft that is no flow',
      { [bucket('working_flow')]: { resource: [] } },
      [['working-flow', 'wrong-answer']],
      true,
    ],
    [
      'a flow that may not be read',
      { [bucket('published_flow')]: denied },
      [['published-flow', 'not-allowed']],
      false,
    ],
    [
      'a flow that is no flow',
      { [bucket('published_flow')]: { resource: 'x' } },
      [['published-flow', 'wrong-answer']],
      false,
    ],
    [
      'global actions that may not be read',
      { [bucket('published_global_actions')]: denied },
      [['published-global-actions', 'not-allowed']],
      false,
    ],
    [
      'a configuration that is none',
      { [bucket('published_configuration')]: { resource: [] } },
      [['published-configuration', 'wrong-answer']],
      false,
    ],
    [
      'publications that may not be read',
      { [bucket('latestpublications')]: denied },
      [['publications', 'not-allowed']],
      false,
    ],
    [
      'publications that are lost on the way',
      { [bucket('latestpublications')]: [publications(7), denied] },
      [['publications', 'not-allowed']],
      false,
    ],
    [
      'a flow that was never published',
      { [bucket('published_flow')]: notFound, [bucket('latestpublications')]: notFound },
      [['published-flow', 'missing']],
      false,
    ],
    [
      'an empty flow',
      { [bucket('published_flow')]: { resource: {} } },
      [['published-flow', 'missing']],
      false,
    ],
    ['no list of publications', { [bucket('latestpublications')]: notFound }, [], true],
  ])('%s', async (_, changes, gaps, isComplete) => {
    const read = await reading(changes);
    expect(read.facts.gaps.map(({ part, code }) => [part, code])).toEqual(gaps);
    expect(read.isComplete).toBe(isComplete);
  });

  test('keeps the reason in the service’s words', async () => {
    const { facts } = await reading({ '/rules': denied });
    expect(facts.gaps).toEqual([
      { part: 'rules', code: 'not-allowed', reasonCode: 66, message: 'Not allowed' },
    ]);
    expect(facts.desk).toMatchObject({ rules: [], queues: [{ name: 'Vendas' }] });
  });

  test('a container without hours is there all the same', async () => {
    const { facts } = await reading({ '/attendance-hour-container/h1': denied });
    expect(facts.desk?.hours).toEqual([{ title: 'Loja', isMain: true, queues: [], hours: null }]);
  });

  test('attendants that could not all be counted are not counted', async () => {
    const page = Array.from({ length: 100 }, (_, at) => ({ identity: String(at), status: 2 }));
    const { facts } = await reading({ '/attendants': [{ resource: { items: page } }, denied] });
    expect(facts.desk?.attendants).toBeNull();
    expect(facts.gaps).toMatchObject([{ part: 'attendants', code: 'not-allowed' }]);
  });
});
