import { describe, expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { readFlow } from '../read/read-flow.ts';
import { conversationTo, explore, messagesTo } from '../simulate/explore.ts';
import { flowFacts } from './flow-facts.ts';

/**
 * How an expert reads a flow, in five flows written by hand after the kinds that agencies publish: a desk behind
 * bypassed checks, a person who is promised and cannot be had, teams by number, one menu that offers a person and
 * then never again, one word with two results.
 */
function read(flow: Json) {
  const facts = flowFacts(readFlow(flow));
  const exploration = explore(facts);
  const at = (id: string): number => facts.graph.indexOf.get(id) ?? -1;
  return {
    unreachable: facts.graph.blocks
      .filter((_, index) => !facts.reachable.has(index))
      .map(({ id }) => id),
    strict: facts.withoutHuman.strict,
    forward: facts.withoutHuman.forward,
    messages: (id: string) => messagesTo(exploration, at(id)),
    fewest: (id: string) => facts.fewestMessages[at(id)],
    conversation: (id: string) => conversationTo(facts, exploration, at(id), 'reaches-person'),
  };
}

/** A start that leaves its default alive, as the Builder of some years writes it. */
const rating: Record<string, ShortBlock> = {
  rating: {
    says: ['Que nota você dá?'],
    saysAfter: ['Obrigado pela participação.'],
    otherwise: 'onboarding',
  },
};

const always = [{ when: [['input', 'matches', '.*']] as const, to: '' }];
const on = (to: string) => [{ ...always[0]!, to }];

describe('a desk behind bypassed checks', () => {
  const flow = {
    flow: buildFlow({
      welcome: { says: ['Olá'], waits: false, outputs: on('hours') },
      hours: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [
          { when: [['isWorkTime', 'equals', 'false']], to: 'closed' },
          { when: [['isWorkTime', 'equals', 'true']], to: 'agents' },
        ],
      },
      closed: { says: ['Fechado: {{workDays}}'], otherwise: 'hours' },
      agents: {
        waits: false,
        entering: [script('hasAttendant')],
        outputs: [
          { when: [['hasAttendant', 'equals', 'false']], to: 'nobody' },
          { when: [['hasAttendant', 'equals', 'true']], to: 'free' },
        ],
      },
      nobody: { says: ['Tente mais tarde.'], otherwise: 'hours' },
      free: { says: ['Um atendente vai responder.'], waits: false, outputs: on('desk:1') },
      'desk:1': deskBlock('rating'),
      ...rating,
    }),
    globalAction: { id: 'global-actions' },
  };

  test('one message is enough; only the rating leads to nobody without starting over', () => {
    const reading = read(flow);
    expect([reading.messages('desk:1'), reading.fewest('desk:1')]).toEqual([1, 1]);
    expect(reading.unreachable).toEqual([]);
    expect(reading.strict).toEqual([]);
    expect(reading.forward).toEqual(['rating']);
    expect(reading.conversation('desk:1')?.assumptions.map(({ kind }) => kind)).toEqual([
      'hours',
      'hours',
      'desk',
      'desk',
    ]);
  });
});

describe('a person who is promised and cannot be had', () => {
  const flow = buildFlow({
    welcome: { says: ['Qual é o seu pet?'], options: ['Cachorro', 'Gato'], otherwise: 'services' },
    services: {
      says: ['1 - Banho\n2 - Hotel\n3 - Falar com Atendente'],
      options: ['<b>1 - </b>Banho', '3 - Atendente'],
      outputs: [{ when: [['input', 'equals', 'banho', '1']], to: 'bath' }],
    },
    bath: { says: ['Qual dia?'], otherwise: 'confirm' },
    confirm: {
      says: ['Confirmado.'],
      outputs: [{ when: [['input', 'equals', 'Isso']], to: 'error' }],
    },
    hotel: { says: ['Hotel'], otherwise: 'welcome' },
  });

  test('everything that can be reached is without a person, and what nothing names is unreachable', () => {
    const reading = read(flow);
    expect(reading.unreachable).toEqual(['hotel']);
    expect(reading.strict).toEqual([
      'onboarding',
      'fallback',
      'error',
      'welcome',
      'services',
      'bath',
      'confirm',
    ]);
    expect(reading.forward).toEqual(['welcome', 'services', 'bath', 'confirm']);
  });
});

