import { describe, expect, test } from 'vitest';
import { findEmails, toldEmails } from './emails.ts';

describe('e-mail addresses that a text tells', () => {
  test.each<[string, [string, string][]]>([
    ['Escreva para sac@padariadosol.com.br.', [['sac@padariadosol.com.br', 'strong']]],
    ['contato_sac@loja.com.br', [['contato_sac@loja.com.br', 'strong']]],
    ['Dúvidas: sac@loja.com.br', [['sac@loja.com.br', 'strong']]],
    ['Envíanos un correo a hola@tienda.es', [['hola@tienda.es', 'strong']]],
    ['Atualize seu e-mail em sac@loja.com.br', [['sac@loja.com.br', 'strong']]],
    ['Informe o ocorrido pelo e-mail sac@loja.com.br', [['sac@loja.com.br', 'strong']]],
    ['contato@exemplo.com', [['contato@exemplo.com', 'weak']]],
    ['fale@email.com', [['fale@email.com', 'weak']]],
    ['E-mail: ana@empresa.com', [['ana@empresa.com', 'weak']]],
    ['contato@loja.com.br (não responda este e-mail)', [['contato@loja.com.br', 'weak']]],
    ['We do not offer e-mail support at help@shop.com', [['help@shop.com', 'weak']]],
  ])('%s', (text, expected) => {
    expect(findEmails(text).map(({ value, strength }) => [value, strength])).toEqual(expected);
    for (const { value, start, end } of findEmails(text))
      expect(text.slice(start, end)).toBe(value);
  });
});

describe('addresses that are no contact (false alarms)', () => {
  test.each([
    'naoresponda@loja.com.br',
    'Escreva para noreply@loja.com.br',
    'Você receberá um e-mail de avisos@loja.com.br',
    '{{repositorio@primeiro.nome}}',
    'grupo@broadcast.msging.net',
    'variavel@caminho.descricao',
    'Digite seu e-mail (ex.: joao@gmail.com)',
    'Digite conforme o exemplo a seguir:{{n2}} ana@padaria.com.br',
    'Seu login é ana@loja.com.br',
    'Use o e-mail x@loja.com.br e a senha enviada',
    'Acesse sua conta com o e-mail ana@loja.com.br',
    'Chave pix: financeiro@loja.com.br',
    'Siga @loja no Instagram',
    'e-mail: contato@loja,com.br',
    '',
  ])('%s', (text) => {
    expect(findEmails(text)).toEqual([]);
  });
});

describe('what an address is', () => {
  test.each<[string, string | undefined]>([
    ['E-mail: contato@loja', 'broken'],
    ['E-mail: contato@loja,com.br', 'broken'],
    ['E-mail: contato@loja..com.br', 'broken'],
    ['E-mail: contato@loja.con', 'broken'],
    ['Mande um e-mail para sac@loja. Nossa equipe responde', 'broken'],
    ['joao@loja no Instagram', undefined],
    ['E-mail (nome@provedor):', undefined],
    ['E-mail (ana@exemplo.com):', undefined],
    ['E-mail inválido! Use algo como ana@exemplo.com', undefined],
    ['E-mail: contato@loja.consult', 'doubtful'],
    ['contato@example.com', 'sample'],
    ['Escreva para noreply@loja.com.br', 'unread'],
    ['sac@loja.com.br', 'plausible'],
  ])('%s', (text, expected) => {
    expect(toldEmails(text)[0]?.standing).toBe(expected);
  });
});
