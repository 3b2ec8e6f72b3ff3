import { expect, test } from 'vitest';
import { isolated } from './isolated.ts';

test.each([
  ['Padaria São João', 'Padaria São João'],
  ['🦆 Pato & Cia', '🦆 Pato & Cia'],
  ['<b>Loja</b>', '<b>Loja</b>'],
  ['👩‍🍳 Chef', '\u2068👩‍🍳 Chef\u2069'],
  ['مخبز الفجر', '\u2068مخبز الفجر\u2069'],
  ['מאפייה', '\u2068מאפייה\u2069'],
  ['a\u202Egpj.exe', '\u2068a‹U+202E›gpj.exe\u2069'],
  ['loja\u200b', '\u2068loja‹U+200B›\u2069'],
  ['\u2069 out', '\u2068‹U+2069› out\u2069'],
])('%j is said as %j', (name, said) => {
  expect(isolated(name)).toBe(said);
});
