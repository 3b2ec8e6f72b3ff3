import { probeLanguages, type ProbeLanguage } from '../probe/phrase.ts';
import { normalise } from './normalise.ts';
import type { Said } from './said.ts';

/**
 * Words that only one of the three languages uses, without accents. Menus and short sentences hold too few letters
 * for detectors that count groups of them; a few dozen words tell the three apart.
 */
const own: Readonly<Record<ProbeLanguage, ReadonlySet<string>>> = {
  pt: new Set(
    (
      'nao voce voces seu seus sua suas com uma um do dos das em na nas ao aos pelo pela sao ou eu meu minha nosso nossa nossos ' +
      'nossas isso isto tambem muito obrigado obrigada ola qual quais quer gostaria posso deseja voltar atendimento ' +
      'atendente falar digite escolha opcao opcoes mensagem duvida duvidas ajudar bem vindo vinda agora aguarde ate ' +
      'apos fale conosco preciso sim nome informe desculpe entendi entender tente novamente e tudo bom dia horario'
    ).split(' '),
  ),
  es: new Set(
    (
      'el los las y en con del una su sus tus es usted ustedes nuestro nuestra nuestros nuestras hola gracias quieres ' +
      'quiere deseas puedo puedes muy tambien hablar escribe escriba elige elija opcion opciones cual cuales asesor ' +
      'bienvenido bienvenida ayudar ayudarte buenos buenas dias tardes mensaje espera nombre ingresa ingrese disculpa ' +
      'entiendo entendi intenta nuevo volver si necesitas necesita atencion lo al sin'
    ).split(' '),
  ),
  en: new Set(
    (
      'the you your to and is are of for with we please our have can this that what from an it will would like how help ' +
      'choose type reply hello hi welcome thanks thank sorry understand again back talk speak name enter yes which want'
    ).split(' '),
  ),
};

type Counts = Readonly<Record<ProbeLanguage, number>>;

/** The languages a bot speaks. */
export interface SpokenLanguages {
  /** The one most of its words are in; null when the words tell nothing. */
  readonly main: ProbeLanguage | null;
  /** Every language a good part of it is in, the main one first. */
  readonly all: readonly ProbeLanguage[];
  /** What each block speaks, by block index; null where its words tell nothing or speak for several. */
  readonly ofBlock: readonly (ProbeLanguage | null)[];
}

/** Words that tell a language, at least, in a block or a whole bot. */
const fewestWords = { block: 2, bot: 4 } as const;

/** A second language counts from this part of the telling words on, in several blocks. */
const leastShare = 0.12;
const fewestBlocks = 2;

/** Which languages a bot's texts and menus are in. */
export function spokenLanguages(said: readonly Said[]): SpokenLanguages {
  const counts = said.map(({ texts, options }) =>
    countWords([...texts, ...options.map(({ label }) => label)]),
  );
  const ofBlock = counts.map((one) => clearest(one, fewestWords.block));
  const whole = sum(counts);
  const main = largest(whole, fewestWords.bot);
  const total = probeLanguages.reduce((all, language) => all + whole[language], 0);
  const others = probeLanguages.filter(
    (language) =>
      language !== main &&
      whole[language] / total >= leastShare &&
      ofBlock.filter((one) => one === language).length >= fewestBlocks,
  );
  return { main, all: main === null ? [] : [main, ...others], ofBlock };
}

function countWords(texts: readonly string[]): Counts {
  const counts = { pt: 0, es: 0, en: 0 };
  for (const text of texts) {
    for (const word of normalise(text).text.split(/[^\p{L}]+/u)) {
      for (const language of probeLanguages) if (own[language].has(word)) counts[language] += 1;
    }
  }
  return counts;
}

function sum(counts: readonly Counts[]): Counts {
  const whole = { pt: 0, es: 0, en: 0 };
  for (const one of counts) for (const language of probeLanguages) whole[language] += one[language];
  return whole;
}

/** The language with most words, if it has enough. */
function largest(counts: Counts, fewest: number): ProbeLanguage | null {
  const [first] = [...probeLanguages].sort((a, b) => counts[b] - counts[a]);
  return first !== undefined && counts[first] >= fewest ? first : null;
}

/** The language with most words, if it has enough and half as many again as the next. */
function clearest(counts: Counts, fewest: number): ProbeLanguage | null {
  const [first, second] = [...probeLanguages].sort((a, b) => counts[b] - counts[a]);
  if (first === undefined || second === undefined || counts[first] < fewest) return null;
  return counts[first] >= counts[second] * 1.5 ? first : null;
}

const spanish = new Set('AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PR PY SV UY VE'.split(' '));
const portuguese = new Set('AO BR CV GW MZ PT ST TL'.split(' '));

/** The language a bot is judged by: the one it speaks most, else the client's country's, else the platform's. */
export function judgedLanguage({ main }: SpokenLanguages, country: string | null): ProbeLanguage {
  if (main !== null) return main;
  if (country === null || portuguese.has(country)) return 'pt';
  return spanish.has(country) ? 'es' : 'en';
}
