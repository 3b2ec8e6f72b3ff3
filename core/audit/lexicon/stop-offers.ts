import { normalise, originalSpan } from '../detect/normalise.ts';

/** How a message tells people to stop receiving more of its kind, in Portuguese, Spanish and English (PHRASES 5.6). */
const offers: readonly RegExp[] = [
  // "Para não receber mais, responda SAIR"
  /\b(?:nao (?:receber|quer(?:o|er|ia)? receber|deseja(?:r|o)? receber)|deixar de receber|parar de receber|cancelar (?:o |a )?(?:recebimento|inscricao|envio)|sair d(?:a|esta|essa|e) lista|remover (?:meu|seu|o) (?:numero|contato)|descadastr\w{1,6}|desinscrever)\b/,
  /\bno (?:recibir|quier(?:o|e|es) recibir|dese(?:o|a|as) recibir)\b|\b(?:dejar de recibir|darse de baja|darme de baja|date de baja|dese de baja|cancelar (?:la )?suscripcion|salir de (?:la|esta) lista)\b/,
  /\b(?:unsubscribe|opt[- ]?out|stop receiving|no longer (?:want to )?receive|stop (?:these |getting )?(?:messages|promotions|offers)|remove me)\b/,
  // "Responda SAIR", "envie PARAR", "escribe BAJA", "reply STOP"
  /\b(?:responda|responde|digite|envie|escreva|mande|escriba|escribe|escribi|responder|reply|text|type|send)\b[^.\n]{0,12}\b(?:sair|parar|pare|cancelar|stop|baja|salir|remover)\b/,
  // Buttons: "Parar promoções", "Não quero mais", "Stop promotions", "Detener promociones"
  /^(?:sair|parar|pare|stop|baja|salir|cancelar|descadastrar|unsubscribe|bloquear)[ .!]*$/,
  /\b(?:parar|interromper|cancelar|bloquear|detener|suspender|stop)(?: as| los| las| de)? (?:promoc(?:ao|oes|iones?)|ofertas?|mensagens|mensajes|promotions?|offers?|messages|novidades|novedades|recebimento)\b/,
  /\b(?:nao quero mais|ya no quiero|no quiero mas|not interested anymore)\b/,
];

/** Where a text or button tells how to stop; null when it does not. */
export function tellsHowToStop(original: string): { start: number; end: number } | null {
  const whole = normalise(original);
  for (const offer of offers) {
    const match = offer.exec(whole.text);
    if (match !== null) return originalSpan(whole, match.index, match.index + match[0].length);
  }
  return null;
}
