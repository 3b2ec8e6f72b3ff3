import { normalise } from '../detect/normalise.ts';

/** Sentences by which a bot says that it made nothing of a reply (PHRASES 5.6, not understood). For normalised text. */
const apologies =
  /\bnao (?:te |o |a |lhe )?(?:consegui |conseguimos |pude |foi possivel |estou |sei |se )?(?:entendi|entendemos|entender|entendendo|compreendi|compreender|reconheci|reconhecer|identifiquei|identificar|achei essa|encontrei essa|sei responder|sei conversar)\b|\b(?:opcao|resposta|entrada|valor|informacao|formato|dado|dados|mensagem)(?: informad[oa]| digitad[oa]| selecionad[oa])? (?:nao e valid[oa]|invalid[oa]|incorret[oa]|nao reconhecid[oa])\b|\b(?:tente|tentar|vamos tentar) (?:novamente|outra vez|de novo)\b|\bnao e uma (?:opcao|resposta) valida\b|\bainda estou aprendendo\b|\bno (?:te |le |lo |he |pude |logre )?(?:entendi|entiendo|entendemos|entendido|entender|comprendi|comprendo|comprender|reconozco|reconoci)\b|\b(?:opcion|respuesta) (?:no valida|no es valida|invalida|incorrecta)\b|\bintent(?:alo|a|e) (?:de nuevo|otra vez|nuevamente)\b|\b(?:did ?n.?t|do ?n.?t|could ?n.?t|can ?not|can.?t|did not|do not) (?:quite )?(?:get|understand|catch|recogni[sz]e)\b|\binvalid (?:option|answer|choice|reply|input|format)\b|\b(?:please )?try again\b|\bnot (?:a valid|an? option)\b/;

/** Words that tell what can be typed or chosen. For normalised text. */
const hints =
  /\b(?:digite|digita|escolh[ae]|selecion[ae]|inform[ae]|envi[ae]|respond[ae]|cliqu[ae]|clica|toque|escrev[ae]|use|utilize|elij[ae]|elige|escrib[ae]|seleccion[ae]|ingres[ae]|marc[ae]|pulsa|choose|type|select|reply|enter|tap|pick|press|send)\b/;

/** True when a text says that the bot did not understand. */
export function saysNotUnderstood(text: string): boolean {
  return apologies.test(normalise(text).text);
}

/** True when a text tells the user what to do: words to type, a choice, a question that is no mere apology. */
export function tellsWhatToDo(text: string): boolean {
  const whole = normalise(text).text;
  if (hints.test(whole)) return true;
  // A question left once the sentences of apology are gone.
  return whole.split(/(?<=[.!?\n])/).some((part) => part.includes('?') && !apologies.test(part));
}
