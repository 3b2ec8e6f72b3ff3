import { describe, expect, test } from 'vitest';
import { tellsHowToStop } from './stop-offers.ts';

describe('tells how to stop', () => {
  test.each([
    'Para não receber mais mensagens, responda SAIR.',
    'Não quer receber ofertas? Digite *PARAR*',
    'Sair',
    'Parar promoções',
    'Descadastrar',
    'Para salir de esta lista, escribe BAJA',
    'Detener promociones',
    '¿Quieres darte de baja? Responde SALIR',
    'Reply STOP to unsubscribe',
    'Stop promotions',
  ])('%s', (text) => {
    const span = tellsHowToStop(text);
    expect(span).not.toBeNull();
    expect(text.slice(span?.start, span?.end)).not.toBe('');
  });

  test.each([
    'Pão fresquinho saindo do forno! 20% até sexta.',
    'Cancelar pedido',
    'Não pare agora: faltam 3 dias',
    'Quero comprar',
    'Sair para jantar? Reserve sua mesa',
    'Stop by our shop today',
    'Responda com o seu CPF',
  ])('does not: %s', (text) => {
    expect(tellsHowToStop(text)).toBeNull();
  });
});
