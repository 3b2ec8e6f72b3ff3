import { describe, expect, test } from 'vitest';
import {
  asksWhetherDone,
  declines,
  saysFarewell,
  tellsOfCompletion,
  tellsOfWayBack,
  wantsToLeave,
} from './farewell-words.ts';

describe('goodbyes', () => {
  test.each([
    'Obrigado pelo contato!',
    'Muito obrigada pelo seu contato! 😊',
    'Agradecemos a preferência.',
    'Até logo!',
    'Se precisar, chame. Até mais! 👋',
    'Nos vemos na próxima!',
    'Tchau 👋',
    'Tenha um ótimo dia!',
    'Atendimento encerrado! ✅',
    'Encerramos por aqui.',
    '¡Gracias por escribirnos!',
    'Que tengas un buen día',
    'Chat cerrado.',
    'Thanks for contacting us',
    'Goodbye!',
    'This chat is now closed',
  ])('%s', (text) => {
    const span = saysFarewell(text);
    expect(span).not.toBeNull();
    expect(text.slice(span!.start, span!.end).trim()).not.toBe('');
  });

  test.each([
    'Olá, tudo bem?',
    'Obrigado! Qual o seu e-mail?',
    'Até que horas vocês abrem?',
    'Vou te mostrar mais opções.',
    'Horário de atendimento: 8h às 18h',
    '',
  ])('not in: %s', (text) => {
    expect(saysFarewell(text)).toBeNull();
  });
});

describe('what goes with a goodbye', () => {
  test.each([
    'Sempre que precisar, é só chamar.',
    'Estou à disposição!',
    'Digite MENU para recomeçar',
    'Mande um oi quando quiser',
    'Si necesitas algo, escríbenos',
    'Just say hi',
  ])('a way back: %s', (text) => {
    expect(tellsOfWayBack(text)).not.toBeNull();
  });
  test.each(['Até logo!', 'Obrigado pelo contato.', 'Tenha um bom dia'])('none: %s', (text) => {
    expect(tellsOfWayBack(text)).toBeNull();
  });
  test.each([
    'Posso ajudar em algo mais?',
    'Gostaria de saber mais alguma coisa? 🙋',
    'Deseja encerrar?',
    '¿Alguna otra consulta?',
    'Anything else?',
  ])('a question whether anything is left: %s', (text) => {
    expect(asksWhetherDone(text)).toBe(true);
  });
  test.each(['Qual o seu nome?', 'Deseja conhecer os quartos?'])('another: %s', (text) => {
    expect(asksWhetherDone(text)).toBe(false);
  });
  test.each(['Encerrar', 'Não, obrigado', 'sair', 'tchautchau', 'Salir', "That's all"])(
    'leaving: %s',
    (text) => {
      expect(wantsToLeave(text)).toBe(true);
    },
  );
  test.each(['Sim', 'Saída de emergência', 'Pedidos'])('staying: %s', (text) => {
    expect(wantsToLeave(text)).toBe(false);
  });
  test.each(['Não', 'n', 'Agora não...', 'No, gracias', '❌ Não quero'])('a no: %s', (text) => {
    expect(declines(text)).toBe(true);
  });
  test.each(['Nada consta', 'Norte', 'Nome'])('no no: %s', (text) => {
    expect(declines(text)).toBe(false);
  });
  test.each(['Agendamento confirmado!', 'Seu protocolo é 123', 'Booked!'])(
    'something done: %s',
    (text) => {
      expect(tellsOfCompletion(text)).toBe(true);
    },
  );
});

// Ten times what is ever read: a search over and over would outlast the test.
test('long texts cost little', () => {
  for (const piece of ['obrigado pelo ', 'encerr', 'não ', 'é só ', 'a'])
    for (const check of [saysFarewell, tellsOfWayBack, asksWhetherDone, wantsToLeave, declines])
      check(piece.repeat(Math.ceil(163_840 / piece.length)));
});
