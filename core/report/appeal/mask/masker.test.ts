import { describe, expect, it } from 'vitest';
import { isCard, isCnpj, isCpf } from './check-digits.ts';
import { Masker, type MaskOptions } from './masker.ts';
import { maskValues } from './mask-values.ts';
import { planted } from '#test/fixtures/planted-data.ts';

const nothing: MaskOptions = { names: [], terms: [], kept: [], proofSalt: null };

const mask = (text: string, options: Partial<MaskOptions> = {}): string =>
  new Masker({ ...nothing, ...options }).mask(text, 'here');

describe('check digits', () => {
  it.each([
    ['529.982.247-25', true],
    ['529.982.247-24', false],
    ['111.111.111-11', false],
  ])('of the CPF %s', (written, is) => {
    expect(isCpf(written.replace(/\D/g, ''))).toBe(is);
  });

  // The second is the example of the Receita Federal for the alphanumeric form.
  it.each([
    ['11222333000181', true],
    ['12ABC34501DE35', true],
    ['12abc34501de35', true],
    ['12ABC34501DE36', false],
    ['00000000000000', false],
  ])('of the CNPJ %s', (written, is) => {
    expect(isCnpj(written)).toBe(is);
  });

  it.each([
    ['4111111111111111', true],
    ['378282246310005', true],
    ['4111111111111112', false],
    ['102290129340398', false],
  ])('of the card %s', (written, is) => {
    expect(isCard(written)).toBe(is);
  });
});

