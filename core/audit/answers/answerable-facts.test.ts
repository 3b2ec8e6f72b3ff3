import { describe, expect, test } from 'vitest';
import { noSurroundings, surroundingsSchema } from '#core/model/surroundings.ts';
import { answerableFacts, withFact, type AnswerableFact } from './answerable-facts.ts';

const at = '2026-11-20T10:00:00Z';

describe('a value that fits becomes the fact', () => {
  test.each<[AnswerableFact, string, unknown]>([
    ['client.country', 'BR', { client: { country: 'BR' } }],
    ['client.country', ' es ', { client: { country: 'ES' } }],
    ['client.sector', 'Banking', { client: { sector: 'banking' } }],
    ['client.hasPremises', 'yes', { client: { hasPremises: true } }],
    ['client.isLargeCompany', 'Não', { client: { isLargeCompany: false } }],
    ['client.hasServiceInChat', 'sí', { client: { hasServiceInChat: true } }],
    ['number.displayName', '1234', { number: { displayName: '1234' } }],
    ['number.displayName', 'No', { number: { displayName: 'No' } }],
    ['number.profile.email', 'a@b.com.br', { number: { profile: { email: 'a@b.com.br' } } }],
    ['number.isPenalised', 'sim', { number: { isPenalised: true } }],
    [
      'number.qualityRating.value',
      'green',
      { number: { qualityRating: { value: 'GREEN', observedAt: at, source: 'typed' } } },
    ],
    [
      'number.penalty.at',
      '2026-11-01',
      { number: { penalty: { at: '2026-11-01T00:00:00Z', kind: 'unknown' } } },
    ],
    [
      'service.averageWaitMinutes',
      '12.5',
      { service: { averageWaitMinutes: 12.5, observedAt: at } },
    ],
  ])('%s: %s', (fact, value, expected) => {
    expect(withFact(noSurroundings, fact, value, at)).toMatchObject(expected as object);
  });

  test('facts of a penalty need one that has its date', () => {
    const known = surroundingsSchema.parse({ number: { penalty: { at } } });
    for (const [fact, value] of [
      ['number.penalty.expiresAt', '2026-12-01T12:00:00Z'],
      ['number.penalty.repairedAt', '2026-11-21'],
      ['number.penalty.appealedAt', '2026-11-22'],
      ['number.penalty.reason', 'sem atendimento humano'],
      ['number.penalty.stepsConfirmedOn', '2026-11-19'],
    ] as const) {
      expect(withFact(noSurroundings, fact, value, at)).toBeNull();
      expect(withFact(known, fact, value, at)).not.toBeNull();
    }
  });
});

describe('a value that does not fit is refused', () => {
  test.each<[AnswerableFact, string]>([
    ['client.country', 'Brasil'],
    ['client.sector', 'padaria'],
    ['client.hasPremises', 'talvez'],
    ['client.isLargeCompany', '1'],
    ['number.qualityRating.value', 'azul'],
    ['number.penalty.at', '01/11/2026'],
    ['number.penalty.at', ''],
    ['service.averageWaitMinutes', 'pouco'],
    ['service.averageWaitMinutes', '-3'],
  ])('%s: %s', (fact, value) => {
    expect(withFact(noSurroundings, fact, value, at)).toBeNull();
  });
});

test('what is known besides stays, and nothing is changed in place', () => {
  const known = surroundingsSchema.parse({
    client: { name: 'Padaria do Sol' },
    number: { displayName: 'Padaria', profile: { websites: ['https://padaria.com.br'] } },
  });
  const before = JSON.stringify(known);
  const informed = withFact(known, 'number.profile.email', 'oi@padaria.com.br', at);
  expect(JSON.stringify(known)).toBe(before);
  expect(informed).toMatchObject({
    client: { name: 'Padaria do Sol' },
    number: {
      displayName: 'Padaria',
      profile: { websites: ['https://padaria.com.br'], email: 'oi@padaria.com.br' },
    },
  });
});

test('an answer does not overrule what was seen after it, but what was seen before', () => {
  const seen = (observedAt: string) =>
    surroundingsSchema.parse({
      number: { qualityRating: { value: 'RED', observedAt, source: 'meta' } },
    });
  const later = seen('2026-11-21T10:00:00Z');
  expect(withFact(later, 'number.qualityRating.value', 'GREEN', at)).toBeNull();
  const earlier = seen('2026-11-19T10:00:00Z');
  expect(
    withFact(earlier, 'number.qualityRating.value', 'GREEN', at)?.number?.qualityRating,
  ).toEqual({ value: 'GREEN', observedAt: at, source: 'typed' });
});

test('every answerable fact is a field that the schema knows', () => {
  const known = surroundingsSchema.parse({
    client: {},
    number: { profile: {}, penalty: { at }, qualityRating: { value: 'RED', observedAt: at } },
    service: {},
  });
  for (const fact of answerableFacts) {
    const part = fact
      .split('.')
      .reduce<unknown>((whole, name) => (whole as Record<string, unknown>)[name], known);
    expect(part, fact).not.toBeUndefined();
  }
});
