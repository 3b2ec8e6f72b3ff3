import type { Span } from '../lexicon/find-span.ts';
import { tellsOfPerson } from '../lexicon/person-words.ts';

/** Words that a bot tells its user to write in order to get a person. */
export interface ToldWords {
  readonly words: string;
  /** Where they stand in the text, as UTF-16 offsets. */
  readonly span: Span;
  /** True when the text says that they work at any time. */
  readonly isAnyTime: boolean;
}

/** Telling the user to write something; what may stand between that and the words. */
const verb =
  '(?<![\\p{L}\\p{N}])(?:digit(?:e|ar|ando|a)|escrev(?:a|er|endo)|envi(?:e|ar|ando|a|á)|mand(?:e|ar|ando|a|á)|respond(?:a|er|endo|e|é)|tecl(?:e|ar|ando)|aperte|escrib(?:e|a|í|ir|iendo)|marc(?:a|á|ar)|marque|type|typing|reply|replying|text|send|press|write)(?![\\p{L}\\p{N}])';
const filler =
  '(?:[\\s:]{1,4}(?:apenas|só|somente|solo|solamente|only|just|back|us|com|con|with|de volta|(?:a|as|la|las|the) (?:palavras?|palabras?|words?|opção|opción|option)|(?:o|el|the) (?:número|number|comando)|palavra|opção|número|palabra|opción|word|option|number)){0,3}';
const gap = '[\\s:]{1,24}';

/** Words in quotes or bold, in capitals, a number, or a plain word for a person. */
const quoted = '["“”„«»\'‘’`*_]{1,2}(?<quoted>[^"“”„«»‘’`*_\\n]{1,40})["“”„«»\'‘’`*_]{1,2}';
const capitals =
  '(?<capitals>\\p{Lu}[\\p{Lu}\\p{N}]{1,20}(?:\\s\\p{Lu}{1,20}(?!\\p{Ll})){0,4})(?![\\p{L}\\p{N}])';
const figure =
  '(?<figure>\\d{1,2})(?=\\s{0,12}(?:$|[-–—:.,;!?)\\n]|(?:para|pra|to|for|e|y|and|ou|o|or|a qualquer|em qualquer|en cualquier|at any)(?![\\p{L}])))';
const spoken =
  '(?<spoken>(?:[FfHhTtSs](?:alar|ablar|alk|peak) (?:com|con|to|with) (?:uma?|una?|an?|o|el|la|the)? ?\\p{L}{2,20})|\\p{Ll}{4,20})(?![\\p{L}\\p{N}])';
const token = `(?:${quoted}|${capitals}|${figure}|${spoken})`;

const telling = new RegExp(`${verb}${filler}${gap}`, 'giu');
/** Case counts: capitals are what marks a word. */
const told = new RegExp(token, 'uy');
/** Further words of the same sentence, each with what it is for: “2 para falar com um atendente”. */
const further = new RegExp(
  `(?:,|;|(?<!\\p{L})(?:e|y|and|ou|o|or)(?!\\p{L}))\\s{1,24}(?:${quoted}|${capitals}|${figure})`,
  'gu',
);

/** Data and forms of address in capitals that nobody is told to write as they stand. */
const noWords =
  /^(?:CPF|CNPJ|RG|CNH|CEP|DDD|PIS|NIS|SUS|DNI|NIE|NIF|RUT|RUN|RFC|CURP|CUIT|CUIL|INE|SSN|ID|PIN|OK|SMS|PDF|EMAIL|E-MAIL|WHATSAPP|SAC)$/;

const anyTime =
  /\b(?:a|em) qualquer (?:momento|hora)\b|\bquando (?:quiser|precisar)\b|\bsempre que (?:quiser|precisar)\b|\ben cualquier momento\b|\bcuando (?:quieras?|lo desees?|necesites?)\b|\b(?:at )?any ?time\b|\bwhenever you\b/i;

const purpose =
  /^["“”»'’`*_)\s]{0,24}(?:[-–—:]\s{0,3}|(?:para|pra|to|for|se|si|if|caso)(?!\p{L}))/iu;

/** Longest text that is looked at; what a bot says fits many times. */
const longest = 4_096;

/** All words that a text tells the user to write for a person. */
export function toldWords(text: string): readonly ToldWords[] {
  const found: ToldWords[] = [];
  for (const { start, sentence } of sentences(text.slice(0, longest))) {
    const places = placesIn(sentence);
    const isAnyTime = anyTime.test(sentence);
    for (const [at, place] of places.entries()) {
      const before = sentence.slice(places[at - 1]?.end ?? 0, place.start);
      const after = sentence.slice(place.end, places[at + 1]?.start);
      if (!isForPerson(place, before, after, places.length === 1)) continue;
      const span = { start: start + place.start, end: start + place.end };
      if (!found.some(({ words }) => words === place.words))
        found.push({ words: place.words, span, isAnyTime });
    }
  }
  return found;
}

interface Place {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** False for a plain word, which counts only if it names a person itself. */
  readonly isMarked: boolean;
}

function isForPerson(
  { words, isMarked }: Place,
  before: string,
  after: string,
  isOnly: boolean,
): boolean {
  if (tellsOfPerson(words) !== null) return true;
  if (!isMarked || noWords.test(words)) return false;
  if (purpose.test(after)) return tellsOfPerson(after) !== null;
  return tellsOfPerson(before) !== null || (isOnly && tellsOfPerson(after) !== null);
}

/** Words to write in a sentence: the first after its verb, then those that are listed with it. */
function placesIn(sentence: string): readonly Place[] {
  // Variables keep their length, so that places stay where they are; some are only marks, such as {{b}}.
  const shown = sentence.replace(/\{\{[^{}]{0,80}\}\}/g, (whole) => ' '.repeat(whole.length));
  const places: Place[] = [];
  for (const { index, 0: lead } of shown.matchAll(telling)) {
    told.lastIndex = index + lead.length;
    const match = told.exec(shown);
    if (match !== null) add(match);
  }
  if (places.length > 0)
    for (const match of shown.matchAll(further)) if (match.index >= places[0]!.end) add(match);
  return places.sort((a, b) => a.start - b.start);

  function add(match: RegExpExecArray): void {
    const { quoted, capitals, figure, spoken } = match.groups ?? {};
    const words = (quoted ?? capitals ?? figure ?? spoken ?? '').trim();
    const start = match.index + match[0].lastIndexOf(words);
    const end = start + words.length;
    if (words === '' || places.some((one) => start < one.end && one.start < end)) return;
    places.push({ words, start, end, isMarked: spoken === undefined });
  }
}

/** Sentences with their places; a line that ends with a colon goes on in the next. */
function sentences(text: string): readonly { start: number; sentence: string }[] {
  const parts: { start: number; sentence: string }[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[.!?]+(?=\s|$)|(?<![:\s])[ \t]{0,8}\n|$/g)) {
    const end = index + mark.length;
    if (end > start) parts.push({ start, sentence: text.slice(start, end) });
    start = end;
  }
  return parts;
}
