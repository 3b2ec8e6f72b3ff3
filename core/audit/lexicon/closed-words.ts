import { findSpan, type Span } from './find-span.ts';

/** Closed doors that tell there are people behind them (PHRASES 5.4): fit to say that a person can be had at all. */
export const closedDesk =
  /\bfora do (?:nosso )?horario\b|\b(?:nao temos|sem|nenhum) atendentes?\b|\bhorario de (?:atendimento|atencion|funcionamento)\b|\batendimento (?:encerrado|indisponivel)\b|\b(?:equipe|atendentes?|agentes?|asesores|team|agents)\b[^.\n]{0,25}\b(?:nao esta|nao estao|indisponive(?:l|is)|no esta|no estan|is not available|are not available|unavailable)\b|\bestamos fechados\b|\bfuera del? (?:nuestro )?horario\b|\bno hay (?:agentes|asesores)\b|\boutside (?:of )?(?:our )?(?:business|opening|office) hours\b|\bno agents? (?:are )?available\b|\bwe(?:'re| are) closed\b/;

/** People and places that can be closed, busy or away. */
const staff =
  '(?:atendentes?|agentes?|consultor(?:a|as|es)?|especialistas?|operador(?:a|as|es)?|vendedor(?:a|as|es)?|analistas?|equipes?|times?|asesor(?:a|as|es)?|ejecutiv[oa]s?|representantes?|equipo|agents?|advisors?|representatives?|operators?|team|staff)';
const place =
  '(?:atendimento|expediente|loja|unidade|escritorio|central|suporte|servico|empresa|oficina|tienda|atencion|servicio|soporte|sucursal|office|store|branch|support|service|line)';

/** PHRASES 5.4, closed. A pattern begins with fixed words and every repetition is bounded. */
const closed: readonly RegExp[] = [
  /\bfora d[eoa] (?:nosso |nossa |seu )?(?:hor(?:ario|a)s?|expediente)\b/,
  /\bfuera de(?:l| nuestro| su)? ?(?:nuestro )?(?:horarios?|hora)\b/,
  /\boutside (?:of )?(?:our )?(?:normal |regular )?(?:business|opening|office|working|service|support) (?:hours|times?)\b|\bout of (?:office )?hours\b|\bafter[- ]hours\b/,
  /(?<!\bnao )(?<!\bno )(?<!\bnot )(?<!\bnunca )\b(?:estamos|esta|estao|estan|encontra-se|nos encontramos|fechamos|is|are|we.?re) (?:[\p{L}]{1,20} ){0,3}?(?:fechad[oa]s?|encerrad[oa]s?|ausentes?|indisponive(?:l|is)|cerrad[oa]s?|closed|away|offline|unavailable)\b/u,
  new RegExp(
    `\\b${place} (?:[\\p{L}]{1,20} ){0,4}?(?:encerrad[oa]s?|fechad[oa]s?|indisponive(?:l|is)|encerrou|terminou|cerrad[oa]s?|finalizad[oa]|no disponible|closed|unavailable|not available)\\b`,
    'u',
  ),
  /\bnao (?:estamos|esta|estao) (?:[\p{L}]{1,20} ){0,3}?(?:disponive(?:l|is)|atendendo|funcionando|abert[oa]s?|trabalhando|operando|em atendimento|no horario|em horario)\b/u,
  /\bno (?:estamos|esta|estan) (?:[\p{L}]{1,20} ){0,3}?(?:disponibles?|atendiendo|abiert[oa]s?|trabajando|en horario)\b/u,
  /\b(?:not|isn.?t|aren.?t) (?:[\p{L}]{1,20} ){0,2}?(?:available|open)\b|\bunavailable\b/u,
  /\bnao (?:realizamos|prestamos|fazemos|ha|havera|temos|oferecemos) (?:[\p{L}]{1,20} ){0,2}?(?:atendimento|expediente|plantao)\b|\bnao (?:atendemos|abrimos|trabalhamos|funcionamos) (?:[\p{L}]{1,20} ){0,3}?(?:hoje|agora|neste|nesse|nos?|aos?|em|feriados?|fins?)\b/u,
  /\bno (?:atendemos|abrimos|trabajamos|hay atencion)\b|\bhemos cerrado\b|\bcerramos (?:por|a las)\b/,
  /\b(?:hoje e|neste|nesse|por ser|devido ao|em funcao do|por conta do|no) feriado\b|\b(?:hoy es|por ser|debido al?) (?:dia )?(?:feriado|festivo)\b|\bpublic holiday\b/,
  /\b(?:voltamos|voltaremos|retornamos|retornaremos|estaremos de volta|reabrimos|reabriremos|atenderemos|responderemos|respondemos|te responderemos|entraremos em contato|volvemos|volveremos|regresamos|regresaremos|contestaremos|we will|we.?ll) (?:[\p{L}]{1,20} ){0,6}?(?:amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|proximo dia|dia util|dias uteis|horario|expediente|manana|lunes|martes|miercoles|jueves|viernes|habil|laborable|tomorrow|monday|tuesday|wednesday|thursday|friday|next (?:business|working) day|business day|when we open)\b/u,
  /\b(?:retorne|volte|retornar|chame|entre em contato|contate|escreva|tente(?: novamente)?|vuelve|vuelva|escribenos|escribe|contactanos|intenta(?:lo)?|come back|contact us|write to us|try again) (?:[\p{L}]{1,20} ){0,5}?(?:horario|expediente|dia util|dias uteis|habil|habiles|business hours|opening hours|office hours|business day)\b/u,
];

/** PHRASES 5.4, nobody: the desk is staffed at this hour, but nobody is free or logged in. */
const nobodyFree: readonly RegExp[] = [
  new RegExp(
    `\\b(?:nao (?:temos|ha|existem?|tem|possuimos|encontramos|encontrei|localizamos|consegui (?:encontrar|localizar))|sem|nenhum(?:a)?|no (?:hay|tenemos|contamos con|encontramos)|ningun[oa]?(?: de nuestros)?|none of our|there are no) (?:[\\p{L}]{1,20} ){0,2}?${staff}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:todos|todas|all) (?:[\\p{L}]{1,20} ){0,3}?${staff} (?:[\\p{L}]{1,20} ){0,3}?(?:ocupad[oa]s?|em atendimento|atendendo|indisponive(?:l|is)|busy|unavailable|offline|helping)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${staff} (?:[\\p{L}]{1,20} ){0,4}?(?:ocupad[oa]s?|indisponive(?:l|is)|nao (?:esta|estao) disponive(?:l|is)|no (?:esta|estan) disponibles?|ausentes?|offline|busy|unavailable|not available)\\b`,
    'u',
  ),
  /\b(?:nobody|no one|no-one) (?:[\p{L}]{1,20} ){0,2}?(?:available|free)\b|\b(?:ninguem|nadie) (?:[\p{L}]{1,20} ){0,2}?(?:disponivel|disponible|livre|libre)\b/u,
  /\bno (?:available |free |human |live )?(?:agents?|advisors?|representatives?|operators?)\b/,
  /\batendimento humano (?:[\p{L}]{1,20} ){0,3}?indisponivel\b/u,
];

/** Words without which no sentence says that a service is closed or that nobody is free, however it puts it. */
const anyHint =
  /\b(?:hor[ae]s?|horarios?|\d{1,2} ?h\d{0,2}|\d{1,2}:\d\d|expediente|plantao|feriados?|festivos?|recesso|ferias|uteis|util|habil(?:es)?|laborables?|fechad\w{0,5}|fechamos|encerr\w{0,6}|abert\w{0,4}|abrimos|abriremos|funciona\w{0,6}|disponi\w{0,8}|indisponi\w{0,8}|atend\w{0,8}|ocupad\w{0,3}|ausent\w{0,3}|volt\w{0,6}|retorn\w{0,8}|amanha|mais tarde|agora|momento|aguard\w{0,6}|fila|responde\w{0,6}|contato|cerrad\w{0,3}|abiert\w{0,3}|volve\w{0,5}|regres\w{0,6}|manana|mas tarde|atencion|atiend\w{0,4}|ahora|descans\w{0,5}|hours?|open\w{0,4}|close\w{0,2}|away|offline|available|unavailable|busy|back|later|tomorrow|weekend|queue|wait\w{0,3}|reply|moment|now|segunda|terca|quarta|quinta|sexta|sabado|domingo|lunes|martes|miercoles|jueves|viernes|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/;

/** Where a text says that the service is closed now; null when it does not in any known way. */
export function saysClosed(text: string): Span | null {
  return findSpan(text, closed);
}

/** Where a text says that no agent is free or logged in; null when it does not in any known way. */
export function saysNobodyFree(text: string): Span | null {
  return findSpan(text, nobodyFree);
}

/** Where a text has a word of opening, waiting or coming back, so that it may say it in another way. */
export function hintsAtClosed(text: string): Span | null {
  return findSpan(text, [anyHint]);
}
