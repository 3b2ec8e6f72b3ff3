import { normalise, originalSpan } from '../detect/normalise.ts';
import type { Span } from './find-span.ts';

/**
 * Names a bot gives itself that hold a person's word (PHRASES 5.6): whoever looks for people removes them first.
 * For normalised text.
 */
export const botNames =
  '\\b(?:atendente|assistente|assistentes|agente|asistente|asesora?|consultor[ae]?|assistant|agent|advisor) ' +
  '(?:virtual|digital|automatic[oa]|automatizad[oa]|robo|robotic[oa]|inteligente|de ia|de inteligencia artificial)\\b' +
  '|\\b(?:virtual|digital|automated|ai) (?:assistant|agent|advisor)s?\\b';

/** Other words by which a bot says what it is; several robots, or one that cleans, are what it sells. For normalised text. */
const botNouns =
  '\\b(?:(?<!aspirador )(?<!aspiradora )robot?(?! aspirador)(?! de co[cz]in)|robozinh[oa]|robotit[oa]|bot|chat ?bot' +
  '|inteligencia artificial|artificial intelligence' +
  '|contato inteligente|contacto inteligente|auto ?atendimento|(?:mensagem|resposta|mensaje|respuesta) automatic[oa]' +
  '|(?:atendimento|atencion|canal|sistema|servico|servicio) (?:automatic[oa]|automatizad[oa]|virtual)' +
  '|automated (?:message|reply|response|system|service|chat)|virtual being|maquina de respostas)\\b';

const saysBot = new RegExp(`${botNames}|${botNouns}`, 'g');

/** Initials tell by their case alone: `ia` is a verb in Portuguese. */
const initials = /(?<![\p{L}\d])(?:IA|AI|A\.I\.|I\.A\.)(?![\p{L}\d])/u;

/** Words before a name that deny it: “não sou um robô”. */
const denial = /\b(?:nao|no|not|sem|sin|without|nunca|never|nem|ni)\b[^.!?\n]{0,24}$/;

/**
 * Where a bot's text tells that a machine speaks: a word, the initials of artificial intelligence, or the picture of a
 * robot. Null when it does not, or when it denies it.
 */
export function saysItIsABot(original: string): Span | null {
  const before = known.get(original);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const span = findBot(original);
  known.set(original, span);
  return span;
}

/** A bot says few different things, over and over. */
const known = new Map<string, Span | null>();
const mostKnown = 2_000;

function findBot(original: string): Span | null {
  const whole = normalise(original);
  for (const match of whole.text.matchAll(saysBot)) {
    const before = whole.text.slice(Math.max(0, match.index - 40), match.index);
    if (!denial.test(before))
      return originalSpan(whole, match.index, match.index + match[0].length);
  }
  const plain = initials.exec(original) ?? /🤖/u.exec(original);
  return plain === null ? null : { start: plain.index, end: plain.index + plain[0].length };
}

/** Sentences by which a bot passes for a person, in the first person. For normalised text. */
const humanClaims: readonly RegExp[] = [
  /(?<!nao )\bsou (?:mesmo |sim )?(?:um |uma )?(?:ser )?human[oa](?! resources)\b/g,
  /(?<!nao )\bsou (?:mesmo |sim )?(?:uma )?(?:pessoa|gente) (?:de verdade|real|de carne e osso|como voce)\b/g,
  /\bnao (?:sou|somos) (?:um |uma |uns )?(?:robo|robos|bot|bots|chatbot|maquina)\b(?! (?:comum|qualquer|como os outros))/g,
  /(?<!no )\bsoy (?:un |una )?(?:ser )?human[oa]\b/g,
  /(?<!no )\bsoy (?:una )?persona (?:real|de verdad|de carne y hueso)\b/g,
  /\bno soy (?:un |una )?(?:robot|bot|chatbot|maquina)\b(?! (?:comun|cualquiera))/g,
  /\bi(?: am|.m) (?:a |an )?(?:real |actual )?(?:human|person)\b(?! resources)/g,
  /\bi(?: am|.m) not (?:a )?(?:robot|bot|chatbot|machine)\b/g,
];

/** What asks the user to say the words is no claim of the bot. */
const asksToSay =
  /\b(?:digite|escreva|responda|envie|diga|escribe|escriba|responde|type|reply|say|write)\b[^.!?\n]{0,24}$/;

/** Where a bot's text claims that a person speaks; null when it does not, asks, or calls itself a bot elsewhere in it. */
export function claimsToBeHuman(original: string): Span | null {
  const whole = normalise(original);
  for (const claim of humanClaims) {
    for (const match of whole.text.matchAll(claim)) {
      const end = match.index + match[0].length;
      const before = whole.text.slice(Math.max(0, match.index - 48), match.index);
      const isQuestion = /^[^.!\n]{0,48}\?/.test(whole.text.slice(end));
      if (isQuestion || asksToSay.test(before)) continue;
      if (saysItIsABot(original) !== null) return null;
      return originalSpan(whole, match.index, end);
    }
  }
  return null;
}

/** Words before a name by which somebody introduces themselves; the name is a capitalised word. */
const introductions =
  /(?<![\p{L}\d])(?:(?:[Ee]u )?[Ss]ou|[Mm]e chamo|[Mm]eu nome [ée]|[Aa]qui (?:quem fala )?[ée]|[Qq]uem fala [ée]|[Ss]oy|[Mm]e llamo|[Mm]i nombre es|[Aa]qu[íi] (?:habla|te escribe)|I am|I['’]m|[Mm]y name is|[Tt]his is) (?:[oa] |la |el )?(\p{Lu}\p{Ll}{1,24})(?![\p{L}\d])/u;

/** Capitalised words after an introduction that name a business, not a person. */
const businessWords =
  /^(?:Loja|Cl[íi]nica|Empresa|Equipe|Equipo|Central|Atendimento|Atenci[óo]n|Grupo|Banco|Farm[áa]cia|Academia|Restaurante|Pizzaria|Hotel|Escola|Hospital|Casa|Centro|Canal|Suporte|Soporte|Tienda|Cliente|Welcome|The|Your|Our|Nossa?|Team|Customer|Support)$/;

/** The name under which a bot's text introduces itself, as a person would; null for none or a business's. */
export function introducedName(original: string): (Span & { readonly name: string }) | null {
  const match = introductions.exec(original);
  const name = match?.[1];
  if (match === null || name === undefined || businessWords.test(name)) return null;
  return { name, start: match.index, end: match.index + match[0].length };
}