describe('what is masked', () => {
  it.each([
    ['(11) 98765-4321', 'phone'],
    ['11987654321', 'phone'],
    ['011 98765-4321', 'phone'],
    ['0 15 11 98765 4321', 'phone'],
    ['+55 11 98765-4321', 'phone'],
    ['5511987654321', 'phone'],
    ['551187654321', 'phone'],
    ['98765-4321', 'phone'],
    ['9 8765-4321', 'phone'],
    ['3003-7418', 'phone'],
    ['0800 942 7031', 'phone'],
    ['+34 612 34 56 78', 'phone'],
    ['612 345 678', 'phone'],
    ['+1 (202) 555-0143', 'phone'],
    ['１１９８７６５４３２１', 'phone'],
    ['1\u200b1 98765\u20114321', 'phone'],
    ['ana.souza@example.org', 'email'],
    ['ana%40example.org', 'email'],
    ['joão@loja.com.br', 'email'],
    ['5511987654321@wa.gw.msging.net', 'email'],
    ['529.982.247-25', 'cpf'],
    ['52998224725', 'cpf'],
    ['529 982 247 25', 'cpf'],
    ['11.222.333/0001-81', 'cnpj'],
    ['12.ABC.345/01DE-35', 'cnpj'],
    ['4111 1111 1111 1111', 'card'],
    ['4111-1111-1111-1111', 'card'],
  ])('%s', (written, kind) => {
    expect(mask(`Fale com ${written}, por favor.`)).toBe(`Fale com [masked ${kind} 1], por favor.`);
  });

  it.each([
    '2026-11-22T12:00:00.000Z',
    '5b0e4c1a-7d52-4f0a-9a53-0c8a3c2b7a10',
    '11111111-1987-4654-8211-529982247250',
    '52998224725'.padStart(64, 'a'),
    'R$ 1.234.567,89',
    'pedido 20261122',
    '2025-2026',
    'bot@msging.net',
    'das 08:00 às 18:00',
    '01310-100',
    '190',
    '',
  ])('never %s', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('two numbers side by side are two', () => {
    expect(mask('3003-7418 11 98765-4321')).toBe('[masked phone 1] [masked phone 2]');
  });

  it('the same value has the same number in every form', () => {
    expect(mask('11 98765-4321, +55 (11) 98765-4321, 551187654321, 21 98765-4321')).toBe(
      '[masked phone 1], [masked phone 1], [masked phone 1], [masked phone 2]',
    );
  });

  it('names and terms, in any case and with or without accents', () => {
    const names = ['João da Silva', 'Ana'];
    expect(mask('JOAO DA SILVA e joão e João\u0301 e a banana da ANA', { names })).toBe(
      '[masked name 1] e [masked name 2] e [masked name 2] e a banana da [masked name 3]',
    );
    expect(mask('o projeto c++ (x) e xx', { terms: ['c++', '(x)', ''] })).toBe(
      'o projeto [masked term 1] e xx'.replace(' e', ' [masked term 2] e'),
    );
  });

  it('what overlaps goes as one', () => {
    expect(mask('ana.souza@example.org', { names: ['Souza'] })).toBe('[masked email 1]');
  });
});

describe('what is kept', () => {
  const kept = ['+551130037418', '+5511987654321', 'contato@loja.com.br', '102290129340398'];

  it.each([
    '(11) 3003-7418',
    '3003-7418',
    '0800'.replace('0800', '011 3003-7418'),
    'https://wa.me/5511987654321',
    '551187654321',
    'Contato@Loja.com.br',
    '102290129340398',
  ])('%s', (text) => {
    expect(mask(text, { kept })).toBe(text);
  });

  it.each(['(21) 3003-7418', '(11) 93003-7418', 'ana@loja.com.br'])('but not %s', (text) => {
    expect(mask(text, { kept })).toMatch(/^\[masked (?:phone|email) 1\]$/);
  });
});

describe('the list', () => {
  it('says kind, part and count, and never the value', () => {
    const masker = new Masker(nothing);
    masker.mask('11 98765-4321 e ana@x.org', 'ways');
    masker.mask('5511987654321', 'ways');
    masker.mask('11 98765-4321', 'errors');
    expect(masker.list()).toEqual([
      { kind: 'phone', where: 'errors', number: 1, count: 1, proof: null },
      { kind: 'email', where: 'ways', number: 1, count: 1, proof: null },
      { kind: 'phone', where: 'ways', number: 1, count: 2, proof: null },
    ]);
  });

  it('proves a value under a salt only', () => {
    const proof = (salt: number): string | null => {
      const masker = new Masker({ ...nothing, proofSalt: new Uint8Array(16).fill(salt) });
      masker.mask('529.982.247-25', 'ways');
      return masker.list()[0]!.proof;
    };
    expect(proof(1)).toMatch(/^[0-9a-f]{64}$/);
    expect(proof(1)).not.toBe(proof(2));
    expect(() => new Masker({ ...nothing, proofSalt: new Uint8Array(8) })).toThrow();
  });
});

describe('the originals', () => {
  it('are told as they were first written, with what stands in their place', () => {
    const masker = new Masker({ ...nothing, names: ['Ana Souza'] });
    masker.mask('11 98765-4321, ANA  SOUZA, 529.982.247-25', 'ways');
    masker.mask('5511987654321 ou 52998224725', 'errors');
    expect(masker.originals()).toEqual([
      { kind: 'cpf', value: '529.982.247-25', shownAs: '[masked cpf 1]', count: 2 },
      { kind: 'phone', value: '11 98765-4321', shownAs: '[masked phone 1]', count: 2 },
      { kind: 'name', value: 'ANA  SOUZA', shownAs: '[masked name 1]', count: 1 },
    ]);
  });

  // Whoever looks at the list can have each of them shown.
  it.each([
    ['529.982.247-25', 'CPF 52998224725'],
    ['11.222.333/0001-81', 'CNPJ 11222333000181'],
    ['4111 1111 1111 1111', 'cartão 4111111111111111'],
    ['11 98765-4321', 'ligue +55 11 98765 4321'],
    ['Ana@X.org', 'ana@x.org'],
    ['ANA  SOUZA', 'a Ana Souza atende'],
    ['Segredo', 'o segredo'],
  ])('kept as %s, nothing of “%s” is masked', (value, text) => {
    const options = { names: ['Ana Souza'], terms: ['segredo'] };
    expect(mask(text, options)).toContain('[masked ');
    expect(mask(text, { ...options, kept: [value] })).toBe(text);
  });

  it('each kept by its own value, leave nothing masked', () => {
    const { text, names } = planted();
    const masker = new Masker({ ...nothing, names });
    masker.mask(text, 'flow');
    const kept = masker.originals().map(({ value }) => value);
    expect(new Masker({ ...nothing, names, kept }).mask(text, 'flow')).toBe(text);
  });
});

describe('plain data', () => {
  it('is masked in values and keys; numbers and bytes stay', () => {
    const value = JSON.parse('{"__proto__":["11 98765-4321"],"ana@x.org":{"n":52998224725}}');
    const masked = maskValues<unknown>(value, new Masker(nothing), 'flow');
    expect(JSON.stringify(masked)).toBe(
      '{"__proto__":["[masked phone 1]"],"[masked email 1]":{"n":52998224725}}',
    );
    const bytes = new Uint8Array([1, 2]);
    expect(maskValues(bytes, new Masker(nothing), 'flow')).toBe(bytes);
  });

  it('leaves none of 200 planted pieces', () => {
    const { text, values, names } = planted();
    expect(values).toHaveLength(200);
    const masker = new Masker({ ...nothing, names });
    const masked = maskValues([text], masker, 'flow')[0]!;
    expect(values.filter((value) => masked.includes(value))).toEqual([]);
    expect(masked.replace(/\[masked \w+ \d+\]/g, '')).not.toMatch(/\d{3}/);
    expect(masker.list().reduce((sum, { count }) => sum + count, 0)).toBe(200);
  });
});
