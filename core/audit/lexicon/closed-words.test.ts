import { describe, expect, test } from 'vitest';
import { hintsAtClosed, saysClosed, saysNobodyFree } from './closed-words.ts';
import { announcesHours } from './hours-words.ts';

describe('texts that say the service is closed', () => {
  test.each<[text: string, quoted: string]>([
    ['Ops! Você escreveu *fora do nosso horário*.', 'fora do nosso horário'],
    ['Nosso expediente já terminou por hoje.', 'expediente já terminou'],
    ['A loja está temporariamente fechada 😴', 'está temporariamente fechada'],
    ['No momento não estamos atendendo.', 'não estamos atendendo'],
    ['Hoje é feriado por aqui.', 'Hoje é feriado'],
    ['Voltaremos a atender na segunda-feira.', 'Voltaremos a atender na segunda'],
    ['Por favor, retorne dentro do nosso horário comercial', 'retorne dentro do nosso horário'],
    ['Não atendemos aos domingos.', 'Não atendemos aos'],
    ['Escribes fuera de nuestro horario.', 'fuera de nuestro horario'],
    ['La tienda ya está cerrada.', 'está cerrada'],
    ['Te responderemos mañana temprano.', 'Te responderemos mañana'],
    ['We’re away until Monday.', 'We’re away'],
    ['You have reached us outside our opening hours.', 'outside our opening hours'],
    ['The office is not available today.', 'office is not available'],
  ])('%s', (text, quoted) => {
    const span = saysClosed(text);
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(quoted);
  });

  test.each([
    'Não estamos fechados, pode falar!',
    'Nunca fechamos.',
    'Vou transferir você para um atendente.',
    'Seu pedido está a caminho.',
    'Em que posso ajudar?',
    'Desculpe, não consegui entender.',
    'Please wait while we look for an agent.',
    'Un momento, por favor.',
    '',
  ])('%s does not', (text) => {
    expect(saysClosed(text)).toBeNull();
  });
});

describe('texts that say no agent is free', () => {
  test.each<[text: string, quoted: string]>([
    ['Não encontrei nenhum atendente livre.', 'Não encontrei nenhum atendente'],
    ['Todos os nossos consultores estão ocupados.', 'Todos os nossos consultores estão ocupados'],
    ['Nossa equipe não está disponível neste instante.', 'equipe não está disponível'],
    ['Ahora no tenemos asesores libres.', 'no tenemos asesores'],
    ['Sorry, nobody is free to chat.', 'nobody is free'],
    ['There are no available agents.', 'There are no available agents'],
  ])('%s', (text, quoted) => {
    const span = saysNobodyFree(text);
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(quoted);
  });

  test.each([
    'No momento nossa equipe vai te atender.',
    'Um atendente vai falar com você.',
    'Fale com um dos nossos consultores.',
    'Conte com a nossa equipe!',
  ])('%s does not', (text) => {
    expect(saysNobodyFree(text)).toBeNull();
  });
});

describe('texts that announce hours, and those that hint at all', () => {
  test.each([
    'Nosso horário de funcionamento mudou',
    'Atendemos de terça a domingo',
    'Volte em horário comercial',
    'Nuestro horario es amplio',
    'We are open from nine to five',
  ])('%s announces', (text) => {
    expect(announcesHours(text)).not.toBeNull();
  });

  test.each(['Tente mais tarde', 'Amanhã a gente conversa', 'Hasta mañana', 'Back soon'])(
    '%s hints',
    (text) => {
      expect(hintsAtClosed(text)).not.toBeNull();
      expect(announcesHours(text)).toBeNull();
    },
  );

  test.each(['Escolha uma das opções', 'Qual o seu nome?', 'Elige un producto', 'Good choice!'])(
    '%s does neither',
    (text) => {
      expect(hintsAtClosed(text)).toBeNull();
      expect(announcesHours(text)).toBeNull();
    },
  );

  test('a long hostile text is read at once', () => {
    const texts = ['nao temos ', 'estamos ', 'a', 'fora do ', 'voltamos em em em ', 'atendimento '];
    for (const text of texts) {
      const long = text.repeat(Math.floor(16_384 / text.length));
      for (const says of [saysClosed, saysNobodyFree, hintsAtClosed, announcesHours]) says(long);
    }
  }, 2_000);
});
