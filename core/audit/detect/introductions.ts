import { isGenericName } from '../lexicon/generic-names.ts';

/** A name under which a bot speaks, and where it says so. */
export interface Introduction {
  readonly name: string;
  /** Where the name stands in the text, as UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** A name: words that begin with a capital or a digit, with little words in between. */
const name = String.raw`([\p{Lu}\d][\p{L}\d&'’-]{0,30}(?:\s(?:(?:d[aeo]s?|del?|e|y|and|&|of)\s)?[\p{Lu}\d][\p{L}\d&'’-]{0,30}){0,4})`;

const frames: readonly RegExp[] = [
  String.raw`(?:[Aa]ssistente|[Aa]tendente|[Aa]gente|[Rr]ob[ôo]|[Bb]ot)\s(?:(?:virtual|digital|oficial)\s)?d[aeo]s?\s[*_"“]{0,2}`,
  String.raw`[Bb]em[- ]?[Vv]ind[oa]s?(?:\([oa]s?\)|\/[oa]s?)?\s(?:[àa]s?|aos?)\s[*_"“]{0,2}`,
  String.raw`(?:[Aa]sistente|[Aa]gente|[Aa]sesor(?:a)?)\s(?:virtual|digital)\sd(?:el?|e la|e los)\s[*_"“«]{0,2}`,
  String.raw`[Bb]ienvenid[oa]s?(?:\([oa]s?\)|\/[oa]s?)?\sa(?:l|\sla)?\s[*_"“«]{0,2}`,
  String.raw`(?:[Vv]irtual|[Dd]igital)\s(?:[Aa]ssistant|[Aa]gent)\s(?:of|from|for|at)\s(?:the\s)?[*_"“]{0,2}`,
  String.raw`[Ww]elcome\sto\s(?:the\s)?[*_"“]{0,2}`,
].map((before) => new RegExp(before + name, 'gu'));

/** Names under which a text introduces the bot: "assistente virtual da Padaria do Sol". Generic ones are left out. */
export function introductions(text: string): readonly Introduction[] {
  return frames.flatMap((frame) =>
    [...text.matchAll(frame)].flatMap((match) => {
      const found = match[1] ?? '';
      const end = match.index + match[0].length;
      return isGenericName(found) ? [] : [{ name: found, start: end - found.length, end }];
    }),
  );
}
