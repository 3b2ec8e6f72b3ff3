import { normalise, originalSpan } from '../detect/normalise.ts';
import type { Span } from './find-span.ts';

/** A sentence by which a bot promises that somebody will get back to the user. */
export interface CallBackPromise extends Span {
  /** Where the sentence says when; null when it does not. */
  readonly time: Span | null;
}

const us = '(?:voce|voces|te|lhe|contigo|com voce|com voces)';

/** Frames of the promise (PHRASES 5.5, Call-back promise), on normalised text. */
const promises: readonly RegExp[] = [
  /\b(?:entraremos|entrarei|(?:vamos|vou|iremos|irei|vai|vao|ira|irao|podera|poderao) entrar|entrara|entrarao|entramos) em contato\b/g,
  /\b(?:retornaremos|retornarei|retornara|retornarao|retornamos|(?:vamos|vou|iremos|vai|vao|ira|irao) (?:te |lhe )?retornar)(?= (?:(?:o |a |com o |com a )?(?:seu |sua |teu |tua )?(?:contato|mensagem|ligacao|solicitacao|chamado|pedido)\b|(?:para |a )?(?:voce|voces)\b|assim que|em breve|em ate|em \d|em poucos|dentro de|logo\b|o mais|o quanto|no proximo|ainda hoje)|\s?[.,!;]|$)/g,
  new RegExp(
    `\\b(?:vamos|vou|vai|vao|iremos|irei|ira|irao|podemos) (?:te |lhe )(?:ligar|chamar|contatar|contactar|telefonar|procurar|responder em|dar um retorno)\\b|\\b(?:vamos|vou|vai|vao|iremos|irei|ira|irao) (?:ligar|telefonar|dar um retorno|dar retorno)(?: para| a)? ${us}\\b|\\b(?:vamos|vai|vao|iremos|ira|irao) (?:contatar|contactar) ${us}\\b`,
    'g',
  ),
  /\b(?:te (?:ligaremos|chamaremos|contataremos|retornaremos|retornamos|ligamos|chamamos)|(?:ligaremos|ligamos|telefonaremos) (?:para|pra) (?:voce|voces|o seu|seu)|(?:contataremos|contactaremos) voces?|responderemos (?:em ate|em \d|em breve|assim que|o mais|no proximo))\b/g,
  /\b(?:(?:daremos|teremos|tera|recebera) (?:um |o )?(?:nosso )?(?:retorno|contato)|(?:aguarde|aguardar) (?:um |o |pelo )?(?:nosso )(?:contato|retorno|telefonema)|(?:sera|seras|serao) (?:contatad|contactad)[oa]s?)\b/g,
  /\b(?:nos (?:pondremos|vamos a poner|pondre) en contacto|nos (?:comunicaremos|contactaremos|pondremos en comunicacion)|(?:te|le|les|os|lo|la) (?:contactaremos|llamaremos|escribiremos|responderemos|contactara|llamara|escribira|contactaran|llamaran|estaremos (?:llamando|contactando)|vamos a (?:llamar|contactar|responder)|va a (?:llamar|contactar)|devolveremos la llamada)|se (?:pondra|pondran) en contacto|se (?:comunicara|comunicaran) (?:contigo|con usted|con ustedes|con vos)|seras contactad[oa]|sera contactad[oa])\b/g,
  /\b(?:(?:we|someone|somebody|team|agent|advisor|representative|specialist|consultant|colleague|they|staff|[a-z]{2,20} team)(?: from our team| from the team)?(?:'ll|’ll| will| is going to| are going to| shall)|will) (?:then |soon |also )?(?:get back to you|get in touch|call you(?: back)?|contact you|be in touch|reach out(?: to you)?|return your call|reply to you|follow up)\b/g,
  /\byou(?:'ll|’ll| will) be (?:contacted|called(?: back)?)\b/g,
];

/** A "não" right before it voids it. */
const voided = /(?:\b(?:nao|nunca|no|not|never)(?: \w{1,12}){0,2}|\bwon't) ?$/;

/** It is the user who is to do it: "você entrará em contato com …". */
const byUser = /\b(?:voce|usted) ?$/;

/** It speaks of the chat or of opening again, not of a call. */
const otherReturn =
  /^ ?(?:ao|para o|para a|o|as|a|al) (?:menu|inicio|atendimento|expediente|atividades|conversa|horario)/;

/** Every promise holds one of these; most texts hold none. */
const stem =
  /contat|contac|retorn|lig(?:ar|are|am)|chama|telefon|procurar|respond|llama|escrib|comunic|pondr|poner|touch|back|reach|call|reply|follow/i;

const number =
  '(?:\\d{1,3}|uma?|dois|duas|tres|quatro|cinco|seis|sete|dez|uno|una|dos|cuatro|one|two|three|four|five|a few|an?|poucos|poucas|unos|algunos)';
const unit =
  '(?:h\\b|hs\\b|hrs?\\b|horas?|min|dias?|semanas?|hours?|days?|weeks?|business|working|habiles|uteis)';
const time = new RegExp(
  `\\b(?:(?:em|dentro de|no prazo de|en|en un plazo de|within|in|over the)(?: ate| no maximo| um prazo de| hasta| maximo| menos de| up to| the next)? |(?:ate|hasta|prazo(?: maximo)? de|plazo de|next) )${number} ?(?:a ${number} |to ${number} )?${unit}` +
    '|\\b(?:ainda hoje|hoje mesmo|amanha|(?:no )?proximo dia util|manana|hoy mismo|(?:el )?(?:siguiente|proximo) dia habil|today|tomorrow|(?:the )?next (?:business|working) day|ate as \\d{1,2})\\b',
);

/**
 * Where a text promises that somebody will call or write back, and whether it says when. Null when it does not, when
 * it denies it, or when it speaks of returning to the menu or of opening again.
 */
export function findPromise(original: string): CallBackPromise | null {
  if (!stem.test(original)) return null;
  const whole = normalise(original);
  for (const frame of promises) {
    for (const match of whole.text.matchAll(frame)) {
      const end = match.index + match[0].length;
      const before = whole.text.slice(Math.max(0, match.index - 40), match.index);
      const isUsers = /entra/.test(match[0]) && byUser.test(before);
      if (voided.test(before) || isUsers || otherReturn.test(whole.text.slice(end, end + 40)))
        continue;
      return { ...originalSpan(whole, match.index, end), time: timeOf(whole, match.index, end) };
    }
  }
  return null;
}

/** A time in the sentence of the promise, or right after it. */
function timeOf(whole: ReturnType<typeof normalise>, start: number, end: number): Span | null {
  const from = Math.max(whole.text.lastIndexOf('. ', start), start - 120, 0);
  const stop = whole.text.slice(end).search(/[.!?] /);
  const to = Math.min(stop < 0 ? whole.text.length : end + stop, end + 120);
  const match = time.exec(whole.text.slice(from, to));
  if (match === null) return null;
  return originalSpan(whole, from + match.index, from + match.index + match[0].length);
}
