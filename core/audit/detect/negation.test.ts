import { describe, expect, test } from 'vitest';
import { isNegated } from './negation.ts';

/** The place is where the vertical bar stands. */
function negated(marked: string): boolean {
  const at = marked.indexOf('|');
  return isNegated(marked.replace('|', ''), at);
}

describe('sentences that void a channel', () => {
  test.each([
    'Não atendemos ligações no |(11) 4002-8922.',
    'Não temos atendimento por telefone no |(11) 4002-8922',
    'Este número não recebe chamadas: |(11) 4002-8922',
    'Por favor, não ligue para |(11) 4002-8922',
    'Não responda este e-mail: |avisos@loja.com.br',
    'Não oferecemos |atendimento humano por aqui.',
    'Estamos sem atendimento no |(11) 4002-8922',
    '|(11) 4002-8922 não recebe ligações',
    '|contato@loja.com.br não é monitorado',
    'No atendemos llamadas en el |910 123 456',
    'Este número no recibe llamadas: |910 123 456',
    '|avisos@tienda.es, no responder',
    "We don't take calls at |(212) 456-7890",
    'We do not offer phone support at |(212) 456-7890',
    "|(212) 456-7890 can't receive calls",
    'There is no phone support at |(212) 456-7890',
  ])('%s', (marked) => {
    expect(negated(marked)).toBe(true);
  });
});

describe('sentences that do not', () => {
  test.each([
    'Ligue para |(11) 4002-8922.',
    'Não temos loja. Ligue para |(11) 4002-8922.',
    'Não temos loja física, ligue para |(11) 4002-8922',
    'Não atendemos por e-mail, mas no |(11) 4002-8922 sim',
    'Este número não recebe chamadas; telefone: |(11) 4002-8922',
    'Se você não tem o app, telefone: |(11) 4002-8922',
    'Ligue para |(11) 4002-8922.\nNão respondemos por aqui.',
    'No tenemos tienda, llámanos al |910 123 456',
    'No te preocupes, llama al |910 123 456',
    "If you don't have the app, phone |(212) 456-7890",
    'We do not offer returns here, call |(212) 456-7890',
    '|',
  ])('%s', (marked) => {
    expect(negated(marked)).toBe(false);
  });
});
