import { isWordUnit, RegexSyntaxError } from './dotnet-syntax.ts';

/** A place in a .NET pattern, and the small forms that stand both inside and outside of brackets. */
export class PatternReader {
  readonly pattern: string;
  at = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** Units that are left. */
  get left(): number {
    return this.pattern.length - this.at;
  }

  /** The unit at a distance from here, as a string; empty behind the end. */
  peek(ahead = 0): string {
    return this.pattern[this.at + ahead] ?? '';
  }

  /** True when the pattern goes on with a text. */
  sees(text: string): boolean {
    return this.pattern.startsWith(text, this.at);
  }

  take(): string {
    const unit = this.peek();
    this.at += 1;
    return unit;
  }

  /** A run of decimal digits as a number. Throws where .NET's counts end. */
  number(): number {
    let value = 0;
    while (isDigit(this.peek())) {
      value = value * 10 + Number(this.take());
      if (value > 2_147_483_647) throw new RegexSyntaxError('count too large');
    }
    return value;
  }

  /** A run of word letters: the name of a group. */
  word(): string {
    const start = this.at;
    while (this.left > 0 && isWordUnit(this.peek().charCodeAt(0))) this.at += 1;
    return this.pattern.slice(start, this.at);
  }

  /** What stands behind `\` where it names one unit: octal, `\x41`, `\u0041`, `\cA`, `\n`, or the unit itself. */
  escapedUnit(): number {
    const letter = this.take();
    if (letter >= '0' && letter <= '7' && letter.length === 1) {
      this.at -= 1;
      return this.#octal();
    }
    const control = controls[letter];
    if (control !== undefined) return control;
    if (letter === 'x') return this.#hex(2);
    if (letter === 'u') return this.#hex(4);
    if (letter === 'c') return this.#control();
    if (isWordUnit(letter.charCodeAt(0))) throw new RegexSyntaxError('unknown escape');
    return letter.charCodeAt(0);
  }

  /** The name inside `\p{…}`. */
  property(): string {
    if (this.left < 3 || this.take() !== '{') throw new RegexSyntaxError('incomplete property');
    const start = this.at;
    while (this.left > 0 && (this.peek() === '-' || isWordUnit(this.peek().charCodeAt(0)))) {
      this.at += 1;
    }
    const name = this.pattern.slice(start, this.at);
    if (this.take() !== '}') throw new RegexSyntaxError('incomplete property');
    return name;
  }

  #octal(): number {
    let value = 0;
    for (let count = 0; count < 3 && /^[0-7]$/.test(this.peek()); count += 1) {
      value = value * 8 + Number(this.take());
    }
    // Octal codes only go up to 377; .NET drops what is above.
    return value & 0xff;
  }

  #hex(digits: number): number {
    const text = this.pattern.slice(this.at, this.at + digits);
    if (text.length < digits || !/^[0-9a-f]+$/i.test(text)) {
      throw new RegexSyntaxError('too few hexadecimal digits');
    }
    this.at += digits;
    return Number.parseInt(text, 16);
  }

  #control(): number {
    if (this.left === 0) throw new RegexSyntaxError('missing control character');
    const code = this.take().toUpperCase().charCodeAt(0) - 0x40;
    if (code < 0 || code >= 0x20) throw new RegexSyntaxError('unknown control character');
    return code;
  }
}

const controls: Readonly<Record<string, number>> = {
  a: 0x07,
  b: 0x08,
  e: 0x1b,
  f: 0x0c,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
  v: 0x0b,
};

/** True for one ASCII digit. */
export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9' && unit.length === 1;
}
