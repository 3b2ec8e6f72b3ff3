import { findSpan, type Span } from './find-span.ts';

/**
 * Sentences that tell of a queue (PHRASES 5.3). “Wait a moment” alone is none, nor are words that mean a queue only
 * among others (“cola”, “turno”).
 */
const queue: readonly RegExp[] = [
  /\b(?:esta|estao|estamos|entr(?:ou|ar|ando|amos)|aguard\w{0,5}|esper\w{0,4}|permaneca|continua|segue|foi|fomos|sera|posicao|lugar|frente|pessoas?|clientes?|temos|existe|ha) (?:[\p{L}\d]{1,20} ){0,4}?(?:na|a|em|uma|da) (?:nossa |sua )?fila\b|\b(?:nossa|sua) fila\b|\bfila (?:de (?:espera|atendimento)|unica|virtual)\b|\bposicao (?:na fila|e|atual)\b|\bsua posicao\b|\bvoce e o (?:n|no|numero)?\.? ?\d/u,
  /\btempo (?:medio |estimado |previsto )?de espera\b|\balta (?:demanda|procura)\b|\b(?:grande|alto) (?:volume|fluxo|numero) de (?:atendimentos?|mensagens|chamados|clientes|contatos)\b|\bordem de chegada\b|\baguarde na linha\b/,
  /\b(?:todos|todas) (?:[\p{L}]{1,20} ){0,3}?(?:atendentes|consultores|especialistas|operadores|agentes|asesores|ejecutivos) (?:[\p{L}]{1,20} ){0,3}?(?:ocupad[oa]s|em atendimento)\b/u,
  /\b(?:chegar|chegue|chega|sera|for|aguarde|aguardar|espere) (?:a |pela )?sua vez\b/,
  /\b(?:en (?:la )?(?:fila|cola)|(?:posicion|lugar|turno) en la (?:fila|cola)|(?:fila|cola) de espera|su turno es|tu turno es|tiempo (?:medio |estimado )?de espera|alta demanda|orden de llegada|lista de espera|(?:estas|esta|quedas?|queda|sigues|sigue|te ponemos|te pondremos|le ponemos) en espera)\b/,
  /\b(?:in (?:the |our |a )?queue|position in (?:the )?(?:line|queue)|wait(?:ing)? time|estimated wait|high demand|high volume|agents are (?:currently |all )?busy|on hold|place in line|order of arrival|next in line)\b/,
];

/** Where a text tells that the user waits in a queue; null when it does not. */
export function tellsOfQueue(text: string): Span | null {
  return findSpan(text, queue);
}
