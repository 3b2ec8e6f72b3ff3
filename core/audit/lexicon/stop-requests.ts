import type { ProbeLanguage } from '../probe/phrase.ts';
import { findSpan, type Span } from './find-span.ts';

/** How people ask to receive no more messages (PHRASES 5.6); the words of templates first. */
export const stopRequests: Readonly<Record<ProbeLanguage, readonly string[]>> = {
  pt: ['PARAR', 'SAIR', 'STOP', 'descadastrar', 'não quero mais receber mensagens'],
  es: ['BAJA', 'PARAR', 'STOP', 'darme de baja', 'no quiero recibir más mensajes'],
  en: ['STOP', 'unsubscribe', 'opt out', 'remove me from the list', 'stop sending me messages'],
};

/** Sentences by which a bot confirms that no more messages will come. For normalised text. */
const confirmations: readonly RegExp[] = [
  /\bnao (?:(?:vai|ira|vamos|iremos) )?(?:mais )?(?:recebera|receber|enviaremos|enviar|mandaremos|mandar|te enviaremos)(?: mais)?\b[^.!?\n]{0,40}\b(?:mensage(?:m|ns)|novidades|promocoes|ofertas|comunicados|contatos?|conteudos?|avisos)\b/,
  /\bnao (?:recebera|vai receber|enviaremos) mais\b/,
  /\b(?:descadastrad[oa]|descadastramos|descadastro (?:feito|realizado|concluido|confirmado)|desinscrit[oa])\b/,
  /\b(?:removid[oa]|retirad[oa]|excluid[oa]|removemos|retiramos|excluimos|saiu)\b[^.!?\n]{0,30}\b(?:lista|base|envios?|cadastro|disparos?)\b/,
  /\b(?:inscricao|assinatura|recebimento|envio de mensagens|mensagens) (?:foi |foram )?(?:cancelad[oa]s?|suspens[oa]s?|encerrad[oa]s?)\b/,
  /\b(?:no|ya no) (?:recibiras|recibira|te enviaremos|le enviaremos|vas a recibir|va a recibir)(?: mas)?\b/,
  /\b(?:te|le|lo|la) (?:dimos|hemos dado|diste) de baja\b|\b(?:dad[oa] de baja|baja (?:confirmada|realizada|exitosa)|suscripcion (?:fue )?cancelada)\b/,
  /\b(?:eliminad[oa]|quitad[oa]|eliminamos|quitamos)\b[^.!?\n]{0,30}\blista\b/,
  /\byou (?:will no longer|will not|won.?t) (?:receive|get)\b[^.!?\n]{0,30}\b(?:messages?|updates|offers|anything)\b/,
  /\b(?:unsubscribed|opted out|(?:removed|taken) (?:you )?(?:from|off) (?:our |the )?(?:mailing )?list|no more messages|we will stop (?:sending|messaging))\b/,
];

/** True when a bot confirms that no more messages will come. */
export function confirmsStop(text: string): boolean {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const confirms = findSpan(text, confirmations) !== null;
  known.set(text, confirms);
  return confirms;
}

/** A bot says few different things, over and over. */
const known = new Map<string, boolean>();
const mostKnown = 2_000;

/** Variables, lists and contact fields in which a refusal of messages is kept. */
const refusalNames =
  /opt[-_ ]?out|opt[-_ ]?in(?![a-z])|descadastr|unsubscrib|nao[-_ ]?receber|lista[-_ ]?negra|black[-_ ]?list|(?:^|[-._ ])baja(?:$|[-._ ])|stop[-_ ]?(?:msg|messages|promo)/i;

/** True for the name of something that keeps whether a person wants messages. */
export function keepsRefusal(name: string): boolean {
  return refusalNames.test(name);
}

/** Questions whether the bot may send messages later: consent, not service. For normalised text. */
const consentQuestions: readonly RegExp[] = [
  /\b(?:aceita|autoriza|concorda(?: em)?|permite|deseja|quer|gostaria de|posso|podemos|te) (?:\p{L}{1,24} ){0,4}(?:receber|enviar|mandar|avisar)\b[^.!\n]{0,50}\b(?:mensagens|novidades|promocoes|ofertas|comunicados|conteudos|informativos)\b[^.!\n]{0,60}\?/u,
  /\b(?:acepta|acepta[sn]?|autoriza[s]?|permite[s]?|desea[s]?|quiere[s]?|podemos) (?:\p{L}{1,24} ){0,4}(?:recibir|enviarte|enviarle|enviar)\b[^.!\n]{0,50}\b(?:mensajes|novedades|promociones|ofertas|comunicaciones)\b[^.!\n]{0,60}\?/u,
  /\b(?:do you agree|would you like|do you want|may we|can we) (?:\p{L}{1,24} ){0,4}(?:receive|send|get|message)\b[^.!\n]{0,50}\b(?:messages|news|offers|promotions|updates)\b[^.!\n]{0,60}\?/u,
];

/** Where a bot asks whether it may send messages later; null when it does not. */
export function asksForConsent(text: string): Span | null {
  return findSpan(text, consentQuestions);
}
