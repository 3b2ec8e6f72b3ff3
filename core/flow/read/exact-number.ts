/** Digits that every number of this length keeps. */
const safeDigits = 15;

/**
 * True when a JavaScript number, written out, has all digits of a JSON number's text: `1.10` and `1e3` do,
 * `12345678901234567890` and `1e999` do not.
 */
export function isExactNumber(text: string): boolean {
  if (text.length <= safeDigits && !/[eE]/.test(text)) return true;
  const value = Number(text);
  if (!Number.isFinite(value)) return Number.isNaN(value);
  const [written, read] = [decimal(text), decimal(String(value))];
  return written.digits === read.digits && (written.digits === '' || written.power === read.power);
}

/** Significant digits without zeros at their ends, and the power of ten of the first one. */
function decimal(text: string): { digits: string; power: number } {
  const [mantissa = '', exponent = '0'] = text.replace(/^-/, '').split(/[eE]/);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const first = all.search(/[1-9]/);
  if (first < 0) return { digits: '', power: 0 };
  let last = all.length;
  while (all.charCodeAt(last - 1) === 0x30) last -= 1;
  return { digits: all.slice(first, last), power: whole.length - first + Number(exponent) };
}
