import { normalise, originalSpan } from '../detect/normalise.ts';
import { isNegated } from '../detect/negation.ts';
import { botNames } from './bot-words.ts';
import { closedDesk } from './closed-words.ts';
import type { Span } from './find-span.ts';

/** The bot speaking of itself, and words that only look like a person (RULES 4.5); removed before looking. */
const notAPerson = new RegExp(
  `${botNames}|\\brecursos humanos\\b|\\bhuman resources\\b|\\b(?:ciencias )?humanas\\b|\\bpessoas? (?:fisicas?|juridicas?)\\b|\\bagentes? de viagens\\b|\\bagente de viajes\\b|\\btravel agents?\\b|\\brepresentante legal\\b`,
  'g',
);

const people =
  '(?:atendentes?|humanos?|pessoas?|equipe|time|especialistas?|consultor(?:a|as|es)?|vendedor(?:a|as|es)?|operador(?:a|as|es)?|agentes?|analistas?|gerente|suporte|alguem|gente|central|sac|ouvidoria|conosco' +
  '|asesor(?:a|as|es)?|personas?|ejecutiv[oa]s?|representantes?|alguien|equipo|soporte|encargado|supervisor' +
  '|human|humans|person|people|agents?|someone|somebody|team|advisors?|adviser|representatives?|specialists?|colleague|staff|operator|manager)';

/** Sentences by which a bot tells that a person can be had (PHRASES 5.2), as frames of verb and person. */
const offers: readonly RegExp[] = [
  new RegExp(
    `\\b(?:falar|fale|converse|conversar|tratar|atendid[oa]) (?:com|por) (?:[\\p{L}]+ ){0,4}${people}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:chamar|chamo|chame|transferir|transfiro|transferindo|transferido|encaminhar|passar|passo) (?:[\\p{L}]+ ){0,4}${people}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:hablar|habla|hable|chatear|conversar|comunicar(?:te|me|se)?|comunicate|contactar|transferir(?:te)?|transfiero|pasar|paso|atienda) (?:con |a )?(?:[\\p{L}]+ ){0,3}${people}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:talk|speak|chat|connect(?:ing)?|transfer(?:ring)?|get through|pass)(?: you| me)? (?:to|with) (?:[\\p{L}]+ ){0,3}${people}\\b`,
    'u',
  ),
  /\b(?:qual|que|com qual|com que|con que|which) (?:equipe|time|setor|departamento|area|atendente|equipo|asesor|team|department)\b[^?\n]{0,30}\b(?:falar|atendid[oa]|hablar|talk|speak)\b/,
  /\b(?:fale conosco|fale com a gente|atendimento (?:humano|pessoal)|atendente humano|suporte humano|solicitar atendimento|ajuda humana)\b/,
  /\b(?:atencion (?:humana|personal(?:izada)?)|contactanos|comunicate con nosotros|habla con nosotros|agente humano|asesor humano|soporte humano|solicitar un asesor)\b/,
  /\b(?:contact (?:us|support|our team)|(?:human|live) (?:agent|support|help|chat)|reach our (?:support )?team|get help from a person|request a call ?back)\b/,
  /\b(?:digite|escreva|envie|responda|tecle|escribe|escriba|escribi|envia|type|reply|send|text|write)\b[^.\n]{0,20}\b(?:atendente|humano|humana|pessoa|asesor|agente|persona|human|agent|person)\b/,
];

/** A bot handing over now (PHRASES 5.3). */
const handovers: readonly RegExp[] = [
  /\b(?:nossos? )?atendentes?(?: \p{L}+){0,2} (?:vai|vao|ira|irao|podera|ja)\b/u,
  /\b(?:sera|seras|serao) atendid[oa]s?\b/,
  /\bum (?:de|dos) nossos (?:atendentes|consultores|especialistas|vendedores)\b/,
  /\b(?:un|una) (?:asesor|agente|persona)a? (?:te|se|le) /,
  /\b(?:an agent|someone from our team|a member of our team) (?:will|can)\b/,
];

/** A menu line that is a person's name or the desk, with its number or mark in front. */
const menuLine =
  /^(?:[\d#*.)(º°-]+\s*[-–.):]?\s*)?(?:(?:quero |preciso )?(?:falar|hablar|talk|speak)\b.*|atendentes?|atendimento|atencion al cliente|atencion|humano|ouvidoria|asesor|agente|operador|representante|human|agent|customer service)\s*[.!]?$/;

/**
 * Where a text tells the user that a person can be had: an offer, a menu line, a hand-over being announced, or a
 * closed desk. Null when it does not, when it speaks of the bot itself, or when the sentence denies it.
 */
export function tellsOfPerson(original: string): Span | null {
  const before = known.get(original);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const span = find(original);
  known.set(original, span);
  return span;
}

/** A bot says few different things, over and over. */
const known = new Map<string, Span | null>();
const mostKnown = 2_000;

function find(original: string): Span | null {
  const whole = normalise(original);
  const cleaned = whole.text.replace(notAPerson, (match) => '·'.repeat(match.length));
  const shut = closedDesk.exec(cleaned);
  if (shut !== null) return originalSpan(whole, shut.index, shut.index + shut[0].length);
  for (const frame of [...offers, ...handovers]) {
    const match = frame.exec(cleaned);
    if (match === null) continue;
    const span = originalSpan(whole, match.index, match.index + match[0].length);
    if (!isNegated(original, span.start)) return span;
  }
  return menuSpan(original);
}

/** Menu lines are looked at one by one: a word alone on its line is an offer, in a sentence it is not. */
function menuSpan(original: string): Span | null {
  let start = 0;
  for (const line of original.split('\n')) {
    const cleaned = normalise(line).text.replace(notAPerson, (match) => '·'.repeat(match.length));
    if (menuLine.test(cleaned.trim()) && !cleaned.includes('·'))
      return { start, end: start + line.length };
    start += line.length + 1;
  }
  return null;
}
