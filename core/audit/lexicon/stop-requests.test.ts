import { describe, expect, test } from 'vitest';
import { asksForConsent, confirmsStop, keepsRefusal } from './stop-requests.ts';

describe('a request to stop', () => {
  test.each([
    'Pronto! Você não receberá mais mensagens nossas.',
    'Seu número foi removido da nossa lista.',
    'Descadastro realizado com sucesso.',
    'Não enviaremos mais promoções.',
    'Listo, ya no recibirás mensajes.',
    'Te dimos de baja.',
    'You will no longer receive messages from us.',
    'You have been unsubscribed.',
  ])('is confirmed: %s', (text) => {
    expect(confirmsStop(text)).toBe(true);
  });

  test.each([
    'Você não receberá cobrança.',
    'Você vai receber mensagens sobre o pedido.',
    'Removemos o item do carrinho.',
    'Atendimento encerrado.',
    'You will receive our offers.',
  ])('is not: %s', (text) => {
    expect(confirmsStop(text)).toBe(false);
  });

  test.each([
    ['optOut', true],
    ['contact.extras.opt_in', true],
    ['descadastrado', true],
    ['option', false],
    ['recebimento', false],
    ['trabajar', false],
  ])('%s keeps a refusal: %s', (name, expected) => {
    expect(keepsRefusal(name)).toBe(expected);
  });
});

describe('a question about consent to messages', () => {
  test.each([
    ['Você aceita receber novidades e promoções por aqui?', true],
    ['Podemos te enviar ofertas pelo WhatsApp?', true],
    ['¿Quieres recibir nuestras promociones?', true],
    ['Would you like to receive our offers?', true],
    ['Quer receber o boleto por e-mail?', false],
    ['Você receberá novidades em breve.', false],
  ])('%s: %s', (text, expected) => {
    expect(asksForConsent(text) !== null).toBe(expected);
  });
});
