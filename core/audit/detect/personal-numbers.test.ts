import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exampleNumbers,
  findPersonalNumbers,
  isCardNumber,
  isCnpj,
  isCpf,
} from './personal-numbers.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

/** The check digits by the rule itself, written another way than in the code under test. */
function checkDigits(values: readonly number[], most: number): number[] {
  const made = [...values];
  for (let round = 0; round < 2; round += 1) {
    const sum = made.reduce((total, value, at) => {
      const weight = 2 + ((made.length - 1 - at) % (most - 1));
      return total + value * weight;
    }, 0);
    made.push(sum % 11 < 2 ? 0 : 11 - (sum % 11));
  }
  return made.slice(values.length);
}

const cpf = digits(9).map((own) => [...own, ...checkDigits(own, 12)].join(''));
const alphabet = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const cnpj = fc.array(fc.constantFrom(...alphabet), { minLength: 12, maxLength: 12 }).map(
  (signs) =>
    signs.join('') +
    checkDigits(
      signs.map((sign) => sign.charCodeAt(0) - 48),
      9,
    ).join(''),
);
const card = fc.integer({ min: 12, max: 18 }).chain((length) =>
  digits(length).map((own) => {
    const sum = own
      .toReversed()
      .reduce(
        (total, value, at) =>
          total + (at % 2 === 1 ? value : value * 2 > 9 ? value * 2 - 9 : value * 2),
        0,
      );
    return `${own.join('')}${(10 - (sum % 10)) % 10}`;
  }),
);
const isVaried = (text: string): boolean => new Set(text).size > 1;
const kinds = (text: string): string[] => findPersonalNumbers(text).map(({ kind }) => kind);

/** One digit of a number changed for another. */
const changed = (number: fc.Arbitrary<string>) =>
  fc.tuple(number, fc.nat(), fc.integer({ min: 1, max: 9 })).map(([text, place, by]) => {
    const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const at = places[place % places.length]!;
    return [
      text,
      text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1),
    ] as const;
  });

describe('a generated number is found, with one digit changed it is not', () => {
  test('CPF', () => {
    fc.assert(
      fc.property(cpf.filter(isVaried), (text) => {
        const marked = `${text.slice(0, 3)}.${text.slice(3, 6)}.${text.slice(6, 9)}-${text.slice(9)}`;
        expect(isCpf(text)).toBe(true);
        expect(kinds(`meu cpf é ${text}, ok`)).toEqual(['cpf']);
        expect(findPersonalNumbers(`(${marked})`)).toEqual([
          { kind: 'cpf', value: marked, start: 1, end: 15 },
        ]);
      }),
    );
    fc.assert(
      fc.property(changed(cpf), ([text, other]) => {
        // The rule gives 0 for two remainders, so a check digit of zero does not tell every change.
        fc.pre(!/0\d$|0$/.test(text));
        expect(kinds(other)).toEqual([]);
      }),
    );
  });

  test('CNPJ, with letters as new ones may have', () => {
    fc.assert(
      fc.property(cnpj.filter(isVaried), (text) => {
        const marked = `${text.slice(0, 2)}.${text.slice(2, 5)}.${text.slice(5, 8)}/${text.slice(8, 12)}-${text.slice(12)}`;
        expect(isCnpj(text)).toBe(true);
        expect(isCnpj(text.toLowerCase())).toBe(true);
        expect(kinds(`empresa ${text}.`)).toEqual(['cnpj']);
        expect(kinds(`empresa ${marked}.`)).toEqual(['cnpj']);
      }),
    );
    fc.assert(
      fc.property(changed(cnpj), ([text, other]) => {
        fc.pre(!/0\d$|0$/.test(text));
        expect(kinds(other)).not.toContain('cnpj');
      }),
    );
  });

  test('card number of 13 to 19 digits', () => {
    fc.assert(
      fc.property(card.filter(isVaried), (text) => {
        expect(isCardNumber(text)).toBe(true);
        // Fourteen digits may be a company’s number as well.
        fc.pre(!isCnpj(text));
        expect(kinds(`cartão ${text}`)).toEqual(['card']);
        expect(kinds(text.replace(/(\d{4})(?=\d)/g, '$1 '))).toEqual(['card']);
      }),
    );
    fc.assert(
      fc.property(changed(card), ([, other]) => {
        expect(kinds(other)).not.toContain('card');
      }),
    );
  });
});

test.each<[text: string, found: string[]]>([
  ['111.111.111-11', []],
  ['12.ABC.345/01DE-35', ['cnpj']],
  ['+55 11 98765-4321', []],
  ['Pedido 52998224725X', []],
  ['https://loja.com.br/52998224725', []],
  ['529.982.247-25 e 4111 1111 1111 1111', ['cpf', 'card']],
  ['', []],
])('%s', (text, found) => {
  expect(kinds(text)).toEqual(found);
});

test.each<[text: string, found: string[]]>([
  ['Digite assim: 529.982.247-25', ['529.982.247-25']],
  ['Só números (ex.: 52998224725)', ['52998224725']],
  ['Exemplo de cartão: 4111 1111 1111 1111', ['4111 1111 1111 1111']],
  ['Nosso CNPJ é 11.222.333/0001-81', []],
])('an example of what to type: %s', (text, found) => {
  expect(exampleNumbers(text).map(({ value }) => value)).toEqual(found);
});

test('a text of one sign takes no long time', () => {
  for (const sign of ['1', '1 ', 'A', '1-', '.'])
    expect(findPersonalNumbers(sign.repeat(16_384 / sign.length))).toEqual([]);
});