describe('teams by number', () => {
  const check = (team: string): ShortBlock => ({
    waits: false,
    entering: [script(`hasAttendant${team}`)],
    outputs: [{ when: [[`hasAttendant${team}`, 'equals', 'false']], to: 'nobody' }],
    otherwise: 'desk:1',
  });
  const flow = buildFlow({
    welcome: { says: ['Olá'], waits: false, outputs: on('hours') },
    hours: {
      waits: false,
      entering: [script('isWorkTime')],
      outputs: [
        { when: [['isWorkTime', 'equals', 'false']], to: 'closed' },
        { when: [['input', 'exists']], to: 'team' },
      ],
    },
    closed: { says: ['Fechado'], otherwise: 'hours' },
    team: {
      says: ['Qual equipe?\n1- Vendas\n2- Suporte'],
      outputs: [
        { when: [['input', 'contains', '1', 'um']], to: 'sales' },
        { when: [['input', 'contains', '2']], to: 'support' },
      ],
    },
    sales: check('1'),
    support: check('2'),
    nobody: { says: ['Deixe seu telefone.'], otherwise: 'hours' },
    'desk:1': deskBlock('rating'),
    ...rating,
  });

  test('two messages: any text, then a number', () => {
    const reading = read(flow);
    expect([reading.messages('desk:1'), reading.fewest('desk:1')]).toEqual([2, 2]);
    expect([reading.unreachable, reading.strict, reading.forward]).toEqual([[], [], ['rating']]);
  });

  test('a word inside another is taken as well', () => {
    expect(
      read(flow)
        .conversation('desk:1')
        ?.turns.filter(({ from }) => from === 'user')
        .map(({ text }) => text),
    ).toEqual(['oi', '1']);
  });
});

describe('one menu that offers a person, and then never again', () => {
  const flow = buildFlow({
    welcome: {
      says: ['Qual o seu nome?'],
      outputs: [{ when: [['input', 'matches', '.']], to: 'menu' }],
    },
    menu: {
      says: ['1 - Conhecer hotéis\n2 - Falar com atendente'],
      outputs: [
        { when: [['input', 'equals', '1']], to: 'region' },
        { when: [['input', 'equals', '2', 'humano']], to: 'desk:1' },
      ],
      otherwise: 'menu',
    },
    region: {
      says: ['Qual região?'],
      outputs: [{ when: [['input', 'equals', 'Sul']], to: 'rooms' }],
    },
    rooms: {
      says: ['Conhecer quartos?'],
      outputs: [{ when: [['input', 'equals', 'sim']], to: 'region' }],
      otherwise: 'bye',
    },
    bye: { says: ['Até logo'], waits: false, otherwise: 'onboarding' },
    'desk:1': deskBlock('bye'),
  });

  test('three messages; behind the other option one must fail or start over', () => {
    const reading = read(flow);
    expect([reading.messages('desk:1'), reading.fewest('desk:1')]).toEqual([3, 3]);
    expect(reading.strict).toEqual([]);
    expect(reading.forward).toEqual(['region', 'rooms', 'bye']);
  });
});

describe('one word with two results', () => {
  const flow = buildFlow({
    welcome: {
      waits: false,
      says: ['Olá'],
      outputs: [
        { when: [['contact.source', 'equals', 'WhatsApp']], to: 'typed' },
        { when: [['contact.source', 'exists']], to: 'tapped' },
      ],
    },
    typed: {
      says: ['*1. Mapa*\n*2. Atendimento*'],
      outputs: [
        { when: [['input', 'contains', 'falar', 'atendente', '2']], to: 'desk:1' },
        { when: [['input', 'contains', '1']], to: 'contact' },
      ],
    },
    tapped: {
      says: ['Menu'],
      options: ['Mapa', 'Atendimento 👨‍💼'],
      outputs: [
        { when: [['input', 'contains', 'falar']], to: 'contact' },
        { when: [['input', 'equals', 'Atendimento 👨‍💼', 'humano']], to: 'desk:1' },
      ],
    },
    contact: { says: ['Ligue 0800 728 1234'], otherwise: 'welcome' },
    'desk:1': deskBlock('welcome'),
  });

  test('all blocks are reachable, on whatever channel, and none is without a person', () => {
    const reading = read(flow);
    expect([reading.unreachable, reading.strict, reading.forward]).toEqual([[], [], []]);
    expect([reading.messages('desk:1'), reading.messages('contact')]).toEqual([2, 2]);
  });

  test('the conversation is WhatsApp’s: the other menu is not on its way', () => {
    expect(read(flow).conversation('desk:1')?.path).toEqual(['welcome', 'typed', 'desk:1']);
    expect(read(flow).messages('tapped')).toBeNull();
  });
});
