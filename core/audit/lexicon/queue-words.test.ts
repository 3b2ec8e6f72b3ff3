import { describe, expect, test } from 'vitest';
import { tellsOfQueue } from './queue-words.ts';

describe('texts that tell of a queue', () => {
  test.each<[text: string, quoted: string]>([
    ['Você já está na *fila*, é o 4º.', 'está na *fila'],
    ['Há 3 pessoas na sua frente na fila', 'pessoas na sua frente na fila'],
    ['Tempo estimado de espera: 10 min', 'Tempo estimado de espera'],
    ['Estamos com alta demanda hoje', 'alta demanda'],
    ['Todos os consultores estão ocupados', 'Todos os consultores estão ocupados'],
    ['Aguarde a sua vez', 'Aguarde a sua vez'],
    ['Estás en la cola, pronto te atendemos', 'en la cola'],
    ['Orden de llegada: 7', 'Orden de llegada'],
    ['You are number 3 in the queue', 'in the queue'],
    ['Our agents are busy', 'agents are busy'],
  ])('%s', (text, quoted) => {
    const span = tellsOfQueue(text);
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(quoted);
  });

  test.each([
    'Aguarde um momento, por favor.',
    'Evite a fila da padaria: peça por aqui!',
    'Compre sem fila',
    'A empresa, por sua vez, agradece.',
    'Cola 2 litros',
    'Turno de la mañana',
    'Un momento, te comunico con un asesor.',
    'Please wait a moment.',
    '',
  ])('%s does not', (text) => {
    expect(tellsOfQueue(text)).toBeNull();
  });
});
