import { describe, expect, test } from 'vitest';
import type { NumberingPlan } from './numbering-plan.ts';
import { findPhones, toldPhones } from './phones.ts';

const known = (country: NumberingPlan['country'], own: string | null = null): NumberingPlan => ({
  country,
  isKnown: true,
  own,
});

function told(text: string, plan: NumberingPlan, before = ''): string[] {
  return toldPhones(text, { plan, before }).map(({ value, start, end, standing }) => {
    expect(text.slice(start, end)).toBe(value);
    return `${value} ${standing}`;
  });
}

describe('phone numbers that a text tells', () => {
  test.each<[string, string[]]>([
    ['Ligue para (11) 4002-8922', ['(11) 4002-8922']],
    ['SAC 0800 728 1234, todos os dias', ['0800 728 1234']],
    ['WhatsApp +55 11 98765-4321', ['+55 11 98765-4321']],
    ['Llámanos al +34 910 123 456', ['+34 910 123 456']],
    ['Padaria do Sol\n(11) 4002-8922', ['(11) 4002-8922']],
    ['Ligue *0800 152 152*', ['0800 152 152']],
    ['1 - 0800 728 1234\n2 - (11) 4002-8922', ['0800 728 1234', '(11) 4002-8922']],
    ['1️⃣ 0800 728 1234', ['0800 728 1234']],
    ['Atendemos das 8 às 18 (11) 4002-8922', ['(11) 4002-8922']],
    ['Tel.: 11 4002 8922 11 4002 8923', ['11 4002 8922', '11 4002 8923']],
    ['Telefones: (11) 4002-8922/4003-8923', ['(11) 4002-8922', '4003-8923']],
    ['Central: 4004-1234 (capitais) e 0800 728 1234', ['4004-1234', '0800 728 1234']],
    ['Ligue 0xx11 3296-8700', ['11 3296-8700']],
    ['Ligue 0300 728 1234 ou 3003-1234', ['0300 728 1234', '3003-1234']],
    ['Disque 10315', ['10315']],
    ['Ligue 156', ['156']],
    ['Digite 1 ou ligue para (11) 4002-8922', ['(11) 4002-8922']],
    ['Atualize seu telefone pelo (11) 4002-8922', ['(11) 4002-8922']],
    ['Atualize seu telefone em 0800 728 1234', ['0800 728 1234']],
    ['Dúvidas sobre o pedido: 0800 728 1234', ['0800 728 1234']],
    ['Pague por pix ou ligue (11) 4002-8922', ['(11) 4002-8922']],
    ['11987654321', ['11987654321']],
  ])('%s', (text, expected) => {
    expect(findPhones(text).map(({ value }) => value)).toEqual(expected);
  });
});

describe('digits that are no phone of the company (false alarms)', () => {
  test.each([
    'https://cdn.loja.com.br/img/1140028922.png',
    'www.loja.com.br/1140028922',
    'fotos/1140028922.png',
    'Pedido 123456',
    'Protocolo 11987654321',
    'Seu código é {{codigo@11987654321}}',
    'CPF 111.444.777-35',
    'CPF 11987654321',
    '119.876.543-21',
    'CNPJ 12.345.678/0001-90. Fale com a gente',
    'Contato: Rua X, 10, CEP 01310-100',
    'Rua X, 10 01310-100, central de atendimento',
    'Atendimento em 12/10/2019, das 10 - 19h30',
    'Total: R$ 1.140.028.922',
    'Linha digitável 34191.79001 01043.510047 91020.150008 5 89320026000',
    'Produto REF-0800-728-1234',
    'Código 0800 728 1234',
    'Parafuso modelo 08007281234 com defeito',
    'Informe seu telefone com DDD, ex.: (11) 98765-4321',
    'Qual o seu telefone? (11) 98765-4321',
    'Digite (11) 98765-4321',
    '(11) 98765-4321 (exemplo)',
    'Ingresa tu teléfono: 612 345 677',
    'Your phone number, e.g. (212) 456-7890',
    'Chave PIX: (11) 98765-4321',
    'Ligue 190 em caso de emergência',
    'Avalie o atendimento: 0 1 2 3 4 5 6 7 8 9 10',
    'Ligue (11) 99999-9999',
    'Ligue para (XX) XXXX-XXXX',
    'Informe no formato (XX) XXXXX-XXXX',
    '',
  ])('%s', (text) => {
    expect(findPhones(text)).toEqual([]);
  });
});

describe('digits that are no wrong phone either', () => {
  test.each([
    'Seu protocolo de atendimento é 202411220001',
    'Número do atendimento: 20241122000123',
    'Data de nascimento 01011990, contato',
    'Seu pedido 12345678 está com a central',
    'Seu saldo é 1234-5678. Fale conosco',
  ])('%s', (text) => {
    expect(told(text, known('BR'))).toEqual([]);
  });
});

