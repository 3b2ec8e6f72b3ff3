import { describe, expect, test } from 'vitest';
import { findEmails } from './emails.ts';
import { linkChannel } from './links.ts';
import { normalise, originalSpan } from './normalise.ts';
import { findPhones } from './phones.ts';
import { storeInvitation } from './store-visit.ts';

describe('phone numbers that a text tells', () => {
  test.each<[string, string[]]>([
    ['Ligue para (11) 4002-8922', ['(11) 4002-8922']],
    ['SAC 0800 728 1234, todos os dias', ['0800 728 1234']],
    ['WhatsApp +55 11 98765-4321', ['+55 11 98765-4321']],
    ['Llámanos al +34 910 123 456', ['+34 910 123 456']],
    ['https://cdn.loja.com.br/img/1140028922.png', []],
    ['Pedido 123456', []],
    ['Informe seu telefone com DDD, ex.: (11) 98765-4321', []],
    ['Ligue (11) 99999-9999', []],
    ['Seu código é {{codigo@11987654321}}', []],
    ['CPF 111.444.777-35', []],
  ])('%s', (text, expected) => {
    expect(findPhones(text).map(({ value }) => value)).toEqual(expected);
  });

  test('a number that the sentence denies is weak', () => {
    expect(findPhones('Não atendemos ligações no (11) 4002-8922.')[0]?.strength).toBe('weak');
    expect(findPhones('Não temos loja. Ligue para (11) 4002-8922.')[0]?.strength).toBe('strong');
  });
});

describe('e-mail addresses that a text tells', () => {
  test.each<[string, [string, string][]]>([
    ['Escreva para sac@padariadosol.com.br.', [['sac@padariadosol.com.br', 'strong']]],
    ['contato@exemplo.com', [['contato@exemplo.com', 'weak']]],
    ['fale@email.com', [['fale@email.com', 'weak']]],
    ['naoresponda@loja.com.br', []],
    ['{{repositorio@primeiro.nome}}', []],
    ['grupo@broadcast.msging.net', []],
    ['variavel@caminho.descricao', []],
  ])('%s', (text, expected) => {
    expect(findEmails(text).map(({ value, strength }) => [value, strength])).toEqual(expected);
  });
});

describe('which channel a link is', () => {
  test.each<[uri: string, around: string, expected: string | null]>([
    ['tel:+551140028922', '', 'phone strong'],
    ['mailto:sac@loja.com.br', '', 'email strong'],
    ['https://wa.me/5511987654321', 'Outro número', 'phone weak'],
    ['https://loja.com.br', 'Nosso site', null],
    ['https://instagram.com/loja', 'Siga a gente', null],
    ['https://loja.com.br/fale-conosco', '', 'web-support weak'],
    ['https://forms.gle/abc', 'Deixe seus dados', 'web-form weak'],
    ['javascript:alert(1)', 'contato', null],
  ])('%s with “%s”', (uri, around, expected) => {
    const found = linkChannel(uri, around);
    expect(found === null ? null : `${found.channel} ${found.strength}`).toBe(expected);
  });
});

describe('a store visit needs an invitation and a place', () => {
  test.each<[texts: string[], isLocation: boolean, expected: string | null]>([
    [
      ['Venha até a nossa loja: Rua das Flores, 10'],
      false,
      'Venha até a nossa loja: Rua das Flores, 10',
    ],
    [['Visite a gente!\nRua das Flores, 10'], false, 'Rua das Flores, 10'],
    [['Visite nossa loja'], true, 'Visite nossa loja'],
    [['Unidades: Rua das Flores, 10'], false, null],
    [['Visite nossa loja virtual'], false, null],
  ])('%j', (texts, isLocation, expected) => {
    expect(storeInvitation(texts, isLocation)).toBe(expected);
  });
});

describe('a normalised text leads back to the original', () => {
  test.each<[original: string, normalised: string, part: string, quoted: string]>([
    ['Olá, *Atenção*!', 'ola, atencao!', 'atencao', 'Atenção'],
    ['1️⃣ Falar  com\u200b atendente ', '1 falar com atendente', 'falar com', 'Falar  com'],
    ['{{nome}}, digite 2', ', digite 2', 'digite', 'digite'],
    ['ﬁm', 'fim', 'fim', 'ﬁm'],
  ])('%s', (original, text, part, quoted) => {
    const whole = normalise(original);
    expect(whole.text).toBe(text);
    const at = whole.text.indexOf(part);
    const { start, end } = originalSpan(whole, at, at + part.length);
    expect(original.slice(start, end)).toBe(quoted);
  });
});
