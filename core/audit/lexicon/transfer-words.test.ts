import { expect, test } from 'vitest';
import { saysTransfer } from './transfer-words.ts';

test.each<[text: string, quoted: string | null]>([
  ['Vou te transferir para um *atendente*.', 'Vou te transferir para um *atendente'],
  ['Estou te encaminhando para o nosso time', 'Estou te encaminhando para o nosso time'],
  ['Em breve você será atendido.', 'Em breve você será atendido'],
  ['Um de nossos atendentes vai te responder', 'Um de nossos atendentes vai te responder'],
  ['Aguarde um momento', 'Aguarde um momento'],
  ['Te comunico con un asesor', 'Te comunico con un asesor'],
  ['En breve serás atendido', 'En breve serás atendido'],
  ["I'm connecting you with our team", "I'm connecting you with our team"],
  ['Please wait while I look', 'Please wait'],
  ['Posso te transferir para um atendente?', null],
  ['¿Te paso con un asesor?', null],
  ['Se quiser, posso te transferir para um atendente.', null],
  ['Vou te transferir para um atendente, tudo bem?', null],
  ['Nosso horário de atendimento é das 8h às 18h.', null],
  ['', null],
])('%s', (text, quoted) => {
  const span = saysTransfer(text);
  expect(span === null ? null : text.slice(span.start, span.end)).toBe(quoted);
});