describe('what a numbering plan makes of a number', () => {
  test.each<[text: string, plan: NumberingPlan, expected: string[]]>([
    ['Ligue (11) 98765-432', known('BR'), ['(11) 98765-432 broken']],
    ['Ligue (11) 8765-4321', known('BR'), ['(11) 8765-4321 broken']],
    ['Ligue (20) 3222-1234', known('BR'), ['(20) 3222-1234 broken']],
    ['Ligue 0800 123 45', known('BR'), ['0800 123 45 broken']],
    ['Ligue +55 (11) 98765-432', known('ES'), ['+55 (11) 98765-432 broken']],
    ['Ligue (11) 1234-5678', known('BR'), ['(11) 1234-5678 sample']],
    ['Ligue (11) 91234-5678', known('BR'), ['(11) 91234-5678 sample']],
    ['Ligue 0800 123 4567', known('BR'), ['0800 123 4567 sample']],
    ['Ligue (00) 0000-0000', known('BR'), ['(00) 0000-0000 sample']],
    ['Ligue (XX) XXXX-XXXX', known('BR'), ['(XX) XXXX-XXXX sample']],
    ['Ligue (11) 3333-3333', known('BR'), ['(11) 3333-3333 doubtful']],
    ['Ligue 3222-1234', known('BR'), ['3222-1234 local']],
    ['Ligue 98765-4321', known('BR'), ['98765-4321 local']],
    ['Ligue 156', known('BR'), ['156 public']],
    ['Ligue 08007281234', known('BR'), ['08007281234 plausible']],
    ['Ligue +55 11 95555-6666', known('BR', '+5511955556666'), ['+55 11 95555-6666 own']],
    ['Llámanos al 910 123 456', known('ES'), ['910 123 456 plausible']],
    [
      'Teléfono: 900 123 450 y 902 12 34 56',
      known('ES'),
      ['900 123 450 plausible', '902 12 34 56 plausible'],
    ],
    ['Llama al 123 456 789', known('ES'), ['123 456 789 sample']],
    ['Marca al 01 800 123 4568', known('MX'), ['01 800 123 4568 plausible']],
    ['Marca 55 1234 5679', known('MX'), ['55 1234 5679 plausible']],
    ['Línea gratuita 01 8000 123456', known('CO'), ['01 8000 123456 plausible']],
    ['Llama al (1) 123 4567', known('CO'), ['(1) 123 4567 doubtful']],
    ['Llámanos al 600 123 4569', known('CL'), ['600 123 4569 plausible']],
    ['Teléfono 800 123 456', known('CL'), ['800 123 456 plausible']],
    ['Call us on 1-800-555-1234', known('US'), ['1-800-555-1234 plausible']],
    ['Call (212) 555-0123', known('US'), ['(212) 555-0123 sample']],
    [
      'Llámanos al 910 123 456',
      { country: 'BR', isKnown: false, own: null },
      ['910 123 456 foreign'],
    ],
    [
      'Ligue (11) 98765-432',
      { country: 'BR', isKnown: false, own: null },
      ['(11) 98765-432 foreign'],
    ],
    [
      'Ligue (11) 4002-8922',
      { country: 'BR', isKnown: false, own: null },
      ['(11) 4002-8922 plausible'],
    ],
  ])('%s (%o)', (text, plan, expected) => {
    expect(told(text, plan)).toEqual(expected);
  });
});

describe('how sure a number is a contact', () => {
  const strengthOf = (text: string, before = ''): string | undefined =>
    findPhones(text, { plan: known('BR', '+5511955556666'), before })[0]?.strength;

  test.each<[string, string]>([
    ['Ligue para (11) 4002-8922', 'strong'],
    ['(11) 4002-8922', 'strong'],
    ['Não temos loja. Ligue para (11) 4002-8922.', 'strong'],
    ['Não temos loja física, ligue (11) 4002-8922', 'strong'],
    ['Este número não recebe chamadas, ligue para 0800 728 1234', 'strong'],
    ['Não atendemos ligações no (11) 4002-8922.', 'weak'],
    ['(11) 4002-8922 não recebe ligações', 'weak'],
    ['01132968700', 'weak'],
    ['O número do seu atendimento é 1140028922', 'weak'],
    ['Ligue 3222-1234', 'weak'],
    ['Ligue +55 11 95555-6666', 'weak'],
  ])('%s', (text, expected) => {
    expect(strengthOf(text)).toBe(expected);
  });

  test('a bubble of its own is read with the one before it', () => {
    const before = 'Esta é a nossa {{b@open}}Central de atendimento:{{b@close}}\n0800 702 7526';
    expect(strengthOf('{{b@open}}01132968700{{b@close}}', before)).toBe('strong');
  });

  test.each([
    ['No atendemos llamadas en el 910 123 456', 'ES'],
    ['We do not offer phone support at (212) 456-7890', 'US'],
  ] as const)('%s', (text, country) => {
    expect(findPhones(text, { plan: known(country) })[0]?.strength).toBe('weak');
  });
});
