import { describe, expect, test } from 'vitest';
import { namesOneOfSeveral, purposeOf } from './purpose-words.ts';

describe('what the words before a number say it is for', () => {
  test.each<[string, string | null]>([
    ['SAC: ', 'sac'],
    ['Atendimento SAC ', 'sac'],
    ['Ouvidoria - ', 'ombudsman'],
    ['🤝 *Parcerias*: ', 'partners'],
    ['Para reclamações, ligue ', 'complaints'],
    ['Central de atendimento: ', 'service'],
    ['WhatsApp do financeiro: ', 'finance'],
    ['Suporte técnico: ', 'technical'],
    ['Atención al cliente: ', 'service'],
    ['Sales: ', 'sales'],
    ['Rua das Flores, ', null],
  ])('%s', (words, expected) => {
    expect(purposeOf(words)).toBe(expected);
  });

  test.each<[string, boolean]>([
    ['Unidade Centro', true],
    ['Capitais e regiões metropolitanas', true],
    ['SAC, todos os dias', false],
  ])('whether “%s” is one of several', (words, expected) => {
    expect(namesOneOfSeveral(words)).toBe(expected);
  });
});
