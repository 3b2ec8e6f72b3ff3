/** Weighted sum of values, the last one by the first weight; weights repeat. */
function weighted(values: readonly number[], weights: readonly number[]): number {
  return values
    .toReversed()
    .reduce((sum, value, at) => sum + value * weights[at % weights.length]!, 0);
}

function checkDigit(values: readonly number[], weights: readonly number[]): number {
  const rest = weighted(values, weights) % 11;
  return rest < 2 ? 0 : 11 - rest;
}

function endsInCheckDigits(values: readonly number[], weights: readonly number[]): boolean {
  const body = values.slice(0, -2);
  const first = checkDigit(body, weights);
  return values.at(-2) === first && values.at(-1) === checkDigit([...body, first], weights);
}

const cpfWeights = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const cnpjWeights = [2, 3, 4, 5, 6, 7, 8, 9];

/** Whether 11 digits are a CPF by their check digits; one digit eleven times is none. */
export function isCpf(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  return endsInCheckDigits(Array.from(digits, Number), cpfWeights);
}

/**
 * Whether 14 characters are a CNPJ by their check digits: digits, or since July 2026 letters too, each worth its ASCII
 * code less 48 (Receita Federal, IN 2.229/2024).
 */
export function isCnpj(characters: string): boolean {
  const upper = characters.toUpperCase();
  if (!/^[\dA-Z]{12}\d{2}$/.test(upper) || /^(.)\1+$/.test(upper)) return false;
  return endsInCheckDigits(
    Array.from(upper, (character) => character.charCodeAt(0) - 48),
    cnpjWeights,
  );
}

/** Whether 13 to 19 digits pass Luhn's check, as the numbers of payment cards do. */
export function isCard(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
