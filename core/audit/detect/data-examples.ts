import type { RequestKind } from '../lexicon/data-word.ts';

/** Data as people give them, by what is asked for. The numbers are those that documentation prints. */
export const dataExamples: Readonly<Partial<Record<RequestKind, readonly string[]>>> = {
  identity: ['529.982.247-25', '52998224725', '11222333000181', '10/05/1990'],
  money: ['4111111111111111', '4111 1111 1111 1111'],
  contact: ['ana@padaria.com.br', '(11) 98765-4321', '11987654321', '01310-100', '01310100'],
  login: ['123456', '1234'],
  name: ['Ana Souza'],
  health: ['dor de cabeça'],
  reference: ['123456', 'ABC1234', 'Recife'],
};
