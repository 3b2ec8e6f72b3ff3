import { normalise } from '../detect/normalise.ts';

/** What a desk must know to send somebody to the right people: the team, the place, the matter. */
const subject =
  /\b(?:equipes?|times?|setor(?:es)?|departamentos?|areas?|assuntos?|motivos?|tipo de (?:atendimento|solicitacao|problema)|unidades?|lojas?|filia(?:l|is)|franquias?|problemas?|duvidas?|solicitacao|demanda|descreva|explique|detalhes?|(?:posso|podemos|gostaria de) (?:te |lhe )?(?:ajudar|ser ajudad[oa])|como (?:te |lhe )?(?:ajudo|ajudar)|em que (?:posso|podemos)|sua (?:mensagem|pergunta|necessidade)|qual (?:o )?(?:produto|servico))\b|\b(?:equipos?|sector(?:es)?|asuntos?|tema|sucursal(?:es)?|tiendas?|consulta|describ[ea]|explica|(?:puedo|podemos) ayudar(?:te|le)?|tu (?:mensaje|pregunta)|que (?:producto|servicio))\b|\b(?:teams?|departments?|subjects?|topics?|reasons?|branch|stores?|issues?|describe|explain|(?:can|may) (?:i|we) help|your (?:message|question|request)|which (?:product|service))\b/;

/** True for a question that helps to choose who answers, or tells them what it is about. */
export function asksForSubject(text: string): boolean {
  return subject.test(normalise(text).text);
}
