import { normalise } from '../detect/normalise.ts';

/** A stated reason that is about a missing way to a person, in the words of Meta's and Blip's notices. */
const escalation =
  /\bescal(?:acao|ation|onamento|acion)\b|\btransbordo\b|\bhuman (?:agents?|escalation|support|assistance|help|representatives?|hand-?(?:over|off)s?|contact|operators?)\b|\b(?:atendimentos?|atendentes?|agentes?|suporte|contato|operador(?:es)?|atencion|asesor(?:es)?|soporte|contacto|apoio) (?:de )?(?:um |uma |un |una )?(?:humanos?|humanas?|pessoas?|personas?)\b|\b(?:falar|conversar|chegar|hablar|chatear|llegar|comunicarse|talk|speak|chat|get through)\b[^.\n]{0,20}\b(?:pessoas?|humanos?|atendentes?|personas?|asesor(?:es)?|agentes?|alguem|alguien|person|human|agents?|someone|representative)\b|\b(?:reach|contact|find) (?:an? |a live |a real )?(?:person|human|agent|representative)\b/;

/** A stated reason that is about what people did with the number's messages. */
const feedback =
  /\b(?:bloque\w{0,10}|blocks?|blocked|blocking|denunci\w{0,8}|reports?|reported|reportes?|report(?:aron|ado|ados|ada)|spam|opt-?(?:in|out)s?|consent\w{0,8}|negative feedback|feedback negativo|comentarios negativos|avaliac(?:ao|oes) negativas?|mensagens indesejadas|unwanted messages|mensajes no deseados|read rates?)\b/;

/** What the reason of a penalty is about; null when its words do not tell, or tell of both. */
export function reasonOf(text: string): 'escalation' | 'feedback' | null {
  const plain = normalise(text).text;
  const isEscalation = escalation.test(plain);
  const isFeedback = feedback.test(plain);
  if (isEscalation === isFeedback) return null;
  return isEscalation ? 'escalation' : 'feedback';
}
