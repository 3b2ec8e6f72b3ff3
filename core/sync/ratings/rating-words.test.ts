import { describe, expect, test } from 'vitest';
import { readLimit, readRating, readStatus } from './rating-words.ts';

describe('a rating', () => {
  test.each<[string, string | null]>([
    ['GREEN', 'GREEN'],
    ['green', 'GREEN'],
    ['Verde', 'GREEN'],
    ['Alta', 'GREEN'],
    ['High quality', 'GREEN'],
    ['Qualidade alta', 'GREEN'],
    ['Alta (verde)', 'GREEN'],
    ['🟢 Alta', 'GREEN'],
    ['▲', 'GREEN'],
    ['Média', 'YELLOW'],
    ['media', 'YELLOW'],
    ['Amarillo', 'YELLOW'],
    ['Medium', 'YELLOW'],
    ['Baixa', 'RED'],
    ['Baja', 'RED'],
    ['Vermelha', 'RED'],
    ['Low', 'RED'],
    ['NA', 'UNKNOWN'],
    ['N/A', 'UNKNOWN'],
    ['Sem classificação', 'UNKNOWN'],
    ['Not rated', 'UNKNOWN'],
    ['Alta (vermelho)', null],
    ['🔴 Alta', null],
    ['muito alta', null],
    ['constructor', null],
    ['qualidade', null],
    ['5', null],
    ['', null],
  ])('%j', (written, value) => {
    expect(readRating(written)).toBe(value);
  });
});

describe('a status', () => {
  test.each<[string, string | null]>([
    ['CONNECTED', 'CONNECTED'],
    ['Conectado', 'CONNECTED'],
    ['Offline', 'DISCONNECTED'],
    ['Sinalizado', 'FLAGGED'],
    ['RATE_LIMITED', 'RATE_LIMITED'],
    ['Banido', 'BANNED'],
    ['Restringido', 'RESTRICTED'],
    ['toString', null],
    ['ok', null],
    ['', null],
  ])('%j', (written, value) => {
    expect(readStatus(written)).toBe(value);
  });
});

describe('a limit', () => {
  test.each<[string, string | null]>([
    ['TIER_2K', 'TIER_2K'],
    ['2K', 'TIER_2K'],
    ['2.000', 'TIER_2K'],
    ['2,000', 'TIER_2K'],
    ['2000', 'TIER_2K'],
    ['2 mil', 'TIER_2K'],
    ['250', 'TIER_250'],
    ['100K', 'TIER_100K'],
    ['100.000', 'TIER_100K'],
    ['Ilimitado', 'TIER_UNLIMITED'],
    ['TIER_UNLIMITED', 'TIER_UNLIMITED'],
    ['Sem limite', 'TIER_UNLIMITED'],
    ['500', '500'],
    ['não sei', 'não sei'],
    ['', null],
  ])('%j', (written, value) => {
    expect(readLimit(written)).toBe(value);
  });
});
