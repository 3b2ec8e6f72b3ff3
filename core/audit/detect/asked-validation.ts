import type { InputValidation } from '#core/model/flow.ts';
import { passesValidation } from '#core/flow/simulate/validate-input.ts';
import type { RequestKind } from '../lexicon/data-word.ts';

/** What a validation lets through, worked out by trying it. */
export interface Demand {
  readonly kind: RequestKind;
  /** As a person would name it, e.g. `CPF`. */
  readonly what: string;
  /** True for a number that identifies a person, a card or an account. */
  readonly isNumber: boolean;
}

/** Replies of one kind, one of which a validation for it lets through, and what else such a validation may let through. */
interface Specimen extends Demand {
  readonly accepted: readonly string[];
  /** Near misses that a validation for this and nothing else refuses. */
  readonly refused: readonly string[];
}

const others = ['oi', '1', '12', 'ana', 'sim', 'quero falar com um atendente'];

/** Numbers here pass their check digits and belong to nobody: they are the ones that documentation prints. */
const specimens: readonly Specimen[] = [
  {
    kind: 'identity',
    what: 'CPF',
    isNumber: true,
    accepted: ['529.982.247-25'],
    // Eleven bare digits are a mobile number too: only the marks, or a refusal of a mobile's marks, tell them apart.
    refused: ['(11) 98765-4321', '11 98765-4321', '12345678'],
  },
  {
    kind: 'identity',
    what: 'CNPJ',
    isNumber: false,
    accepted: ['11.222.333/0001-81', '11222333000181'],
    refused: ['4111111111111111', '11987654321', '12345678'],
  },
  {
    kind: 'money',
    what: 'cartão',
    isNumber: true,
    accepted: ['4111111111111111', '4111 1111 1111 1111', '4111-1111-1111-1111'],
    refused: ['11987654321', '12345678', '11222333000181'],
  },
  {
    kind: 'contact',
    what: 'e-mail',
    isNumber: false,
    accepted: ['ana@padaria.com.br'],
    refused: ['ana.padaria.com.br', '11987654321'],
  },
  {
    kind: 'contact',
    what: 'CEP',
    isNumber: false,
    accepted: ['01310-100', '01310100'],
    refused: ['11987654321', '131010', '529.982.247-25'],
  },
  {
    kind: 'contact',
    what: 'telefone',
    isNumber: false,
    accepted: ['(11) 98765-4321', '11 98765-4321', '(11)98765-4321'],
    refused: ['529.982.247-25', '12345678', '131010'],
  },
];

/**
 * What a block's validation demands: a kind of number or address that it lets through while it refuses everything else
 * that people write. Null when it lets other things through, or when it cannot be decided offline.
 */
export function demandOf(validation: InputValidation): Demand | null {
  if (validation.rule !== 'regex' || validation.regex === null) return null;
  const passes = (text: string): boolean | null =>
    passesValidation(validation, { text, kind: 'text' });
  for (const { accepted, refused, ...demand } of specimens) {
    if (!accepted.some((text) => passes(text) === true)) continue;
    if ([...others, ...refused].every((text) => passes(text) === false)) return demand;
  }
  return null;
}
